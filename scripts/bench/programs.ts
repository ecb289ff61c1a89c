/** The programs that every benchmark runs, and the place for what it writes. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const deskcheck = join(root, 'dist/deskcheck.cjs');
/** What is built or installed for the benchmarks alone. */
export const programs = join(root, 'node_modules/.cache/deskcheck-bench');
/** Reads and parses, and does nothing else. */
export const bare = fileURLToPath(new URL('bare.mjs', import.meta.url));
export const limit = join(programs, 'limit.mjs');
/** Not under node_modules: deskcheck never reads what is in there, or what git ignores. */
export const corpora = join(tmpdir(), 'deskcheck-bench');
