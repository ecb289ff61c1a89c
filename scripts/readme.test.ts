/** README.md shows what deskcheck really says, and nothing that a document names leads nowhere. `UPDATE=1` writes the sample anew. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintPaths, loadConfig } from '../packages/core/src/node/index.ts';
import { isRuleId } from '../packages/core/src/rules/registry.generated.ts';
import { FORMATS } from '../packages/reporter/src/formats.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const README = read('README.md');
const BEGIN = '<!-- sample: begin (written by `UPDATE=1 npm run test:unit -- readme`) -->';
const END = '<!-- sample: end -->';

async function sample(): Promise<string> {
  const cwd = join(root, 'fixtures/workspaces/contact-center');
  const { report } = await lintPaths({ cwd, paths: ['.'], tool: { name: 'deskcheck', version: '0.0.0' } });
  const format = await FORMATS.stylish.load();
  const printed = [...format(report, { color: false, base: cwd, readText: () => undefined })];
  return printed.join('').replaceAll(`${cwd}/`, '/home/you/contact-center/').trim();
}

test('the sample is what the sample workspace gives', async () => {
  const block = `${BEGIN}\n\`\`\`text\n${await sample()}\n\`\`\`\n${END}`;
  const from = README.indexOf(BEGIN);
  const to = README.indexOf(END) + END.length;
  assert.ok(from !== -1 && to > from, `README.md lacks ${BEGIN} or ${END}`);
  if (process.env['UPDATE']) writeFileSync(join(root, 'README.md'), README.slice(0, from) + block + README.slice(to));
  assert.is(read('README.md').slice(from, from + block.length), block);
});

test('the config that it shows is accepted', () => {
  const config = /```jsonc deskcheck\.config\.jsonc\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'deskcheck-readme-'));
  try {
    writeFileSync(join(folder, 'deskcheck.config.jsonc'), config);
    const { rules } = loadConfig(join(folder, 'deskcheck.config.jsonc'));
    assert.equal(rules['settings/retention-range'], ['error', { minDays: 30, maxDays: 365 }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Every file and folder of ours, the folders with a slash at their end. What `fixtures` holds is read and printed by deskcheck. */
function* pathsBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    if (!entry.isDirectory()) yield folder + name;
    else {
      yield `${folder}${name}/`;
      if (name !== 'fixtures') yield* pathsBelow(`${folder}${name}/`);
    }
  }
}

const PATHS = [...pathsBelow('')];
// While the package is published, a copy of README.md stands in `packages/cli`.
const DOCUMENTS = PATHS.filter((path) => path.endsWith('.md') && !path.startsWith('packages/'));
const FOLDERS = PATHS.filter((path) => path.endsWith('/'));
const FOLDER_NAMES = new Set(FOLDERS.map((path) => basename(path)));
const FILE_NAMES = new Set(PATHS.map((path) => basename(path)));
const SCRIPTS = Object.keys((JSON.parse(read('package.json')) as { readonly scripts: object }).scripts);

/** Whether what a text names is there: a path from the root on, a rule, or some file of that name. */
function isThere(text: string): boolean {
  const [first = '', ...others] = text.split('/');
  if (others.length === 0) return !/\.[cm]?[jt]s$/.test(text) || FILE_NAMES.has(text);
  // What begins with no folder of ours is something of the reader's, or somebody else's.
  return !FOLDER_NAMES.has(first) || existsSync(join(root, text)) || isRuleId(text);
}

for (const file of DOCUMENTS) {
  test(`${file}: links, paths and scripts that it names are there`, () => {
    const text = read(file);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => join(dirname(file), path));
    for (const path of links) assert.ok(existsSync(join(root, path)), `There is no ${path}.`);
    // `my-rule` stands for a rule that isn't there yet.
    const named = [...text.matchAll(/`([\w./-]+)`/g)]
      .map(([, name = '']) => name)
      .filter((name) => !name.includes('my-rule'));
    for (const name of named) assert.ok(isThere(name), `${name} is no path from the root on, and no rule.`);
    for (const [, script = ''] of text.matchAll(/npm run ([\w:-]+)/g))
      assert.ok(SCRIPTS.includes(script), `package.json has no script ${script}.`);
  });
}

// A rule's subject tells what is in its folder, and `testing` is told of once for all packages.
const ROOM = /^packages\/\w+\/src\/(?!rules\/.)(?!.*testing\/)./;

test('docs/architecture.md tells what is in each folder of sources', () => {
  const rows = [...read('docs/architecture.md').matchAll(/^\| `([\w./-]+)` \| .*/gm)];
  const isTold = (folder: string): boolean =>
    rows.some(
      ([row, path]) => folder === path || (dirname(folder) === path && row.includes(`\`${basename(folder)}\``)),
    );
  const rooms = FOLDERS.filter((folder) => ROOM.test(folder)).map((folder) => folder.slice(0, -1));
  assert.ok(rooms.length > 0);
  for (const room of rooms) assert.ok(isTold(room), `${room} is missing from its table.`);
});

test.run();
