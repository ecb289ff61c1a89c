import { type Stats, statSync } from 'node:fs';

/** Of what a path leads to; nothing where it leads nowhere, round in a circle, or to where we may not look. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  }
}

/** Reading anything else may wait for ever. */
export function isFile(path: string): boolean {
  return statsOf(path)?.isFile() ?? false;
}
