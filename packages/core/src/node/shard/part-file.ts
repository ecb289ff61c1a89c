import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SetupProblem } from '../../model/setup-error.ts';
import type { Part } from '../../engine/shard/part.ts';
import { hashOf } from '../files/hash.ts';
import { readSetupFile } from '../config/read-setup-file.ts';
import { isFile } from '../files/stats.ts';
import { assertSystemError } from '../files/system-error.ts';

/** How every part begins, whatever version wrote it. */
const MARK = '{"deskcheckPart":"';
const HEADER = /^\{"deskcheckPart":"([^"]{1,60})","checksum":"([\w-]{1,60})","part":/;
const LONGEST_HEADER = 200;
const END = '}\n';

/** The text of a part's file: JSON with the version and a checksum in front of what they are of. */
export function partText(part: Part, version: string): string {
  const body = JSON.stringify(part);
  return `${MARK}${version}","checksum":"${hashOf(Buffer.from(body))}","part":${body}${END}`;
}

export type ReadPart =
  | { readonly ok: true; readonly part: Part }
  | { readonly ok: false; readonly problem: SetupProblem };

/**
 * Reads a part, or says why it is of no use.
 *
 * @param path absolute
 * @param version of deskcheck, which has to be the one that wrote it
 */
export function readPart(path: string, version: string): ReadPart {
  const refused = (message: string) => ({ ok: false, problem: { path, message } }) as const;
  const file = readSetupFile(path, 'The part', () => 'Check the path, and whether the job that makes it has run.');
  if (!file.ok) return refused(file.message);
  const { bytes } = file;
  const [header, writtenBy, checksum] = HEADER.exec(bytes.toString('latin1', 0, LONGEST_HEADER)) ?? [];
  if (header === undefined)
    return refused('This is not a part of a run. Name the files that "deskcheck inspect" wrote.');
  if (writtenBy !== version) {
    return refused(
      `The part was written by deskcheck ${writtenBy}, and this is ${version}. Use one version for all of them.`,
    );
  }
  const body = bytes.subarray(header.length, -END.length);
  if (bytes.toString('latin1', bytes.length - END.length) !== END || hashOf(body) !== checksum) {
    return refused('The part is damaged: it is cut off, or was changed on its way here. Inspect its shard again.');
  }
  return { ok: true, part: JSON.parse(body.toString('utf8')) as Part };
}

/** Absolute paths of all parts in the folder of one: whatever they are called, they belong to no workspace. */
export function partsBeside(path: string): string[] {
  const folder = dirname(path);
  return namesIn(folder)
    .filter((name) => /\.jsonc?$/i.test(name))
    .map((name) => join(folder, name))
    .filter(isPart);
}

/** A folder that can't be read holds nothing that `discover` would find. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    assertSystemError(error);
    return [];
  }
}

function isPart(path: string): boolean {
  if (!isFile(path)) return false;
  const start = Buffer.alloc(MARK.length);
  try {
    const descriptor = openSync(path, 'r');
    try {
      readSync(descriptor, start);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    // A file that only its inspection may complain about.
    assertSystemError(error);
    return false;
  }
  return start.toString('latin1') === MARK;
}
