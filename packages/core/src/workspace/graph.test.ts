import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inspect } from '../engine/inspect/inspect.ts';
import { relate } from '../engine/relate/relate.ts';
import { Settings } from '../engine/settings/settings.ts';
import { type ReferenceGraph, referenceGraph } from './graph.ts';
import { findNodes, groupsOf, layoutEdges, nearestNode, referrersOf } from './graph-queries.ts';

const CHANNEL = '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20';
const GONE = '2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b';
const GROUP = 'b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11';

function graphOf(files: Record<string, unknown>): ReferenceGraph {
  const settings = new Settings({}, {}, { followsAll: true });
  const inspections = Object.entries(files).map(([file, document]) =>
    inspect({ file, text: JSON.stringify(document) }, settings),
  );
  return referenceGraph(relate(inspections, settings).index);
}

const channel = {
  id: CHANNEL,
  name: 'Peers',
  channelType: 'CHAT',
  visibility: { type: 'GROUPS', groups: [{ id: GROUP }] },
};
const group = { id: GROUP, name: 'Agents' };
const layout = (name: string, ...channels: string[]) => ({
  name,
  widgets: channels.map((id, index) => ({ id: `${index}`, type: 'CHAT', properties: { initialChannelId: id } })),
});
const map = { environments: { production: { peer: CHANNEL }, staging: { peer: GONE } } };

const edges = ({ references }: ReferenceGraph) => references.map(({ from, to, state }) => `${from} → ${to}: ${state}`);

test('follows references to channels, groups and variables, and variables to channels', () => {
  const graph = graphOf({
    'channels/a.json': channel,
    'groups/a.json': group,
    'layouts/a.json': layout('A', '${channels.peer}', CHANNEL),
    'map.json': map,
  });
  assert.equal(edges(graph).toSorted(), [
    `channel ${CHANNEL} → group ${GROUP}: exists`,
    `layout layouts/a.json# → channel ${CHANNEL}: exists`,
    'layout layouts/a.json# → variable peer: exists',
    // Nobody said where staging's channels are.
    `variable peer → channel ${GONE}: unknown`,
    `variable peer → channel ${CHANNEL}: exists`,
  ]);
});

test('an ID that the whole inventory lacks is missing; without an inventory nobody can tell', () => {
  const layouts = { 'layouts/a.json': layout('A', GONE) };
  assert.equal(edges(graphOf({ ...layouts, 'channels/a.json': { ...channel, visibility: { type: 'GLOBAL' } } })), [
    `layout layouts/a.json# → channel ${GONE}: missing`,
  ]);
  assert.equal(edges(graphOf(layouts)), [`layout layouts/a.json# → channel ${GONE}: unknown`]);
});

test('an entity that is declared twice is one node with two places, whatever the case of its ID', () => {
  const graph = graphOf({ 'channels/a.json': channel, 'channels/b.json': { ...channel, id: CHANNEL.toUpperCase() } });
  const [found, ...others] = findNodes(graph, CHANNEL);
  assert.is(others.length, 0);
  assert.equal(
    found?.declared.map(({ file }) => file),
    ['channels/a.json', 'channels/b.json'],
  );
});

test('a reference belongs to the document that it stands in, be it one of many in a file', () => {
  const graph = graphOf({ 'layouts.json': [layout('A', CHANNEL), layout('B', CHANNEL)], 'channels/a.json': channel });
  assert.equal(
    edges(graph).filter((edge) => edge.startsWith('layout')),
    [`layout layouts.json#/0 → channel ${CHANNEL}: exists`, `layout layouts.json#/1 → channel ${CHANNEL}: exists`],
  );
});

test('a deployment finds its client by ID or by name', () => {
  const client = { id: '5e1f0c9a-7c1b-4b7e-8f0a-2d3c4b5a6978', name: 'deployer', scope: [] };
  const deployment = (oauthClient: string) => ({ name: 'd', oauthClient, operations: [] });
  for (const named of ['Deployer', client.id]) {
    const graph = graphOf({ 'oauth-clients/a.json': client, 'deployment.json': deployment(named) });
    assert.equal(edges(graph), [`deployment deployment.json# → oauth-client ${client.id}: exists`]);
  }
  assert.match(
    edges(graphOf({ 'oauth-clients/a.json': client, 'deployment.json': deployment('other') }))[0] ?? '',
    'missing',
  );
});

test('looks up by ID, by name without case, and by variable as it is written', () => {
  const graph = graphOf({ 'channels/a.json': channel, 'groups/a.json': group, 'map.json': map });
  const kinds = (text: string) => findNodes(graph, text).map(({ kind }) => kind);
  assert.equal(kinds(CHANNEL.toUpperCase()), ['channel']);
  assert.equal(kinds('peers'), ['channel']);
  for (const text of ['peer', 'channels.peer', '${channels.peer}']) assert.equal(kinds(text), ['variable']);
  assert.equal(kinds('nobody'), []);
  assert.is(nearestNode(graph, 'Agentz'), 'Agents');
});

test('says what refers to a channel through a variable, and who is let in', () => {
  const graph = graphOf({
    'channels/a.json': channel,
    'groups/a.json': group,
    'layouts/a.json': layout('A', '${channels.peer}'),
    'map.json': map,
  });
  const [node] = findNodes(graph, CHANNEL);
  assert.ok(node);
  const referrers = referrersOf(graph, node).map(({ node: { name }, through }) => [
    name,
    through?.variable.name,
    through?.environments,
  ]);
  assert.equal(referrers, [
    ['peer', undefined, undefined],
    ['A', 'peer', ['production']],
  ]);
  assert.equal(
    groupsOf(graph, node).map(({ name }) => name),
    ['Agents'],
  );
});

test('tells which layout opens which channel, through variables too, for a picture', () => {
  const graph = graphOf({
    'channels/a.json': channel,
    'layouts/a.json': layout('A', '${channels.peer}', '${channels.per}', GONE),
    'map.json': map,
  });
  assert.equal(layoutEdges(graph), [
    { from: 'A', to: GONE, broken: true },
    { from: 'A', to: 'Peers', broken: false },
    { from: 'A', to: GONE, broken: false },
    { from: 'A', to: '${channels.per}', broken: true },
  ]);
});

test.run();
