import { realpathSync } from 'node:fs';
import { assertSystemError } from './system-error.ts';

/** Where a path leads to, past all links; nothing where it leads nowhere, or to what has no path, such as the namespaces below /proc. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    assertSystemError(error);
    return undefined;
  }
}
