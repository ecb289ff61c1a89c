#!/usr/bin/env node
/** Starts the program in `fast.cjs`, with what V8 made of its text in an earlier run, if that was kept. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { CodeCache } from './code-cache.ts';

/** The build replaces this with what tells the text of `fast.cjs` from any other. */
const BUILD = 'build of fast.cjs';

const require = createRequire(import.meta.url);
const filename = require.resolve('./fast.cjs');
// One byte a character, as the build writes it. It is a function: an `import()` in a `Script` would need `importModuleDynamically`, which
// loads Node's loader of ES modules, so the program is handed what imports.
const text = readFileSync(filename, 'latin1');
const cache = new CodeCache({ env: process.env, build: BUILD });
// The name has no folder: the kept code remembers the name that it was compiled under, and another checkout may use it.
const script = new Script(text, { filename: 'fast.cjs', cachedData: cache.code });
const isKept = cache.code !== undefined && script.cachedDataRejected !== true;
const keep = isKept ? undefined : cache.keeper(script);

const program = { exports: {} as typeof import('./main.ts') };
const run = script.runInThisContext() as (...values: readonly unknown[]) => void;
run(program, require, filename, (path: string) => import(path));

/** No module-level `await`: a CommonJS program, which starts faster, has none. */
async function start(): Promise<void> {
  const { isPlain } = await program.exports.main(process.argv.slice(2));
  if (!isPlain) return;
  if (keep) {
    program.exports.restoreEngine();
    keep();
  }
  // At once: nothing is open any more, and V8 would collect garbage while Node looks for what is.
  process.exit();
}

void start();
