import { Inspector, type Source } from '../engine/inspect.ts';
import type { Inspection } from '../model/inspection.ts';
import { inspectWithoutText } from './inspect-file.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { type Hash, type NoText, readText } from './read-text.ts';

export interface InspectFilesOptions {
  /** Gives each inspection the hash of its file. */
  readonly hash?: Hash | undefined;
  /** Told after each file. */
  readonly onInspected?: ((done: number, total: number) => void) | undefined;
}

/** So many files are read before the first of them is inspected, as long as they are small: UTF-16 units of all together. */
const READ_TOGETHER = 16;
const MAX_HELD = 128 * 1024;

/**
 * Inspects some of a workspace's files, in their order. Reading and inspecting each run through more machine code than the processor's
 * first cache holds, so they take turns once in many files instead of at each.
 */
export function inspectFiles(
  files: readonly string[],
  { settings, overlay, pathOf }: Pick<OpenWorkspace, 'settings' | 'overlay' | 'pathOf'>,
  { hash, onInspected }: InspectFilesOptions,
): Inspection[] {
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
  for (const file of files) {
    const found = read(file);
    if ('problem' in found) {
      inspectHeld();
      add(inspectWithoutText(found, pathOf(file), file, inspector, hash));
      continue;
    }
    held += found.text.length;
    if (sources.push(found) === READ_TOGETHER || held > MAX_HELD) inspectHeld();
  }
  inspectHeld();
  return inspections;
}
