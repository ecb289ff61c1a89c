/** What can't be read is named, so that its owner knows what to take out of it. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { unsupportedExport } from './unsupported-export.ts';

const channels = [{ name: 'Peer', channelType: 'CHAT', visibility: { type: 'GROUPS' } }];

test('a bundle that holds something else besides documents: the key is named', () => {
  assert.is(
    unsupportedExport({ channels, version: 1, queues: [{ id: 'a' }] }, 'export.json'),
    'a bundle of documents, except for the key "queues"',
  );
});

test("a bundle's words in somebody else's file name nothing", () => {
  assert.is(unsupportedExport({ channels: [{ channelType: 'slack' }], receivers: [] }, 'alerts.json'), undefined);
  assert.is(unsupportedExport({ settings: { theme: 'dark' }, groups: [{ id: 'a' }], panels: [] }, 'x.json'), undefined);
});

test('a Terraform configuration and its state are known by name', () => {
  assert.is(unsupportedExport({}, 'genesyscloud.tf.json'), 'a Terraform configuration (CX as Code)');
  assert.is(unsupportedExport({ terraform_version: '1.5', resources: [] }, 'state.json'), 'a Terraform state');
});

test.run();
