import { realpathSync } from 'node:fs';
import { assertSystemError } from './system-error.ts';

/** A path without links on its way; nothing where one leads to what has no path, such as the namespaces that Linux shows below /proc. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    assertSystemError(error);
    return undefined;
  }
}
