/** README.md shows what deskcheck really says, and nothing in the documents leads nowhere. `UPDATE=1` writes the sample anew. */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lintPaths, loadConfig } from '../packages/core/src/node/index.ts';
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

for (const file of [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/ci.md',
  'docs/sharding.md',
]) {
  test(`${file}: every link leads to a file, and every path that is named is there`, () => {
    const text = read(file);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => join(dirname(file), path));
    const paths = [...text.matchAll(/`((?:packages|scripts|fixtures|schemas|docs)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    // `my-rule` stands for a rule that isn't there yet.
    const named = [...links, ...paths].filter((path) => !path.includes('my-rule'));
    for (const path of named) assert.ok(existsSync(join(root, path)), path);
  });
}

test.run();
