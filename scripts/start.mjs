// `npm start`: shows what deskcheck finds in the sample workspace. `npm start -- <arguments>` is deskcheck itself.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = fileURLToPath(new URL('../dist/deskcheck.cjs', import.meta.url));
const sample = 'fixtures/workspaces/contact-center';

/** Options that take the path of a file or folder to write. */
const OUTPUTS = ['-o', '--output-file', '--out'];

const given = process.argv.slice(2);
// npm runs scripts in the repository's root, but paths are relative to the folder that they were typed in.
const here = process.env.INIT_CWD ?? process.cwd();

if (existsSync(program)) process.exitCode = start();
else {
  console.error('dist/deskcheck.cjs does not exist, so there is nothing to start. Build it with `npm run build:all`.');
  process.exitCode = 2;
}

/** At the root, no path means the sample. */
function start() {
  if (given.length === 0) {
    const status = deskcheck([sample], root);
    // The sample is full of mistakes on purpose: finding them is a success.
    return status === 1 ? 0 : status;
  }
  const isAtRoot = realpathSync(here) === realpathSync(root);
  return isAtRoot && !given.some(isPath) ? inCopy() : deskcheck(given, here);
}

function deskcheck(args, cwd) {
  const run = spawnSync(process.execPath, [program, ...args], { cwd, stdio: 'inherit' });
  if (run.error) throw run.error;
  return run.status ?? 1;
}

/** A report that an earlier run wrote is no path to check. */
function isPath(argument, index) {
  return !OUTPUTS.includes(given[index - 1]) && existsSync(resolve(here, argument));
}

/** Runs in a copy of the sample: the sample itself is a fixture, which `--fix` would mend. */
function inCopy() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'deskcheck-'));
  try {
    const copy = join(folder, basename(sample));
    cpSync(resolve(root, sample), copy, { recursive: true });
    return deskcheck(given.map(outputHere), copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An argument with the output that it names (`-o findings.html`, `-f sarif=out.sarif`) taken from where the person is, who would lose it with the copy. */
function outputHere(argument, index) {
  const option = given[index - 1];
  if (OUTPUTS.includes(option)) return resolve(here, argument);
  const naming = ['-f', '--format'].includes(option)
    ? /^([\w-]+=)(.+)$/
    : /^(--(?:output-file|out|format=[\w-]+)=)(.+)$/;
  return argument.replace(naming, (_argument, before, path) => before + resolve(here, path));
}
