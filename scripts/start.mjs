// `npm start`: shows what deskcheck finds in the sample workspace. `npm start -- <arguments>` is deskcheck itself.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = fileURLToPath(new URL('../dist/deskcheck.cjs', import.meta.url));
const sample = 'fixtures/workspaces/contact-center';

const given = process.argv.slice(2);
const isSample = given.length === 0;

if (existsSync(program)) {
  const run = spawnSync(process.execPath, [program, ...(isSample ? [sample] : given)], {
    cwd: folder(),
    stdio: 'inherit',
  });
  if (run.error) throw run.error;
  // The sample is full of mistakes on purpose: finding them is a success.
  const found = isSample && run.status === 1;
  process.exitCode = found ? 0 : (run.status ?? 1);
} else {
  console.error('dist/deskcheck.cjs does not exist, so there is nothing to start. Build it with `npm run build:all`.');
  process.exitCode = 2;
}

/** npm runs scripts in the repository's root, but paths are relative to the folder that they were typed in. At the root, no path means the sample. */
function folder() {
  if (isSample) return root;
  const here = process.env.INIT_CWD ?? process.cwd();
  const isRoot = realpathSync(here) === realpathSync(root);
  return isRoot && !given.some((argument) => existsSync(resolve(here, argument))) ? resolve(root, sample) : here;
}
