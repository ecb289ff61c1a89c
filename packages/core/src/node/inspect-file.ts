import { closeSync, openSync, readSync } from 'node:fs';
import { inspect, unreadable } from '../engine/inspect.ts';
import { inspectPieces } from '../engine/inspect-pieces.ts';
import type { Settings } from '../engine/settings.ts';
import { type Piece, split } from '../json/split.ts';
import type { Inspection } from '../model/inspection.ts';
import { type ReadText, readText } from './read-text.ts';

/** Reads and inspects one file. Whatever is wrong with it becomes a finding; nothing is thrown. */
export function inspectFile(path: string, file: string, settings: Settings, { hashed = false } = {}): Inspection {
  return inspectRead(readText(path, { hashed }), path, file, settings, { hashed });
}

/** The same for a file that has been read already. */
export function inspectRead(read: ReadText, path: string, file: string, settings: Settings, { hashed = false } = {}): Inspection {
  if (read.ok) return inspect({ file, text: read.text, hash: read.hash }, settings);
  if (read.problem !== 'large') return unreadable(file, read.problem, read.cause, settings);
  try {
    const inspection = inspectPieces({ file }, pieces(path), settings);
    if (inspection) return inspection;
    const whole = readText(path, { hashed, whole: true });
    if (whole.ok) return inspect({ file, text: whole.text, hash: whole.hash }, settings);
    return unreadable(file, whole.problem === 'encoding' ? 'encoding' : 'access', whole.problem === 'large' ? '' : whole.cause, settings);
  } catch (error) {
    // V8 holds no text beyond half a gigabyte.
    if (!isTooLong(error)) throw error;
    return unreadable(file, 'size', `${Math.round(read.size / 1e6)} MB`, settings);
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_STRING_TOO_LONG';
}

/** A file's pieces, read as they are asked for. */
export function* pieces(path: string): Generator<Piece> {
  const descriptor = openSync(path, 'r');
  try {
    yield* split((buffer) => readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}
