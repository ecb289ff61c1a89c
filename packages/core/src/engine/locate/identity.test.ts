import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnosticsOf } from '../../testing/texts.ts';

const ID = '5E1F0C9A-7c1b-4b7e-8f0a-2d3c4b5a6978';

/** The identities of what a rule finds in files: baselines of earlier versions hold them, so none may ever become another. */
function identities(rule: string, files: Record<string, unknown>): string[] {
  const texts = new Map(Object.entries(files).map(([file, value]) => [file, JSON.stringify(value)]));
  return diagnosticsOf(texts)
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ identity }) => identity);
}

const deployment = {
  name: 'release',
  oauthClient: 'deployer',
  preflight: ['chat:write'],
  operations: ['GET /api/v2/collaboration/channels', 'POST /api/v2/collaboration/channels'],
};

const lacking = (client: object) =>
  identities('access/no-scope-mismatch', {
    'client.json': { name: 'deployer', authorizedGrantType: 'CODE', ...client },
    'deployment.json': deployment,
  });

test('a scope that a client lacks is told by what it would be', () => {
  assert.equal(lacking({ id: ID, scope: ['users:readonly'] }), [
    `access/no-scope-mismatch ${ID.toLowerCase()} /scope[chat:read]`,
    `access/no-scope-mismatch ${ID.toLowerCase()} /scope[chat:write]`,
  ]);
  assert.equal(lacking({ scope: ['chat:read'] }), ['access/no-scope-mismatch client.json# /scope[chat:write]']);
});

test('a list of scopes that is empty lacks none in particular', () => {
  assert.equal(lacking({ id: ID, scope: [] }), [`access/no-scope-mismatch ${ID.toLowerCase()} /scope[]`]);
});

test('a scope that is there is told by its text', () => {
  const client = { id: ID, name: 'deployer', authorizedGrantType: 'CODE', scope: ['chat:raed', ''] };
  assert.equal(identities('access/no-unknown-scope', { 'client.json': client }), [
    `access/no-unknown-scope ${ID.toLowerCase()} /scope[chat:raed]`,
    `access/no-unknown-scope ${ID.toLowerCase()} /scope[]`,
  ]);
});

test('an identity is the same whatever else is found in the file', () => {
  const comments = ['', 'layout/no-docked-chat', 'layout/no-such-rule', 'layout/no-docked-chat, layout/no-such-rule'];
  for (const rules of comments) {
    const text = `{"id": "${ID}", "name": "L", "widgets": [
      ${rules === '' ? '' : `// deskcheck-disable-next-line ${rules} -- x`}
      {"id": "one", "type": "CHAT", "dockingBehavior": "FLOATING", "properties": {"initialChannelId": "${ID}"}}
    ]}`;
    const found = diagnosticsOf(new Map([['layouts/l.jsonc', text]]));
    // Whichever of them is asked first is the one for which the file is looked at again.
    for (const asked of [found, found.toReversed()]) {
      const told = asked
        .map(({ identity }) => identity)
        .filter((identity) => identity.includes('no-hardcoded-channel'));
      const place = `${ID.toLowerCase()} /widgets[one]/properties/initialChannelId`;
      assert.equal(told, [`layout/no-hardcoded-channel ${place}`], rules);
    }
  }
});

test.run();
