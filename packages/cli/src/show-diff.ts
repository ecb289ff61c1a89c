import { dirname } from 'node:path';
import { type FileChanges, isInside, relativePath } from '@deskcheck/core/node';
import { terminalText } from '@deskcheck/reporter';
import { printable, type Streams } from './streams.ts';
import { unifiedDiff } from './unified-diff.ts';

/**
 * Prints what a dry run would change. Neither `git apply` nor `patch` takes a name with `..` in it, so where the current folder doesn't hold
 * all of the files, their names begin further up, and it is said where.
 *
 * @param roots of the workspaces, absolute
 */
export function showDiff(changes: FileChanges, roots: readonly string[], { cwd, env, stdout, stderr }: Streams): void {
  const folder = folderHolding(
    changes.all.map(({ path }) => path),
    [cwd, ...roots],
  );
  stdout.write(printable(unifiedDiff(changes.all, folder), env));
  if (folder === cwd) return;
  const name = terminalText(relativePath(cwd, folder));
  stderr.write(`deskcheck: apply this diff in ${name}: it changes files outside the current folder\n`);
}

/** The first of some folders that holds all files; else, of the last one, the nearest upward that does. */
function folderHolding(paths: readonly string[], folders: readonly string[]): string {
  const holdsAll = (folder: string) => paths.every((path) => isInside(path, folder));
  let at = folders.find(holdsAll) ?? folders.at(-1) ?? '';
  while (!holdsAll(at) && dirname(at) !== at) at = dirname(at);
  return at;
}
