/** What rules see of a workspace: references by what they lead to, and by the document that holds them. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inspect } from '../engine/inspect/inspect.ts';
import { relate } from '../engine/relate/relate.ts';
import { Settings } from '../engine/settings/settings.ts';
import type { Reference } from '../model/inspection.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

const PEERS = '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20';
const SALES = '2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b';
const AGENTS = 'b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11';
const LEADS = 'c9a4f6d2-77b1-4e0b-8d6c-0f1e2d3c4b5a';

function workspaceOf(files: Record<string, unknown>): WorkspaceIndex {
  const settings = new Settings({}, {}, { followsAll: true });
  const inspections = Object.entries(files).map(([file, document]) =>
    inspect({ file, text: JSON.stringify(document) }, settings),
  );
  return relate(inspections, settings).index;
}

const channel = (id: string, ...groups: string[]) => ({
  id,
  name: id.slice(0, 8),
  channelType: 'CHAT',
  visibility: { type: 'GROUPS', groups: groups.map((group) => ({ id: group })) },
});
const layout = (name: string, ...channels: string[]) => ({
  name,
  widgets: channels.map((channelId, index) => ({ id: `${index}`, type: 'CHAT', properties: { channelId } })),
});

const told = (references: Iterable<Reference>) =>
  Array.from(references, ({ file, pointer, target }) => `${file}#${pointer} → ${target}`);

const several = workspaceOf({
  'channels.json': [channel(PEERS, AGENTS, LEADS), channel(SALES, LEADS)],
  'layouts.json': { layouts: [layout('a', PEERS), layout('b', SALES, '${channels.peers}')] },
});

test('a target is one, however often it is referred to', () => {
  assert.equal([...several.targets('group')].toSorted(), [AGENTS, LEADS]);
  assert.equal([...several.targets('variable')], ['peers']);
  assert.equal([...several.targets('env')], []);
});

test('a rule is asked once a target which references it wants, and gets each of them', () => {
  const asked: string[] = [];
  const minded = several.references('group', (target) => {
    asked.push(target);
    return target === LEADS;
  });
  assert.equal(told(minded), [
    `channels.json#/0/visibility/groups/1/id → ${LEADS}`,
    `channels.json#/1/visibility/groups/0/id → ${LEADS}`,
  ]);
  assert.equal(asked.toSorted(), [AGENTS, LEADS]);
});

test('a rule that wants no target gets no reference', () => {
  assert.equal(told(several.references('group', () => false)), []);
});

test('documents that share a file keep what they refer to apart', () => {
  const own = [...several.documents('channel'), ...several.documents('layout')].map(({ pointer, references }) =>
    [pointer, ...references.map(({ target }) => target)].join(' '),
  );
  assert.equal(own, [`/0 ${AGENTS} ${LEADS}`, `/1 ${LEADS}`, `/layouts/0 ${PEERS}`, `/layouts/1 ${SALES} peers`]);
});

test('a rule may only read references that it says it follows, for others are not collected', () => {
  several.holdTo(['group']);
  assert.throws(() => several.references('channel'), /name it in "follows"/);
  assert.throws(() => several.targets('channel'), /name it in "follows"/);
  several.holdTo(undefined);
});

test.run();
