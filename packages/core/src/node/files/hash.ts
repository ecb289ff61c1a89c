import { createRequire } from 'node:module';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Hash } from './read-text.ts';
import { assertSystemError } from './system-error.ts';

// Loading it takes as long as reading hundreds of files, and few runs need it.
const require = createRequire(import.meta.url);
let crypto: typeof import('node:crypto') | undefined;

/** Nothing secret hangs on it, so the fastest hash will do. */
function newHash(): ReturnType<typeof import('node:crypto')['createHash']> {
  crypto ??= require('node:crypto') as typeof import('node:crypto');
  return crypto.createHash('sha1');
}

/** Tells contents apart: 20 bytes. */
export function digestOf(bytes: Uint8Array): Buffer {
  return newHash().update(bytes).digest();
}

/** The same as text. */
export const hashOf: Hash = (bytes) => digestOf(bytes).toString('base64url');

const CHUNK = Buffer.allocUnsafeSlow(256 * 1024);

/** The same as text, of a file. */
export function hashOfFile(path: string): string | undefined {
  return digestOfFile(path)?.toString('base64url');
}

/** Of a file of any size; nothing for one that can't be read. */
export function digestOfFile(path: string): Buffer | undefined {
  const hash = newHash();
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    for (let length = -1; length !== 0; ) {
      length = readSync(descriptor, CHUNK);
      hash.update(CHUNK.subarray(0, length));
    }
  } catch (error) {
    assertSystemError(error);
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  return hash.digest();
}
