import { closeSync, openSync, readSync } from 'node:fs';
import type { Inspector } from '../../engine/inspect/inspect.ts';
import { inspectPieces } from '../../engine/inspect/inspect-pieces.ts';
import { unreadable } from '../../engine/inspect/unreadable.ts';
import { type Piece, split } from '../../json/split.ts';
import type { Inspection } from '../../model/inspection.ts';
import { type Hash, type NoText, readText, readWholeText } from '../files/read-text.ts';
import { codeOf } from '../files/system-error.ts';

/** Up to here a file that isn't JSON is read as one text: what was read of it takes some ten times as much room. */
const LARGEST_BROKEN = 128 * 1024 * 1024;

/** Reads and inspects one file. Whatever is wrong with it becomes a finding. */
export function inspectFile(path: string, file: string, inspector: Inspector): Inspection {
  const read = readText(path);
  return read.ok ? inspector.inspect({ file, text: read.text }) : inspectWithoutText(read, path, file, inspector);
}

/** Inspects one file that could not be read as one text. */
export function inspectWithoutText(
  read: NoText,
  path: string,
  file: string,
  inspector: Inspector,
  hash?: Hash,
): Inspection {
  const { settings } = inspector;
  if (read.problem !== 'large') return unreadable(file, read.problem, read.cause, settings);
  try {
    // A bracket in a comment would be taken for one of the text, so what may hold comments is read whole.
    const isLast = read.size > LARGEST_BROKEN;
    const inspection = settings.allowsComments(file)
      ? undefined
      : inspectPieces({ file }, pieces(path), inspector, { isLast });
    if (inspection) return inspection;
    const whole = readWholeText(path, hash);
    if (whole.ok) return inspector.inspect({ file, text: whole.text, hash: whole.hash });
    return unreadable(
      file,
      whole.problem === 'encoding' ? 'encoding' : 'access',
      whole.problem === 'large' ? '' : whole.cause,
      settings,
    );
  } catch (error) {
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return unreadable(file, 'encoding', '', settings);
    // V8 holds no text beyond half a gigabyte.
    if (!isTooLong(error)) throw error;
    return unreadable(file, 'size', `${Math.round(read.size / 1e6)} MB`, settings);
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof RangeError || codeOf(error) === 'ERR_STRING_TOO_LONG';
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

/** The text of some of a file's bytes. */
export function readSlice(path: string, offset: number, length: number): string {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, length, offset));
  } finally {
    closeSync(descriptor);
  }
}
