import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { scaffold } from './new-rule/scaffold.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
/** All but `layout`, which the script itself is run for. */
const OTHER_SUBJECTS = ['channel', 'variables', 'settings', 'access', 'compliance', 'client', 'entity'];

const scaffolding = suite<{ root: string }>('new-rule');

/** What the script reads and writes; compiled files and the fixtures of other rules would only cost time. */
function copyOfRepository(): string {
  const root = mkdtempSync(join(tmpdir(), 'deskcheck-new-rule-'));
  for (const part of ['packages', 'schemas', 'scripts', 'fixtures/workspaces', 'package.json', 'README.md']) {
    cpSync(join(repository, part), join(root, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/[\\/]lib$/.test(path),
    });
  }
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

function script(root: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=deskcheck-src', ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr };
}

scaffolding.before((context) => {
  context.root = copyOfRepository();
});
scaffolding.after(({ root }) => rmSync(root, { recursive: true, force: true }));

scaffolding('makes a rule of any subject that passes its own fixtures and has its page', ({ root }) => {
  for (const subject of OTHER_SUBJECTS) {
    for (const [path, text] of scaffold(`${subject}/my-new-rule`, root)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
  const made = script(root, 'scripts/new-rule.ts', 'layout/my-new-rule');
  assert.is(made.status, 0, made.output);

  // The other rules have no fixtures here, which the same test holds against them.
  const { output } = script(root, 'scripts/unit-tests.ts', 'core/src/rules/fixtures');
  assert.not.match(output, 'my-new-rule');
  const passed = Number(/(\d+) passed/.exec(output)?.[1]);
  assert.ok(passed >= 3 * (OTHER_SUBJECTS.length + 1), output);

  assert.match(readFileSync(join(root, 'README.md'), 'utf8'), '[layout/my-new-rule](docs/rules/layout/my-new-rule.md)');
  assert.match(readFileSync(join(root, 'docs/rules/layout/my-new-rule.md'), 'utf8'), 'REPLACE_ME');
});

scaffolding('refuses a rule that exists, and a name that is none', ({ root }) => {
  assert.match(script(root, 'scripts/new-rule.ts', 'json/syntax').output, 'There is a rule json/syntax already');
  for (const name of ['layout', 'Layout/My', 'layout/../x', '']) {
    const { status, output } = script(root, 'scripts/new-rule.ts', name);
    assert.is(status, 2, name);
    assert.match(output, 'Name one rule as subject/name');
  }
});

scaffolding.run();
