import { existsSync } from 'node:fs';
import { inspect } from '../engine/inspect.ts';
import type { Inspection } from '../model/inspection.ts';
import { inspectFile, inspectRead } from './inspect-file.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { READ_AHEAD_FROM, readAhead } from './read-ahead.ts';
import type { Hash } from './read-text.ts';

export interface InspectFilesOptions {
  readonly readAheadProgram?: URL | undefined;
  /** Gives each inspection the hash of its file. */
  readonly hash?: Hash | undefined;
}

/** Inspects some of a workspace's files, in their order. */
export async function inspectFiles(
  files: readonly string[],
  { settings, overlay, pathOf }: OpenWorkspace,
  { readAheadProgram, hash }: InspectFilesOptions,
): Promise<Inspection[]> {
  const readsAhead = readAheadProgram && files.length >= READ_AHEAD_FROM && overlay.size === 0 && !hash;
  if (readsAhead && existsSync(readAheadProgram)) {
    const reads = await readAhead(files.map(pathOf), readAheadProgram);
    return files.map((file) => inspectRead(nextOf(reads), pathOf(file), file, settings));
  }
  return files.map((file) => {
    const text = overlay.get(file);
    return text === undefined ? inspectFile(pathOf(file), file, settings, { hash }) : inspect({ file, text }, settings);
  });
}

function nextOf<Item>(items: Iterator<Item>): Item {
  const next = items.next();
  if (next.done) throw new Error('A file that was to be read ahead is missing.');
  return next.value;
}
