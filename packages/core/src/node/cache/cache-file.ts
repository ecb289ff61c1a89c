import { closeSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { encodeFinding, relatableDigest } from '../../engine/inspect/inspection-code.ts';
import { encodeTable, type InspectionColumns, type InspectionTable } from '../../engine/inspect/inspection-table.ts';
import type { KnownRelation } from '../../engine/relate/relate.ts';
import type { Finding } from '../../model/finding.ts';
import type { Inspection } from '../../model/inspection.ts';
import type { Coverage } from '../../model/report.ts';
import { endlessAt, isFile } from '../files/stats.ts';
import { writeAside } from '../write/write-aside.ts';

/** Numbers that tell that a file is unchanged; this many a file. */
export const STAMP_WIDTH = 2;

/** A cache that was read. Of what is long, only what is asked for is read and taken apart. */
export interface CacheContents {
  /** When the run began that saved it, in milliseconds. */
  readonly savedAt: number;
  readonly count: number;
  /** The files' paths in order, each with a NUL behind it. */
  readonly names: string;
  /** STAMP_WIDTH numbers a file. */
  readonly stamps: Float64Array;
  /** By file: what its inspection says to a relation, as `relatableDigest` makes it. */
  readonly digests: Float64Array;
  readonly rest: InspectionTable['rest'];
  readonly relation: KnownRelation;
  /** Nothing where that part of the file is damaged. */
  readonly columns: () => InspectionColumns | undefined;
}

/** What stands first in the file, as 32-bit numbers: what kind of file it is, the lengths of its three parts in bytes, their checksums. */
const PREAMBLE = { mark: 0, key: 1, head: 2, columns: 3, keySum: 4, headSum: 5, columnsSum: 6, ownSum: 7 } as const;
const PREAMBLE_BYTES = 32;
/** "dkC5": raised when the form changes. */
const MARK = 0x3543_6b64;

/** What the head begins with, as 64-bit numbers; stamps, digests, names and a JSON text follow. */
const HEAD = { savedAt: 0, count: 1, names: 2 } as const;
const HEAD_NUMBERS = 3;

interface HeadJson {
  readonly rest: InspectionTable['rest'];
  readonly found: readonly (readonly [file: string, finding: Omit<Finding, 'file'>])[];
  readonly blind: KnownRelation['blind'];
  readonly coverage: Coverage;
}

/** Reads a cache. One that isn't there, is damaged, cut short, somebody else's or for another key is nothing. */
export function loadCache(path: string, key: string): CacheContents | undefined {
  return reading(path, (descriptor) => {
    const preamble = readNumbers(descriptor, 0, PREAMBLE_BYTES);
    if (preamble?.[PREAMBLE.mark] !== MARK || preamble[PREAMBLE.ownSum] !== checksum(preamble.subarray(0, -1))) return;
    const length = (part: 'key' | 'head' | 'columns') => preamble[PREAMBLE[part]] ?? 0;
    const keyBytes = Buffer.from(key);
    if (length('key') !== keyBytes.length || preamble[PREAMBLE.keySum] !== checksum(padded(keyBytes))) return;
    const start = PREAMBLE_BYTES + paddedLength(keyBytes.length);
    const head = readNumbers(descriptor, start, length('head'));
    if (!head || preamble[PREAMBLE.headSum] !== checksum(head)) return;
    return {
      ...headOf(head),
      columns: () => columnsAt(path, start + length('head'), length('columns'), preamble[PREAMBLE.columnsSum] ?? 0),
    };
  });
}

/** Nothing where there is no file, or one that can't be read: either way there is no cache. Hence every error is caught here. */
function reading<Read>(path: string, read: (descriptor: number) => Read | undefined): Read | undefined {
  if (!isFile(path)) return undefined;
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    return read(descriptor);
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function headOf(words: Int32Array): Omit<CacheContents, 'columns'> {
  const { buffer } = words;
  const numbers = new Float64Array(buffer, 0, HEAD_NUMBERS);
  const count = numbers[HEAD.count] ?? 0;
  const stampsAt = HEAD_NUMBERS * 8;
  const digestsAt = stampsAt + count * STAMP_WIDTH * 8;
  const namesAt = digestsAt + count * 8;
  const jsonAt = namesAt + (numbers[HEAD.names] ?? 0);
  const bytes = Buffer.from(buffer);
  const { rest, found, blind, coverage } = JSON.parse(bytes.toString('utf8', jsonAt)) as HeadJson;
  return {
    savedAt: numbers[HEAD.savedAt] ?? 0,
    count,
    names: bytes.toString('utf8', namesAt, jsonAt),
    stamps: new Float64Array(buffer, stampsAt, count * STAMP_WIDTH),
    digests: new Float64Array(buffer, digestsAt, count),
    rest,
    relation: { found: found.map(([file, finding]): Finding => ({ file, ...finding })), blind, coverage },
  };
}

function columnsAt(path: string, offset: number, length: number, sum: number): InspectionColumns | undefined {
  return reading(path, (descriptor) => {
    const words = readNumbers(descriptor, offset, length);
    if (!words || checksum(words) !== sum) return;
    return JSON.parse(Buffer.from(words.buffer).toString('utf8')) as InspectionColumns;
  });
}

/** Nothing where the file ends before. */
function readNumbers(descriptor: number, offset: number, length: number): Int32Array | undefined {
  const words = new Int32Array(length / 4);
  return readSync(descriptor, words, 0, length, offset) === length ? words : undefined;
}

export interface CacheEntries {
  readonly savedAt: number;
  readonly files: readonly string[];
  readonly stamps: Float64Array;
  readonly inspections: readonly Inspection[];
  readonly relation: KnownRelation;
}

/** Written aside and put in place at once, so that no run ever reads half of it; whoever is last, wins. */
export function saveCache(
  path: string,
  key: string,
  { savedAt, files, stamps, inspections, relation: { found, blind, coverage } }: CacheEntries,
): void {
  const { columns, rest } = encodeTable(inspections);
  const names = Buffer.from(files.map((file) => `${file}\0`).join(''));
  const json: HeadJson = {
    rest,
    found: found.map((finding) => [finding.file, encodeFinding(finding)]),
    blind,
    coverage,
  };
  const head = padded(
    bytesOf(Float64Array.of(savedAt, files.length, names.length)),
    bytesOf(stamps),
    bytesOf(Float64Array.from(inspections, relatableDigest)),
    names,
    Buffer.from(JSON.stringify(json)),
  );
  const table = padded(Buffer.from(JSON.stringify(columns)));
  const keyBytes = Buffer.from(key);
  const keyPart = padded(keyBytes);
  const preamble = new Int32Array(PREAMBLE_BYTES / 4);
  preamble[PREAMBLE.mark] = MARK;
  preamble[PREAMBLE.key] = keyBytes.length;
  preamble[PREAMBLE.head] = head.byteLength;
  preamble[PREAMBLE.columns] = table.byteLength;
  preamble[PREAMBLE.keySum] = checksum(keyPart);
  preamble[PREAMBLE.headSum] = checksum(head);
  preamble[PREAMBLE.columnsSum] = checksum(table);
  preamble[PREAMBLE.ownSum] = checksum(preamble.subarray(0, -1));
  // A device keeps nothing, and may be there for others.
  if (endlessAt(path) !== undefined) return;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeAside(path, Buffer.concat([preamble, keyPart, head, table].map(bytesOf)));
  } catch {
    // A folder that can't be written to only costs the next run its head start.
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array | Int32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Numbers of 64 bits have to begin at a multiple of 8. Blanks are nothing to JSON. */
const paddedLength = (length: number): number => Math.ceil(length / 8) * 8;

function padded(...parts: readonly Buffer[]): Int32Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const words = new Int32Array(paddedLength(length) / 4);
  const bytes = bytesOf(words).fill(' ');
  let at = 0;
  for (const part of parts) at += part.copy(bytes, at);
  return words;
}

/** Tells damage, whatever it is, without loading `node:crypto`, which takes as long as reading the cache. */
function checksum(words: Int32Array): number {
  let sum = words.length;
  for (let index = 0; index < words.length; index++) {
    sum = Math.imul(sum ^ (words[index] ?? 0), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum;
}
