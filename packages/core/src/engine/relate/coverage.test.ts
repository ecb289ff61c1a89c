/** What could not be judged is said, once, so that silence is never mistaken for "all is well". */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Config } from '../../model/config.ts';
import { lintTexts, recommended } from '../../testing/texts.ts';
import { Settings } from '../settings/settings.ts';

const PEERS = '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20';
const HANDOFF = '3e9f4b60-8c1d-4e27-95ab-d06c7f2e8b14';
const STAGED = '2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b';

const channel = (id?: string) => ({ id, name: 'Peers', channelType: 'CHAT', visibility: { type: 'GROUPS' } });
const layout = (initialChannelId: string) => ({
  name: 'Agents',
  widgets: [{ id: 'chat', type: 'CHAT', properties: { initialChannelId } }],
});
const usingVariable = { 'layouts/agents.json': layout('${channels.peers}') };

function coverageOf(documents: Record<string, unknown>, config?: Config) {
  const texts = new Map(Object.entries(documents).map(([file, value]) => [file, JSON.stringify(value)]));
  const settings = config ? new Settings(config, recommended().rules) : recommended();
  return lintTexts(texts, settings).coverage;
}

test('names in a channel map are channel references: without an inventory they were not checked', () => {
  const map = { channels: { peers: PEERS, handoff: HANDOFF } };
  assert.equal(coverageOf({ ...usingVariable, 'channel-map.json': map }).unknown, [
    '2 channel references not checked: no channel inventory',
  ]);
});

test('they are counted together with those that stand in layouts', () => {
  const map = { environments: { production: { peers: PEERS }, staging: { peers: STAGED } } };
  const documents = { 'layouts/agents.json': layout(PEERS), 'channel-map.json': map };
  const incomplete = { entities: [channel(PEERS)], total: 2 };
  assert.equal(coverageOf({ ...documents, 'channels.json': incomplete }).unknown, [
    '3 channel references not checked: the listing in channels.json is incomplete',
  ]);
});

/** Two pages of one channel each, told by `pageCount` or not. */
for (const told of [{ pageCount: 2 }, {}]) {
  const how = 'pageCount' in told ? 'how many there are' : 'how large they are';
  const page = (number: number, ...ids: string[]) => ({
    entities: ids.map((id) => channel(id)),
    total: 2,
    pageSize: 1,
    pageNumber: number,
    ...told,
  });
  const documents = { 'layouts/agents.json': layout(PEERS), 'channels/1.json': page(1, PEERS) };
  const incomplete = (file: string) => [`1 channel reference not checked: the listing in ${file} is incomplete`];

  test(`a listing that was saved in pages which say ${how} tells all there are once every page is there`, () => {
    assert.equal(coverageOf(documents).unknown, incomplete('channels/1.json'));
    assert.equal(coverageOf({ ...documents, 'channels/2.json': page(2, HANDOFF) }).unknown, []);
  });

  test(`one that lacks an entity of a page doesn't, where its pages say ${how}`, () => {
    assert.equal(coverageOf({ ...documents, 'channels/2.json': page(2) }).unknown, incomplete('channels/2.json'));
  });
}

test('what is filled in at deployment is none of them', () => {
  const map = { channels: { peers: '${env:PEERS}' } };
  assert.equal(coverageOf({ ...usingVariable, 'channel-map.json': map }).unknown, []);
});

test("that nobody has staging's inventory is said to whoever asks", () => {
  const map = { environments: { production: { peers: PEERS }, staging: { peers: STAGED } } };
  const { unknown, unknownEnvironments } = coverageOf({
    ...usingVariable,
    'channel-map.json': map,
    'channels/peers.json': channel(PEERS),
  });
  assert.equal(unknown, []);
  assert.equal(unknownEnvironments, ['1 channel map reference not checked: no inventory of environment staging']);
});

test('that no environment could be judged is said to everybody', () => {
  const map = { environments: { staging: { peers: STAGED } } };
  const documents = { ...usingVariable, 'channel-map.json': map, 'channels/peers.json': channel(PEERS) };
  assert.equal(coverageOf(documents).unknown, [
    '1 channel map reference not checked: no inventory of environment staging',
  ]);
});

test('so is that an inventory is not known which the config names', () => {
  const map = { environments: { production: { peers: PEERS }, staging: { peers: STAGED } } };
  const documents = { ...usingVariable, 'channel-map.json': map, 'channels/peers.json': channel(PEERS) };
  assert.equal(coverageOf(documents, { environments: { staging: { inventory: 'stage/**' } } }).unknown, [
    `1 channel map reference not checked: in environment staging, no file matches the config's "inventory"`,
  ]);
});

test('an inventory that the config names is told apart from one that nobody named', () => {
  const documents = { 'layouts/agents.json': layout(PEERS), 'channels/peers.json': channel(PEERS) };
  const reasonWith = (inventory: string) => coverageOf(documents, { inventory }).unknown;
  assert.equal(reasonWith('downlaods/**'), [
    `1 channel reference not checked: no file matches the config's "inventory"`,
  ]);
  assert.equal(reasonWith('layouts/**'), [
    `1 channel reference not checked: no channel in the files of the config's "inventory"`,
  ]);
});

test('an id that is none is not called absent', () => {
  const reasonWith = (id?: string) =>
    coverageOf({ 'layouts/agents.json': layout(PEERS), 'channels/peers.json': channel(id) }).unknown;
  const because = (reason: string) => [`1 channel reference not checked: ${reason}`];
  assert.equal(reasonWith(), because('the channel in channels/peers.json has no id'));
  assert.equal(reasonWith('peers'), because('the id of the channel in channels/peers.json is malformed'));
  assert.equal(reasonWith('<channel-id>'), because('the id of the channel in channels/peers.json is a sample'));
});

test('a client that a deployment names was not checked where there are none, or some could not be read', () => {
  const deployment = { name: 'nightly', oauthClient: 'ci', operations: ['GET /oauth/tokens'] };
  assert.equal(coverageOf({ 'deployment.json': deployment }).unknown, [
    '1 OAuth client reference not checked: no clients',
  ]);
  const some = { entities: [{ name: 'other', scope: [] }], total: 2 };
  assert.equal(coverageOf({ 'deployment.json': deployment, 'oauth-clients.json': some }).unknown, [
    '1 OAuth client reference not checked: not all clients could be read',
  ]);
  assert.equal(coverageOf({ 'deployment.json': { ...deployment, oauthClient: '${env:CLIENT}' } }).unknown, []);
});

test('nothing is said of what no rule asks for', () => {
  const documents = {
    ...usingVariable,
    'channel-map.json': { channels: { peers: PEERS } },
    'deployment.json': { name: 'nightly', oauthClient: 'ci', operations: [] },
  };
  const texts = new Map(Object.entries(documents).map(([file, value]) => [file, JSON.stringify(value)]));
  assert.equal(lintTexts(texts, new Settings({}, {})).coverage.unknown, []);
});

test('a channel map that could not be read is not called absent', () => {
  const { unknown } = coverageOf({ ...usingVariable, 'channel-map.json': { channels: ['peers'] } });
  assert.equal(unknown, ['1 variable reference not checked: a channel map could not be read']);
});

test.run();
