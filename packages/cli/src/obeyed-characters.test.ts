/** What a command prints where names hold characters that a terminal obeys or that turn text around: none of them as it is. */
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from './run.ts';
import { fakeStreams } from './testing/streams.ts';

const BAD = '\u007f\u0085\u009b31m\u202e\u2028\u200b\ufeff\u001b[2J';
const GROUP = 'b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11';
const CHANNEL = '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20';
const OTHER = '2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b';
const text = (value: unknown) => JSON.stringify(value);
const layout = {
  id: '0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44',
  name: `L${BAD}`,
  description: `${BAD} ${CHANNEL}`,
  groups: [{ id: GROUP }],
  widgets: [
    { id: BAD, type: 'CHAT', dockingBehavior: 'FLOATING', properties: { initialChannelId: '${channels.PEERS}' } },
  ],
};
const FILES: Readonly<Record<string, string>> = {
  [`layouts/${BAD}.json`]: text(layout),
  [`channels/${BAD}.json`]: text({ id: CHANNEL, name: BAD, visibility: { type: 'GROUPS', groups: [{ id: GROUP }] } }),
  [`${BAD}.json`]: text({ [BAD]: BAD }),
  'groups.json': text([{ id: GROUP, name: BAD }]),
  'channel-map.json': text({ environments: { [`prod${BAD}`]: { PEERS: CHANNEL, [BAD]: OTHER } } }),
  'deskcheck.baseline.json': text({ version: 1, entries: [] }),
};

const COMMAND_LINES: readonly (readonly string[])[] = [
  ['--list-files'],
  ['--debug', '--verbose'],
  ['--print-config', `layouts/${BAD}.json`],
  ['--print-config', 'a.json', '--rule', `layout/no-docked-chat:${BAD}`],
  ['--fix-suggestions'],
  ['--write-baseline', '--baseline', `base${BAD}.json`],
  ['why', CHANNEL],
  ['why', BAD],
  ['why', `L${BAD}`],
  ['why', `${BAD}!`],
  ['graph'],
  ['graph', '--format', 'json'],
  ['rename', CHANNEL, OTHER],
  ['rename', CHANNEL, '3c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b'],
  ['render', '--check'],
  ['render', '--check', '--env', `prod${BAD}`],
  ['render', '--env', `prod${BAD}`, '--out', `out${BAD}`],
  ['init', '--yes'],
  ['init', '--yes', `folder${BAD}`],
  ['explain', BAD],
  ['schema', BAD],
  [BAD],
];

const OBEYED = /[^\P{Cc}\n]|[\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\ufeff]/u;

const BROKEN = { [`broken${BAD}.json`]: `{ "channelType": ${BAD}` };

for (const [args, files] of COMMAND_LINES.flatMap(
  (line) =>
    [
      [line, FILES],
      [line, { ...FILES, ...BROKEN }],
    ] as const,
)) {
  test(`deskcheck ${args.map((arg) => arg.replaceAll(BAD, '…')).join(' ')}, ${files === FILES ? 'every file sound' : 'one file broken'}`, () =>
    inWorkspace({ ...files, [`folder${BAD}/groups.json`]: '[]' }, async (cwd) => {
      const streams = fakeStreams({ cwd });
      await run(args, streams);
      const { stdout, stderr } = streams.written;
      assert.is.not(stdout + stderr, '');
      for (const line of `${stdout}\n${stderr}`.split('\n')) assert.not.match(line, OBEYED, JSON.stringify(line));
    }));
}

test('what is escaped in a graph for programs reads back as it was', () =>
  inWorkspace(FILES, async (cwd) => {
    const streams = fakeStreams({ cwd });
    await run(['graph', '--format', 'json'], streams);
    const { nodes } = JSON.parse(streams.written.stdout) as { nodes: { id?: string; name?: string }[] };
    assert.is(nodes.find(({ id }) => id === CHANNEL)?.name, BAD);
  }));

test.run();
