import { inWorkspace, write } from '@deskcheck/core/testing/folder';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../run.ts';
import { fakeStreams } from '../testing/streams.ts';

test('a byte order mark is no part of the first name in a file of variables', () =>
  inWorkspace(
    { 'agent.json': '{ "name": "${env:TITLE}", "widgets": [] }', '.env': '\ufeffTITLE=Agent\n' },
    async (cwd) => {
      const streams = fakeStreams({ cwd });
      assert.is(await run(['render', '--env-file', '.env'], streams), 0, streams.written.stderr);
      assert.is(streams.written.stdout, '{ "name": "Agent", "widgets": [] }');
    },
  ));

test('a file of variables in another encoding is refused', () =>
  inWorkspace({ 'agent.json': '{ "name": "Agent", "widgets": [] }' }, async (cwd) => {
    write(cwd, '.env', Uint8Array.of(0x41, 0x3d, 0xc3, 0x28));
    const streams = fakeStreams({ cwd });
    assert.is(await run(['render', '--env-file', '.env'], streams), 2);
    assert.match(streams.written.stderr, /\.env, is not UTF-8 text\. Save it as UTF-8\.$/m);
  }));

const LAYOUT =
  '{ "name": "Agent", "widgets": [{ "type": "ChatWidget", "properties": { "initialChannelId": "${channels.support}" } }] }';

for (const [what, key] of [
  ['', 'environments'],
  [' under a misspelt key', 'enviroments'],
] as const) {
  test(`an environment without ids${what} is one to render for`, () =>
    inWorkspace(
      { 'agent.json': LAYOUT, 'channel-map.json': `{ "${key}": { "staging": { "support": null } } }` },
      async (cwd) => {
        const streams = fakeStreams({ cwd });
        await run(['render', '--env', 'staging', '--check'], streams);
        assert.match(streams.written.stderr, '"support" for staging');
        const unnamed = fakeStreams({ cwd });
        await run(['render', '--check'], unnamed);
        assert.match(unnamed.written.stderr, 'Say with --env which environment to render for: staging.');
      },
    ));
}

test.run();
