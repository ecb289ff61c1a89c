/** Fails if a file of packages/ imports something that scripts/layers/layers.ts does not allow its layer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkLayers, type Source } from './layers/check.ts';
import { layers } from './layers/layers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Sources below a folder. Tests are left out: they may look at anything. */
function* sourcesBelow(folder: string): Generator<Source> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sourcesBelow(path);
    else if (path.endsWith('.ts') && !path.endsWith('.test.ts')) yield { path, text: read(path) };
  }
}

const folders = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
const dependencies = new Map(
  folders.map((folder) => {
    const manifest = JSON.parse(read(`${folder}/package.json`)) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string> | undefined
    >;
    return [folder, new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))] as const;
  }),
);
const sources = folders.flatMap((folder) => [...sourcesBelow(`${folder}/src`)]);
const violations = checkLayers(sources, layers, dependencies);

for (const violation of violations) console.error(violation);
console.log(`${sources.length} files in ${layers.length} layers: ${violations.length} imports go the wrong way.`);
process.exitCode = violations.length > 0 ? 1 : 0;
