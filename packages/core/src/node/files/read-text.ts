import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { hasMark, MARK_LENGTH } from '../../json/byte-order-mark.ts';
import { statsOf } from './stats.ts';
import { assertSystemError } from './system-error.ts';

/** Makes a short text of bytes that tells them from any others; `node:crypto` is only loaded where one is asked for. */
export type Hash = (bytes: Uint8Array) => string;

/** A file's text, or why there is none. */
export type ReadText = DecodedText | NoText;

/** The text that some bytes are. */
export type DecodedText = { readonly ok: true; readonly text: string; readonly hash: string | undefined } | Undecodable;

export type NoText =
  /** More than can be held as one text: to be split. */
  | { readonly ok: false; readonly problem: 'large'; readonly size: number }
  | { readonly ok: false; readonly problem: 'access'; readonly cause: string }
  | Undecodable;

/** `cause` goes on with a sentence that says so. */
type Undecodable = { readonly ok: false; readonly problem: 'encoding'; readonly cause: string };

const MEGABYTE = 1024 * 1024;

/** Files from here on are read piece by piece, so that memory stays flat. */
export const LARGE_FILE = 32 * MEGABYTE;

/** The same for messages: what makes a file a large one. */
export const LARGE_SIZE = `${LARGE_FILE / MEGABYTE} MB or more`;

/** Whether a file is read piece by piece. */
export function isLarge(path: string): boolean {
  return (statsOf(path)?.size ?? 0) >= LARGE_FILE;
}

// One buffer for all files: most of the cost of reading a small file is making room for it.
let buffer = Buffer.allocUnsafeSlow(256 * 1024);

/**
 * Reads a file as UTF-8, synchronously: with a warm page cache that costs a third of what promises do.
 *
 * @param hash gives the text the hash of its bytes
 */
export function readText(path: string, hash?: Hash): ReadText {
  return read(path, hash, false);
}

/** The same, but reads even a large file as one text. */
export function readWholeText(path: string, hash?: Hash): ReadText {
  return read(path, hash, true);
}

function read(path: string, hash: Hash | undefined, whole: boolean): ReadText {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    let length = readSync(descriptor, buffer, 0, buffer.length, 0);
    if (length === buffer.length) {
      const stats = fstatSync(descriptor);
      if (stats.size >= LARGE_FILE && !whole) return { ok: false, problem: 'large', size: stats.size };
      length += readRest(descriptor, length, stats.size);
    }
    return decode(buffer, { length, hash });
  } catch (error) {
    assertSystemError(error);
    return { ok: false, problem: 'access', cause: error.code };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Reads on into a buffer that is made to fit. */
function readRest(descriptor: number, from: number, size: number): number {
  const larger = Buffer.allocUnsafeSlow(Math.max(size + 1, buffer.length * 2));
  buffer.copy(larger, 0, 0, from);
  buffer = larger;
  let length = from;
  for (;;) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, length);
    if (count === 0 || length + count === buffer.length) return length + count - from;
    length += count;
  }
}

/**
 * Reads a file's bytes as UTF-8.
 *
 * @param length how many of them are the file's, counted from the first
 */
export function decode(
  bytes: Buffer,
  { length = bytes.length, hash }: { readonly length?: number; readonly hash?: Hash | undefined } = {},
): DecodedText {
  // Making a Buffer of them takes three times as long as making a plain view.
  const own = new Uint8Array(bytes.buffer, bytes.byteOffset, length);
  // Nearly every file is plain ASCII, of which a text is made at half the cost.
  if (isAscii(own) && !holdsNul(own)) {
    return { ok: true, text: bytes.toString('latin1', 0, length), hash: hash?.(own) };
  }
  if (!isUtf8(own) || holdsNul(own)) return { ok: false, problem: 'encoding', cause: encodingHint(own) };
  return { ok: true, text: bytes.toString('utf8', hasMark(own) ? MARK_LENGTH : 0, length), hash: hash?.(own) };
}

/** No JSON begins with a NUL in its first two characters: these are the bytes of UTF-16 without a mark, or of a file that a crash emptied. */
function holdsNul(bytes: Uint8Array): boolean {
  return bytes[0] === 0 || bytes[1] === 0;
}

function encodingHint(bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const isUtf16 = mark === 'fffe' || mark === 'feff' || (holdsNul(bytes) && mark !== '0000');
  return isUtf16 ? ' (it is UTF-16 now)' : '';
}
