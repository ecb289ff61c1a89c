import { lstatSync, type Stats, statSync } from 'node:fs';
import { assertSystemError } from './system-error.ts';

/** Of what a path leads to; nothing where it leads nowhere, round in a circle, or to where we may not look. */
export function statsOf(path: string): Stats | undefined {
  return unlessBarred(() => statSync(path, { throwIfNoEntry: false }));
}

/** Whether something but a folder stands at a path, and be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  return unlessBarred(() => lstatSync(path, { throwIfNoEntry: false }))?.isDirectory() === false;
}

/** Whether anything may stand at a path: what stands where we may not look may be there. */
export function mayBeThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    assertSystemError(error);
    return true;
  }
}

function unlessBarred<Result>(look: () => Result): Result | undefined {
  try {
    return look();
  } catch (error) {
    assertSystemError(error);
    return undefined;
  }
}

/** What stands at a path where no file or folder does. */
export function oddity(stats: Stats): string {
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** What a shell has opened for us, as for `--config <(…)`: there somebody writes. */
const OPENED = /^\/(?:dev\/(?:fd\/|stdin$)|proc\/[^/]+\/fd\/)/;

/** What stands at a path, if reading it may wait for somebody who never writes. */
export function endlessAt(path: string): string | undefined {
  const stats = OPENED.test(path) ? undefined : statsOf(path);
  return stats === undefined || stats.isFile() || stats.isDirectory() ? undefined : oddity(stats);
}

/** Reading anything else may wait for ever. */
export function isFile(path: string): boolean {
  return statsOf(path)?.isFile() ?? false;
}
