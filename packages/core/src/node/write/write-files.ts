import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SetupError } from '../../model/setup-error.ts';
import { assertSystemError, codeOf } from '../files/system-error.ts';

/** A file and the text that it is to hold. */
export interface FileWrite {
  /** Absolute. */
  readonly path: string;
  /** The whole text, with its byte order mark if it has one. */
  readonly text: string;
  /** What it has to hold now, so that nobody's work is overwritten; left out for a file that may be new. */
  readonly expected?: string | undefined;
}

/** A new content that stands beside its file, complete and on the disk, and only has to be renamed. */
interface Staged {
  readonly path: string;
  readonly temporary: string;
  /** Where the file really is, when `path` is a link. */
  readonly target: string;
}

/**
 * Writes files one after the other, each at once and whole: whenever the run is ended, a file is the old one or the new one. Every content
 * is brought to the disk before the first file changes, so that a full disk or a missing permission changes nothing. Links stay links, and
 * a file's mode and owner stay what they were. Folders that aren't there yet are made.
 *
 * @throws SetupError saying what was written and what wasn't
 */
export function writeFiles(writes: readonly FileWrite[]): void {
  const staged: Staged[] = [];
  const written: string[] = [];
  let current = '';
  try {
    for (const { path } of writes) {
      current = path;
      mkdirSync(dirname(targetOf(path)), { recursive: true });
    }
    for (const folder of new Set(writes.map(({ path }) => dirname(targetOf(path))))) removeLeftovers(folder);
    for (const write of writes) {
      current = write.path;
      staged.push(stage(write));
    }
    for (const { path, temporary, target } of staged) {
      current = path;
      renameSync(temporary, target);
      written.push(path);
    }
  } catch (error) {
    throw failure(error, current, writes, written);
  } finally {
    for (const { temporary } of staged.slice(written.length)) rmSync(temporary, { force: true });
  }
  for (const folder of new Set(staged.map(({ target }) => dirname(target)))) syncFolder(folder);
}

function stage({ path, text, expected }: FileWrite): Staged {
  const target = targetOf(path);
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats) accessSync(target, constants.W_OK);
  if (expected !== undefined && readFileSync(target, 'utf8') !== expected) throw new ChangedMeanwhile();
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}${LEFTOVER}`);
  const descriptor = openSync(temporary, 'wx', 0o666);
  try {
    writeFileSync(descriptor, text);
    if (stats) {
      keepOwner(descriptor, stats);
      fchmodSync(descriptor, stats.mode & 0o7777);
    }
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return { path, temporary, target };
}

class ChangedMeanwhile extends Error {}

function targetOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path;
}

/** Only an administrator may give a file away; for everybody else it stays their own. */
function keepOwner(descriptor: number, { uid, gid }: { uid: number; gid: number }): void {
  const own = fstatSync(descriptor);
  if (own.uid === uid && own.gid === gid) return;
  try {
    fchownSync(descriptor, uid, gid);
  } catch (error) {
    assertSystemError(error);
  }
}

const LEFTOVER = '.deskcheck-tmp';
const AN_HOUR = 3_600_000;

/** A run that was killed leaves what it had not renamed yet. A file of a run that is still going on is younger. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('.') || !name.endsWith(LEFTOVER)) continue;
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && Date.now() - stats.mtimeMs > AN_HOUR) rmSync(path, { force: true });
  }
}

/** Makes the renaming itself last through a power cut, on systems where a folder can be opened. */
function syncFolder(folder: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
  } catch (error) {
    assertSystemError(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function failure(error: unknown, path: string, writes: readonly FileWrite[], written: readonly string[]): unknown {
  const code = codeOf(error);
  const why =
    error instanceof ChangedMeanwhile
      ? 'was changed by somebody else in the meantime'
      : code && `can't be written (${code})`;
  if (!why) return error;
  const rest = writes.slice(written.length).map((write) => write.path);
  const outcome =
    written.length === 0 ? 'No file was changed.' : `Written: ${written.join(', ')}. Not written: ${rest.join(', ')}.`;
  const remedy =
    error instanceof ChangedMeanwhile
      ? 'Run the command again.'
      : 'Check its permissions and the space on the disk, then run the command again.';
  return new SetupError([{ message: `${path} ${why}. ${outcome} ${remedy}` }]);
}
