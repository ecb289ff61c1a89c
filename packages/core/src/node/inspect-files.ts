import { Inspector, type Source } from '../engine/inspect.ts';
import type { Inspection } from '../model/inspection.ts';
import { inspectWithoutText } from './inspect-file.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { type Hash, type NoText, readText } from './read-text.ts';
import { compilingFor, tuneEngine } from './tune-engine.ts';

export interface InspectFilesOptions {
  /** Gives each inspection the hash of its file. */
  readonly hash?: Hash | undefined;
  /** Told after each file. */
  readonly onInspected?: ((done: number, total: number) => void) | undefined;
}

/** So many files are read before the first of them is inspected, as long as they are small: UTF-16 units of all together. */
const READ_TOGETHER = 16;
const MAX_HELD = 128 * 1024;

/** Texts from so many UTF-16 units on are inspected after all others, as long as no more are put off than can be held. */
const PUT_OFF = 32 * 1024;
const MAX_PUT_OFF = 4 * 1024 * 1024;

/**
 * Inspects some of a workspace's files.
 *
 * - Reading and inspecting each run through more machine code than the processor's first cache holds, so they take turns once in many
 *   files instead of at each.
 * - What is large comes last: maps and lists of thousands of ids, met early, would teach V8 to expect the like everywhere, and make all
 *   code that goes through values slower.
 *
 * @returns in the order of the files
 */
export function inspectFiles(
  files: readonly string[],
  { settings, overlay, pathOf }: Pick<OpenWorkspace, 'settings' | 'overlay' | 'pathOf'>,
  { hash, onInspected }: InspectFilesOptions,
): Inspection[] {
  const compiling = compilingFor(files, pathOf);
  if (compiling) tuneEngine(compiling);
  const inspector = new Inspector(settings);
  const inspections: Inspection[] = [];
  let sources: Source[] = [];
  let held = 0;
  const add = (inspection: Inspection) => {
    inspections.push(inspection);
    onInspected?.(inspections.length, files.length);
  };
  const inspectHeld = () => {
    inspector.inspectAll(sources, add);
    sources = [];
    held = 0;
  };
  const read = (file: string): Source | NoText => {
    const text = overlay.get(file);
    if (text !== undefined) return { file, text };
    const found = readText(pathOf(file), hash);
    return found.ok ? { file, text: found.text, hash: found.hash } : found;
  };
  const putOff: { readonly index: number; readonly source: Source }[] = [];
  let lengthPutOff = 0;
  for (let index = 0; index < files.length; index++) {
    const file = files[index] as string;
    const found = read(file);
    if ('problem' in found) {
      inspectHeld();
      add(inspectWithoutText(found, pathOf(file), file, inspector, hash));
      continue;
    }
    const { length } = found.text;
    if (length >= PUT_OFF && lengthPutOff + length <= MAX_PUT_OFF) {
      putOff.push({ index, source: found });
      lengthPutOff += length;
      continue;
    }
    held += length;
    if (sources.push(found) === READ_TOGETHER || held > MAX_HELD) inspectHeld();
  }
  inspectHeld();
  // Each comes to its place, because those before it are at theirs.
  for (const { index, source } of putOff) {
    inspections.splice(index, 0, inspector.inspect(source));
    onInspected?.(inspections.length, files.length);
  }
  if (compiling) tuneEngine('late');
  return inspections;
}
