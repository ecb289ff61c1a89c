import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { FileReport } from '../../model/report.ts';
import { applyBaseline, type BaselineEntry, outdatedEntries, pruneBaseline, renewBaseline } from './baseline.ts';
import { baselineText, readBaseline } from './baseline-text.ts';
import { SetupError } from '../../model/setup-error.ts';
import { lintTexts } from '../../testing/texts.ts';

const rootOf = () => '.';
const everything = () => true;

/** Lints texts as a workspace. */
function reports(files: Readonly<Record<string, unknown>>): readonly FileReport[] {
  const texts = new Map(Object.entries(files).map(([file, value]) => [file, JSON.stringify(value)]));
  return lintTexts(texts).files;
}

const known = (files: readonly FileReport[]): BaselineEntry[] => renewBaseline(files, rootOf, [], everything);
const shown = (files: readonly FileReport[], entries: readonly BaselineEntry[]): string[] =>
  applyBaseline(files, entries, rootOf).files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ rule, pointer }) => `${file} ${rule} ${pointer}`),
  );

const chat = (id: string | undefined, dockingBehavior = 'DOCKED') => ({
  ...(id !== undefined && { id }),
  type: 'CHAT',
  dockingBehavior,
  properties: { initialChannelId: '${channels.a}' },
});
const layout = (...widgets: unknown[]) => ({ id: '0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44', name: 'Agent', widgets });

test('what is known is not shown, and is listed as suppressed by the baseline', () => {
  const files = reports({ 'layouts/a.json': layout(chat('one')) });
  const held = applyBaseline(files, known(files), rootOf);
  assert.equal(held.files[0]?.diagnostics, []);
  assert.equal(
    held.files[0]?.suppressed.map(({ rule, suppressed }) => `${rule} ${suppressed?.by}`),
    ['layout/no-docked-chat baseline'],
  );
});

test('a scope that a client lacks is another mistake than one that it lacked before', () => {
  const files = (...scope: string[]) => ({
    'client.json': { id: '5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978', name: 'deployer', authorizedGrantType: 'CODE', scope },
    'deployment.json': {
      name: 'release',
      oauthClient: 'deployer',
      preflight: ['chat:write'],
      operations: ['GET /api/v2/collaboration/channels', 'POST /api/v2/collaboration/channels'],
    },
  });
  const before = known(reports(files('chat:read')));
  assert.equal(shown(reports(files('chat:read')), before), []);
  assert.equal(shown(reports(files('chat:write')), before), ['client.json access/no-scope-mismatch /scope/1']);
});

test('reordered widgets and moved files revive nothing', () => {
  const entries = known(reports({ 'layouts/a.json': layout(chat('one'), chat('two', 'FLOATING'), chat('three')) }));
  const moved = reports({ 'layouts/b/agent.json': layout(chat('three'), chat('two', 'FLOATING'), chat('one')) });
  assert.equal(shown(moved, entries), []);
});

test('a finding that took the place of a known one is shown, although there are as many as before', () => {
  const entries = known(reports({ 'layouts/a.json': layout(chat('one'), chat('two', 'FLOATING')) }));
  const swapped = reports({ 'layouts/a.json': layout(chat('one', 'FLOATING'), chat('two')) });
  assert.equal(shown(swapped, entries), ['layouts/a.json layout/no-docked-chat /widgets/1/dockingBehavior']);
});

test('what has no id is counted: one more than known is shown', () => {
  const pair = (first: string, second: string) => {
    const widgets = [chat(undefined, first), chat(undefined, second)].map(
      ({ properties: _properties, ...widget }) => widget,
    );
    return reports({ 'layouts/a.json': layout(...widgets) });
  };
  const docked = (files: readonly FileReport[], entries: readonly BaselineEntry[]) =>
    shown(files, entries).filter((line) => line.includes('no-docked-chat'));
  const entries = known(pair('DOCKED', 'FLOATING'));
  assert.equal(docked(pair('FLOATING', 'DOCKED'), entries), []);
  assert.is(docked(pair('DOCKED', 'DOCKED'), entries).length, 1);
});

test('an element of a list is told by its text, an element without id by its name', () => {
  const client = (...scope: string[]) => ({
    id: '5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978',
    name: 'c',
    authorizedGrantType: 'CODE',
    scope,
  });
  const channel = (name: string, type = 'GLOBAL') => ({ name, channelType: 'CHAT', visibility: { type } });
  const before = reports({
    'oauth-clients/a.json': client('chat:read', 'chat:raed'),
    'channels/all.json': [channel('A'), channel('B', 'GROUPS')],
  });
  const after = reports({
    'oauth-clients/a.json': client('chat:raed', 'chat:read'),
    'channels/all.json': [channel('B', 'GROUPS'), channel('A')],
  });
  assert.ok(known(before).some(({ at }) => at.endsWith('/scope[chat:raed]')));
  assert.ok(known(before).some(({ at }) => at.startsWith('channels/all.json#[A] ')));
  assert.equal(shown(after, known(before)), []);
});

test('entries that met less than they count are outdated, where the run looked', () => {
  const entry = { rule: 'layout/no-docked-chat', at: 'x', root: '.', file: 'layouts/a.json', count: 2 };
  const other = { ...entry, at: 'y', file: 'layouts/b.json' };
  const onlyA = ({ file }: BaselineEntry) => file === 'layouts/a.json';
  assert.equal(outdatedEntries([entry, other], [1, 0], onlyA), [{ entry, left: 1 }]);
  assert.equal(pruneBaseline([entry, other], [1, 0], onlyA), [{ ...entry, count: 1 }, other]);
  assert.equal(pruneBaseline([entry, other], [0, 0], onlyA), [other]);
});

test('a new baseline keeps of the earlier one what the run did not look at', () => {
  const earlier = [
    { rule: 'layout/no-docked-chat', at: 'gone', root: '.', file: 'layouts/a.json', count: 1 },
    { rule: 'layout/no-docked-chat', at: 'kept', root: '.', file: 'layouts/b.json', count: 3 },
  ];
  const renewed = renewBaseline(
    reports({ 'layouts/a.json': layout(chat('one')) }),
    rootOf,
    earlier,
    ({ file }) => file === 'layouts/a.json',
  );
  assert.equal(
    renewed.map(({ at, count }) => `${at} ${count}`),
    ['0b0d5f0e-93c8-4a53-a0c7-0e6f3d1c2b44 /widgets[one]/dockingBehavior 1', 'kept 3'],
  );
});

test('equal findings of two workspaces are told apart', () => {
  const files = reports({ 'layouts/a.json': layout(chat('one')) });
  assert.is(
    applyBaseline(
      files,
      renewBaseline(files, () => 'apps/a', [], everything),
      () => 'apps/b',
    ).files[0]?.diagnostics.length,
    1,
  );
});

test('the text of a baseline reads back as it was, whatever the order of its entries', () => {
  const entries = [
    { rule: 'b', at: 'x "quoted"', root: 'apps/a', file: 'z.json', count: 1 },
    { rule: 'a', at: 'x', root: '.', file: 'a.json', count: 3 },
  ];
  const text = baselineText(entries);
  assert.is(text, baselineText(entries.toReversed()));
  assert.equal(readBaseline(text, '/b.json'), entries.toReversed());
  assert.is(text.split('\n').length, 8);
  assert.equal(readBaseline(baselineText([]), '/b.json'), []);
});

test('a damaged baseline is told with its place', () => {
  const messageOf = (text: string): string => {
    try {
      readBaseline(text, '/b.json');
    } catch (error) {
      if (error instanceof SetupError) return error.message;
      throw error;
    }
    return '';
  };
  assert.match(messageOf('[]'), '/b.json:1:1: The baseline has to be an object in { braces }.');
  assert.match(messageOf('{ "version": 2 }'), '/b.json:1:14: The baseline has to say "version": 1.');
  assert.match(messageOf('{ "version": 1 }'), '/b.json:1:1: The baseline needs a list named "findings".');
  assert.match(
    messageOf('{ "version": 1, "findings": [\n{ "rule": 1 }] }'),
    '/b.json:2:11: An entry of the baseline needs a text named "rule".',
  );
  assert.match(messageOf('{ "version": 1,'), 'The baseline is not valid JSON.');
});

test.run();
