import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Hash } from './read-text.ts';

/** Tells contents apart; nothing secret hangs on it, so the fastest hash will do. */
export const hashOf: Hash = (bytes) => createHash('sha1').update(bytes).digest('base64url');

const CHUNK = Buffer.allocUnsafeSlow(256 * 1024);

/** The same of a file of any size; nothing for one that can't be read. */
export function hashOfFile(path: string): string | undefined {
  const hash = createHash('sha1');
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    for (let length = -1; length !== 0; ) {
      length = readSync(descriptor, CHUNK);
      hash.update(CHUNK.subarray(0, length));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  return hash.digest('base64url');
}
