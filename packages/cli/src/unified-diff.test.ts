import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unifiedDiff } from './unified-diff.ts';

const NAMES = ['agent.json', 'my layout.json', 'my "own" läyout.json', 'tab\tand blank.json'];

test('a tab follows a name with blanks, and no other', () => {
  const diff = unifiedDiff(
    NAMES.map((name) => ({ path: join('/desk', name), before: '1\n', after: '2\n' })),
    '/desk',
  );
  assert.match(diff, '--- a/agent.json\n+++ b/agent.json\n@@');
  assert.match(diff, '--- a/my layout.json\t\n+++ b/my layout.json\t\n@@');
});

if (process.platform !== 'win32') {
  test('git applies a diff, whatever the names are', () =>
    inWorkspace(Object.fromEntries(NAMES.map((name) => [name, '1\n'])), (folder) => {
      const input = unifiedDiff(
        NAMES.map((name) => ({ path: join(folder, name), before: '1\n', after: '2\n' })),
        folder,
      );
      const { stderr } = spawnSync('git', ['apply', '-'], { cwd: folder, input, encoding: 'utf8' });
      assert.is(stderr, '');
      for (const name of NAMES) assert.is(readFileSync(join(folder, name), 'utf8'), '2\n');
    }));
}

test.run();
