/** One inspector serves for all files of a run, and what it remembers of one never shows in another. */
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Inspector, inspect } from './inspect.ts';
import { Settings } from '../settings/settings.ts';

const settings = new Settings(
  {},
  { 'schema/valid': 'error', 'access/no-dangling-group': 'error' },
  { followsAll: true },
);

const ID = fc.constantFrom(
  'b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11',
  'B1F7A8A2-0A53-4C0E-8A51-7B1F0F6F9D11',
  'c9a4f6d2-77b1-4e0b-8d6c-0f1e2d3c4b5a',
  '${channels.peers}',
  '${env:PEERS}',
  'Agents',
  ' ',
);
const groups = fc.array(fc.record({ id: ID }), { maxLength: 4 });
const document = fc.oneof(
  fc.record({
    channelType: fc.constant('CHAT'),
    name: ID,
    visibility: fc.record({ type: fc.constant('GROUPS'), groups }),
  }),
  fc.record({ name: ID, groups, widgets: fc.constant([]) }),
  fc.record({ name: ID, groups, wigdets: fc.constant([]) }),
  fc.record({ policyType: fc.constant('DLP'), rules: fc.constant([]), channelIds: fc.array(ID, { maxLength: 3 }) }),
);
const file = fc.oneof(
  document,
  fc.array(document, { maxLength: 3 }),
  fc.record({ channels: fc.array(ID), layouts: fc.array(document) }),
);

test('files that are inspected one after the other say the same as each by itself', () => {
  const anyFiles = fc.array(file, { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(anyFiles, (values) => {
      const inspector = new Inspector(settings);
      for (const value of values) {
        const source = { file: 'a.json', text: JSON.stringify(value) };
        assert.equal(inspector.inspect(source), inspect(source, settings));
      }
    }),
    { numRuns: 300 },
  );
});

test.run();
