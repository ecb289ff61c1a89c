import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file beside its place, and puts it there at once: whoever looks meanwhile finds all of the old one or all of the new one. For
 * what can be made again; what people wrote is kept safe by `writeFiles`.
 *
 * @throws what `node:fs` throws, with nothing left behind
 */
export function writeAside(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(aside, content);
    renameSync(aside, path);
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
