import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from './run.ts';
import { DESK, PEERS } from './testing/desk.ts';
import { fakeStreams } from './testing/streams.ts';

const NEW_ID = '2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b';

/** What a dry run in a folder prints, after `git apply` took it there. */
async function applied(
  cwd: string,
  applyIn: string,
  args: readonly string[],
): Promise<{ stdout: string; stderr: string }> {
  const streams = fakeStreams({ cwd });
  await run(args, streams);
  const { stdout } = streams.written;
  const git = spawnSync('git', ['apply', '-'], { cwd: applyIn, input: stdout, encoding: 'utf8' });
  assert.is(git.stderr, '');
  return streams.written;
}

for (const [what, args, file, text] of [
  ['a fix', ['--fix-dry-run', '..'], 'layouts/agent.json', 'FLOATING'],
  ['a renaming', ['rename', PEERS, NEW_ID, '..', '--dry-run'], 'channel-map.json', NEW_ID],
] as const) {
  test(`the diff of ${what} outside of the current folder applies where it says`, () =>
    inWorkspace(DESK, async (folder) => {
      const { stdout, stderr } = await applied(join(folder, 'channels'), folder, args);
      assert.match(stdout, `--- a/${file}\n`);
      assert.match(stderr, 'deskcheck: apply this diff in ..: it changes files outside the current folder\n');
      assert.match(readFileSync(join(folder, file), 'utf8'), text);
    }));
}

test('a diff of files in the current folder applies there, whatever the root is', () =>
  inWorkspace(DESK, async (folder) => {
    const cwd = join(folder, 'layouts');
    const { stdout, stderr } = await applied(cwd, cwd, ['--fix-dry-run', '.']);
    assert.match(stdout, '--- a/agent.json\n');
    assert.not.match(stderr, 'apply this diff');
    assert.match(readFileSync(join(cwd, 'agent.json'), 'utf8'), 'FLOATING');
  }));

test('from elsewhere, the names begin at the root of the workspace', () =>
  inWorkspace(DESK, async (folder) => {
    const cwd = join(folder, '../elsewhere/deeper');
    mkdirSync(cwd, { recursive: true });
    const { stdout, stderr } = await applied(cwd, folder, ['--fix-dry-run', '../../workspace']);
    assert.match(stdout, '--- a/layouts/agent.json\n');
    assert.match(stderr, 'apply this diff in ../../workspace:');
  }));

test('files of workspaces side by side are named from the folder that holds both', () =>
  inWorkspace(
    Object.fromEntries(
      ['east', 'west'].flatMap((side) => Object.entries(DESK).map(([file, text]) => [`${side}/${file}`, text])),
    ),
    async (folder) => {
      const { stdout, stderr } = await applied(join(folder, 'east'), folder, ['--fix-dry-run', '../east', '../west']);
      assert.match(stdout, '--- a/west/layouts/agent.json\n');
      assert.match(stderr, 'apply this diff in ..:');
    },
  ));

test.run();
