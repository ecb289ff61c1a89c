/** What a command prints in a job of GitHub Actions, where its runner looks for commands in every line: it finds none that a document holds. */
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { FORMAT_NAMES } from '@deskcheck/reporter';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from './run.ts';
import { fakeStreams } from './testing/streams.ts';

const GROUP = 'b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11';
const CHANNEL = '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20';
const LAYOUT = `{
  /*
  ::error file=x::injected
  ##[error]injected */
  "id": "0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44", "name": "##[error]injected",
  "groups": [{ "id": "${GROUP}" }],
  "widgets": [
    { "id": "##vso[a]", "type": "CHAT", "dockingBehavior": "DOCKED", /*
    ::add-mask::injected
    */ "properties": { "initialChannelId": "\${channels.##[error]x}" } },
    { "id": "##vso[a]", "type": "CHAT", "dockingBehavior": "FLOATING", "properties": { "initialChannelId": "${CHANNEL}" } }
  ]
}`;
const FILES: Readonly<Record<string, string>> = {
  'layouts/a.jsonc': LAYOUT,
  '::error file=x::injected.json': '{ "channelType": "##[error]injected" }',
  'channels/##[error]injected.json': '{ "channelType": ##[error]injected }',
  'groups.json': `[{ "id": "${GROUP}", "name": "##[group]injected" }]`,
  'channel-map.json': `{ "channels": { "##[error]name": "${CHANNEL}" } }`,
};

const COMMAND_LINES: readonly (readonly string[])[] = [
  ...FORMAT_NAMES.filter((name) => name !== 'github').map((name) => ['--format', name, '--show-suppressed']),
  ['--list-files'],
  ['--fix-dry-run', '--verbose'],
  ['why', CHANNEL],
  ['why', '##[error]injected'],
  ['rename', CHANNEL, '2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b', '--dry-run'],
  ['graph'],
  ['::error::no such path'],
  ['--rule', '##[error]injected:off'],
  ['--##[error]injected'],
  ['--config', '##[error]injected'],
  ['--baseline=::error::injected'],
];

for (const args of COMMAND_LINES) {
  test(`deskcheck ${args.join(' ')}`, () =>
    inWorkspace(FILES, async (cwd) => {
      const streams = fakeStreams({ cwd, env: { GITHUB_ACTIONS: 'true' } });
      await run(args, streams);
      const { stdout, stderr } = streams.written;
      assert.is.not(stdout + stderr, '');
      for (const line of `${stdout}\n${stderr}`.split(/\r\n|[\r\n]/)) assert.not.match(line, /^\s*::|##[A-Za-z]*\[/);
    }));
}

test.run();
