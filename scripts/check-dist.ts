/** Fails if dist/ is not, byte for byte, what `npm run build:all` makes of the sources. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './build/bundle.ts';
import { compareWithDist, type CommittedFile } from './build/compare.ts';
import { programs } from './build/programs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const committed = new Map<string, CommittedFile>();
for (const entry of existsSync(dist) ? readdirSync(dist, { withFileTypes: true, recursive: true }) : []) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const executable = (statSync(path).mode & 0o111) !== 0;
  committed.set(path.slice(dist.length + 1).replaceAll('\\', '/'), { text: readFileSync(path, 'utf8'), executable });
}
const built = await bundle(root, programs);
const differences = compareWithDist(built, committed, process.platform !== 'win32');

for (const difference of differences) console.error(difference);
console.log(`${built.length} files built, ${differences.length} differ from dist.`);
process.exitCode = differences.length > 0 ? 1 : 0;
