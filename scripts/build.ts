/** `npm run build:all`: bundles the programs of scripts/build/programs.ts into dist/, which is committed. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './build/bundle.ts';
import { programs } from './build/programs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

// Bundled before anything is removed: a build that fails leaves the old programs as they were.
const files = await bundle(root, programs);
rmSync(dist, { recursive: true, force: true });
for (const { path, text, executable } of files) {
  const target = join(dist, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  if (executable) chmodSync(target, 0o755);
  console.log(`dist/${path}  ${Math.ceil(Buffer.byteLength(text) / 1024)} kB`);
}
