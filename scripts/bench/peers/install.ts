/** Puts the peers, and what they need to do deskcheck's work, into the benchmarks' cache. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildValidators, schemas } from '../build-limit.ts';
import { programs } from '../programs.ts';

/** Pinned, so that a figure changes because of us and not because a peer did. */
export const versions = { eslint: '10.15.0', '@eslint/json': '2.1.1', 'ajv-cli': '5.0.0' };

const folder = join(programs, 'peers');

/** A file of the peers' folder. */
const inside = (path: string): string => join(folder, path);

/** The peers' files, where installPeers puts them. */
export const installed = {
  eslint: inside('node_modules/eslint/bin/eslint.js'),
  eslintConfig: inside('eslint.config.mjs'),
  ajv: inside('node_modules/ajv-cli/dist/index.js'),
  /** The schema of a kind of document. */
  schema: (kind: keyof typeof schemas): string => inside(`${kind}.schema.json`),
};

/** Asks npm only when the folder doesn't hold these versions; throws when npm can't install them. */
export async function installPeers(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  installPackages();
  // Beside the packages, or `@eslint/json` would be looked for in this repository's own.
  for (const name of ['eslint-plugin.mjs', 'eslint.config.mjs']) {
    copyFileSync(fileURLToPath(new URL(name, import.meta.url)), inside(name));
  }
  await buildValidators(inside('validators.mjs'));
  for (const [kind, schema] of Object.entries(schemas)) {
    writeFileSync(inside(`${kind}.schema.json`), JSON.stringify(schema));
  }
}

function installPackages(): void {
  const manifest = `${JSON.stringify({ private: true, dependencies: versions }, null, 2)}\n`;
  // Written last, so it says what is there and not what was wanted.
  const complete = inside('installed.json');
  if (existsSync(complete) && readFileSync(complete, 'utf8') === manifest) return;
  writeFileSync(inside('package.json'), manifest);
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // On Windows npm is a batch file, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm can't install the peers into ${folder} (exit code ${status}).`);
  writeFileSync(complete, manifest);
}
