import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../run.ts';
import { fakeStreams } from '../testing/streams.ts';

const ID = '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20';
const LAYOUT =
  '{ "name": "Agent", "widgets": [{ "id": "c", "type": "CHAT", "dockingBehavior": "FLOATING", "properties": { "initialChannelId": "${channels.peer}" } }] }';
const CHANNEL = `{ "id": "${ID}", "name": "Peers", "channelType": "CHAT", "visibility": { "type": "GLOBAL" }, "settings": { "encryptionEnabled": true } }`;
const DESK = {
  'channel-map.json': `{ "channels": { "peer": "${ID}" } }`,
  'channels/agent.json': CHANNEL,
  'layouts/agent.json': LAYOUT,
};

if (process.platform !== 'win32') {
  for (const [what, link, target, told] of [
    ['the workspace', 'build', '.', 'layouts/agent.json would be overwritten by its rendered layout.'],
    ['its folder', 'build/layouts', '../layouts', 'layouts/agent.json would be overwritten by its'],
    [
      'the file',
      'build/layouts/agent.json',
      '../../layouts/agent.json',
      'layouts/agent.json would be overwritten by its',
    ],
    [
      'another folder',
      'build/layouts',
      '../channels',
      'channels/agent.json would be overwritten by the rendered layout of',
    ],
  ] as const) {
    test(`nothing that was read is overwritten through a link to ${what}`, () =>
      inWorkspace(DESK, async (cwd) => {
        mkdirSync(join(cwd, link, '..'), { recursive: true });
        symlinkSync(target, join(cwd, link));
        const streams = fakeStreams({ cwd });
        assert.is(await run(['render', '--out', 'build'], streams), 2);
        assert.match(streams.written.stderr, told);
        for (const [file, text] of Object.entries(DESK)) assert.is(readFileSync(join(cwd, file), 'utf8'), text);
      }));
  }

  test('a link to a folder elsewhere is written to', () =>
    inWorkspace(DESK, async (cwd) => {
      mkdirSync(join(cwd, '../elsewhere'));
      symlinkSync('../elsewhere', join(cwd, 'build'));
      assert.is(await run(['render', '--out', 'build'], fakeStreams({ cwd })), 0);
      assert.match(readFileSync(join(cwd, '../elsewhere/layouts/agent.json'), 'utf8'), ID);
    }));
}

test.run();
