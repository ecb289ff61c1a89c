import { createHash } from 'node:crypto';
import type { Hash } from './read-text.ts';

/** Tells contents apart; nothing secret hangs on it, so the fastest hash will do. */
export const hashOf: Hash = (bytes) => createHash('sha1').update(bytes).digest('base64url');
