import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { FileChange } from '@deskcheck/core/node';
import { relativePath } from '@deskcheck/core/node';

/** Changes as `git apply` and `patch -p1` take them, with paths relative to a folder. */
export function unifiedDiff(changes: readonly FileChange[], folder: string): string {
  return changes
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, before, after }) => {
      const name = relativePath(folder, path);
      const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      });
      return name.includes(' ') ? withTabs(patch) : patch;
    })
    .join('');
}

/** Ends each name with a tab, as git does: without one, `patch` ends a name at its first blank. */
function withTabs(patch: string): string {
  return patch.replace(/^(--- .*)\n(\+\+\+ .*)\n/, '$1\t\n$2\t\n');
}
