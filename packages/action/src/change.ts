import { join } from 'node:path';
import type { Git } from './git.ts';

/** First and last line, counted from 1. */
export type Lines = readonly [first: number, last: number];

export interface ChangedFile {
  readonly status: 'added' | 'modified' | 'deleted';
  /** Git's name for what the file held before, where that was a file. */
  readonly before: string | undefined;
  /** `undefined`: all of them. */
  readonly lines: readonly Lines[] | undefined;
}

/** What the checked-out commit changed in JSON files. */
export interface Change {
  readonly base: string;
  /** By absolute path. */
  readonly files: ReadonlyMap<string, ChangedFile>;
}

const STATUS: Readonly<Record<string, ChangedFile['status']>> = { A: 'added', D: 'deleted' };
const JSON_FILES = ['--', ':(top,icase)*.json', ':(top,icase)*.jsonc'];

/** Compares two commits; `undefined` when git can't. Renames are told as a deletion and an addition. */
export function changeSince(base: string, git: Git): Change | undefined {
  const compare = ['diff-tree', '-r', '--no-renames'];
  const raw = git.read([...compare, '-z', '--raw', '--no-abbrev', base, 'HEAD', ...JSON_FILES]);
  if (!raw) return undefined;
  const modified: string[] = [];
  const entries: { path: string; status: ChangedFile['status']; before: string | undefined }[] = [];
  const fields = raw.toString().split('\0');
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [mode = '', , object = '', , letter = ''] = (fields[at] ?? '').split(' ');
    const path = join(git.top, fields[at + 1] ?? '');
    if (letter === 'M') modified.push(path);
    // A mode of 100…: a file, not a link or a repository inside this one.
    entries.push({ path, status: STATUS[letter] ?? 'modified', before: mode.startsWith(':100') ? object : undefined });
  }
  const patch = git.read([
    ...compare,
    '-p',
    '--unified=0',
    '--diff-filter=M',
    '--no-ext-diff',
    '--no-textconv',
    '--submodule=short',
    base,
    'HEAD',
    ...JSON_FILES,
  ]);
  const lines = linesOf(patch, modified);
  return {
    base,
    files: new Map(entries.map(({ path, status, before }) => [path, { status, before, lines: lines.get(path) }])),
  };
}

/** Whether a line stands in what was changed. */
export function isChanged(file: ChangedFile, line: number): boolean {
  return file.lines === undefined || file.lines.some(([first, last]) => first <= line && line <= last);
}

/**
 * The changed lines of each file. The patch holds the files in the order of their list, so its names, which git quotes where they are
 * strange, are never read.
 */
function linesOf(patch: Buffer | undefined, files: readonly string[]): Map<string, Lines[]> {
  const all: Lines[][] = [];
  for (const line of patch?.toString('latin1').split('\n') ?? []) {
    if (line.startsWith('diff --git ')) all.push([]);
    const [, start, count] = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (start === undefined) continue;
    const first = Number(start);
    // Where lines were only removed, those around the gap count.
    all.at(-1)?.push(count === '0' ? [first, first + 1] : [first, first + Number(count ?? 1) - 1]);
  }
  if (all.length !== files.length) return new Map();
  return new Map(files.map((file, index) => [file, all[index] ?? []]));
}
