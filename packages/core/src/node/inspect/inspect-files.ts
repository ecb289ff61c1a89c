import { Inspector, type Source } from '../../engine/inspect/inspect.ts';
import type { Inspection } from '../../model/inspection.ts';
import { inspectWithoutText } from './inspect-file.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import { type Hash, type NoText, readText } from '../files/read-text.ts';
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
 * Inspects some of a workspace's files. Reading and inspecting each run through more machine code than the processor's first cache holds,
 * so they take turns once in many files instead of at each.
 *
 * V8 expects of all values what it has met when it compiles, so where there are many, a few from everywhere come first, and last what is
 * large: met early, maps and lists of thousands of ids would make all code that goes through values slower.
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
  inspections.length = files.length;
  let done = 0;
  const put = (index: number, inspection: Inspection) => {
    inspections[index] = inspection;
    onInspected?.(++done, files.length);
  };
  let sources: Source[] = [];
  let indices: number[] = [];
  let held = 0;
  const inspectHeld = () => {
    inspector.inspectAll(sources, (inspection, place) => put(indices[place] as number, inspection));
    sources = [];
    indices = [];
    held = 0;
  };
  const read = (file: string): Source | NoText => {
    const found = overlay.get(file) ?? readText(pathOf(file), hash);
    return found.ok ? { file, text: found.text, hash: found.hash } : found;
  };
  const putOff: { readonly index: number; readonly source: Source }[] = [];
  let lengthPutOff = 0;
  const order = compiling && sampleFirst(files.length);
  for (let turn = 0; turn < files.length; turn++) {
    const index = order ? (order[turn] as number) : turn;
    const file = files[index] as string;
    const found = read(file);
    if ('problem' in found) {
      inspectHeld();
      put(index, inspectWithoutText(found, pathOf(file), file, inspector, hash));
      continue;
    }
    const { length } = found.text;
    if (length >= PUT_OFF && lengthPutOff + length <= MAX_PUT_OFF) {
      putOff.push({ index, source: found });
      lengthPutOff += length;
      continue;
    }
    held += length;
    indices.push(index);
    if (sources.push(found) === READ_TOGETHER || held > MAX_HELD) inspectHeld();
  }
  inspectHeld();
  // From here on, relating included, no code runs for long enough to be worth compiling.
  if (compiling) tuneEngine('late');
  for (const { index, source } of putOff) put(index, inspector.inspect(source));
  return inspections;
}

const SAMPLE = 128;

/** All numbers below a count: some at even distances, then the others in their order. */
function sampleFirst(count: number): Uint32Array {
  const order = new Uint32Array(count);
  const isSample = new Uint8Array(count);
  let place = 0;
  for (let turn = 0; turn < SAMPLE; turn++) {
    const index = Math.floor((turn * count) / SAMPLE);
    if (isSample[index] === 1) continue;
    isSample[index] = 1;
    order[place++] = index;
  }
  for (let index = 0; index < count; index++) if (isSample[index] === 0) order[place++] = index;
  return order;
}
