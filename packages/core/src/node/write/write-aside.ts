import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { statsOf } from '../files/stats.ts';

/**
 * Writes a file beside its place, and puts it there at once: whoever looks meanwhile finds all of the old one or all of the new one. For
 * what can be made again; what people wrote is kept safe by `writeFiles`. What is no file, such as a pipe, is written to as it is, and a
 * link stays one.
 *
 * @throws what `node:fs` throws, with nothing left behind
 */
export function writeAside(path: string, content: string | Uint8Array): void {
  const stats = statsOf(path);
  if (stats && !stats.isFile()) return writeFileSync(path, content);
  const target = stats ? realpathSync(path) : path;
  const aside = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(aside, content);
    renameSync(aside, target);
  } catch (error) {
    removeIfThere(aside);
    throw error;
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What stands above it is no folder, or closed to us: then it was never written.
  }
}
