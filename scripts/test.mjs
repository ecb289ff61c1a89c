// `npm test`: everything that must hold, one step after the other, stopping at the first that doesn't.
// Plain JavaScript without dependencies, because its first step is what installs them.
//
//   --no-install   use node_modules as it is
//   --skip-tests   only the checks, not the unit tests (`npm run check` is both flags)
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** A program of a development dependency. */
const tool = (name) => `node_modules/.bin/${name}`;
const script = (file, ...args) => ['node', '--import', 'tsx', '--conditions=deskcheck-src', `scripts/${file}`, ...args];

/** `live` steps print as they go; of the others only a failure's output is shown. */
const steps = [
  {
    name: 'install',
    // The one place that names pnpm's version is the `pnpm` script in package.json.
    command: [...scripts.pnpm.split(' '), 'install', '--frozen-lockfile'],
    // Without a terminal pnpm replaces a node_modules that npm made only if it believes that it is in CI.
    env: { CI: 'true' },
    remedy: 'If package.json changed, run `npm run pnpm -- install` and commit pnpm-lock.yaml.',
  },
  {
    name: 'generated files',
    command: script('generate.ts', '--check'),
    remedy: 'Run `npm run generate` and commit what it writes.',
  },
  {
    name: 'format',
    command: [tool('biome'), 'format', '--colors=off'],
    remedy: 'Run `npm run format`.',
  },
  {
    name: 'layers',
    command: script('check-layers.ts'),
    remedy: 'docs/architecture.md says which layer may import which.',
  },
  { name: 'types', command: [tool('tsc'), '-b', '--pretty', 'false'], remedy: 'Fix the types named above.' },
  {
    name: 'lint',
    command: [tool('oxlint'), '--type-aware'],
    env: { NO_COLOR: '1' },
    remedy: 'Fix the code named above; `npm run lint -- --fix` helps.',
  },
  {
    name: 'dist is fresh',
    command: script('check-dist.ts'),
    remedy: 'Run `npm run build:all` and commit dist.',
  },
  {
    name: 'unit tests',
    command: script('unit-tests.ts'),
    live: true,
    remedy: 'Run `npm run test:unit -- <part of a path>` for one file.',
  },
];

const flags = new Set(process.argv.slice(2));
const unknown = [...flags].filter((flag) => flag !== '--no-install' && flag !== '--skip-tests');
const wanted = steps.filter(
  (step) =>
    !(step.name === 'install' && flags.has('--no-install')) &&
    !(step.name === 'unit tests' && flags.has('--skip-tests')),
);

/** Runs one step and says whether it held. */
function run({ name, command: [program, ...args], env, live, remedy }) {
  if (live) console.log(`  ${name}`);
  const started = performance.now();
  const result = spawnSync(program === 'node' ? process.execPath : program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    // On Windows npx and the tools in .bin are command files, which only a shell starts.
    shell: process.platform === 'win32',
  });
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  if (result.status === 0) {
    if (!live) console.log(`✔ ${name}  ${seconds}`);
    return true;
  }
  if (!live) process.stdout.write(`\n${result.stdout ?? ''}${result.stderr ?? ''}`);
  const how = result.error
    ? `could not be started: ${result.error.message}`
    : result.signal
      ? `was ended by ${result.signal}`
      : `failed with exit code ${result.status}`;
  console.error(`\n✖ The step "${name}" ${how} after ${seconds}, and the steps after it were not run. ${remedy}`);
  return false;
}

if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(', ')}: only --no-install and --skip-tests exist.`);
  process.exitCode = 2;
} else {
  process.exitCode = wanted.every(run) ? 0 : 1;
}
