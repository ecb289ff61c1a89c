import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRuleId, RULES } from '../rules/registry.generated.ts';
import { configProblems } from './config-problems.ts';
import { isPlainConfig } from './plain-config.ts';

const key = fc.oneof(
  fc.constantFrom('$schema', 'extends', 'ignore', 'jsonc', 'inventory', 'complianceTags', 'rules', 'overrides'),
  fc.constantFrom('documents', 'variables', 'schemas', 'extend', 'toString'),
);
const texts = fc.oneof(fc.string(), fc.array(fc.oneof(fc.string(), fc.integer())), fc.constant(null));
const level = fc.oneof(
  fc.constantFrom<unknown>('off', 'warn', 'error', 'Error', 'warning', 2, null),
  fc.tuple(fc.constantFrom('warn', 'error'), fc.record({ minutes: fc.integer() })),
);
const rules = fc.dictionary(fc.oneof(fc.constantFrom(...RULES.keys()), fc.constant('channel/no-such-rule')), level);
const configs = fc.oneof(fc.dictionary(key, fc.oneof(texts, rules, fc.jsonValue())), fc.jsonValue());

test('a config that counts as plain has no mistake that its schema would tell', () => {
  let plain = 0;
  fc.assert(
    fc.property(configs, (config) => {
      if (!isPlainConfig(config, isRuleId)) return;
      plain++;
      assert.equal(configProblems(config), []);
    }),
    { numRuns: 5000 },
  );
  assert.ok(plain > 50, `Only ${plain} of 5000 configs were plain, which tests nothing.`);
});

test('what configs usually say is plain', () => {
  for (const config of [
    {},
    { $schema: './config.schema.json', extends: 'deskcheck:recommended' },
    { extends: ['deskcheck:off', './base.json'], ignore: 'old/**', jsonc: ['**/*.json'] },
    { rules: { 'channel/no-global-visibility': 'error', 'layout/no-docked-chat': 'off' } },
  ]) {
    assert.ok(isPlainConfig(config, isRuleId), JSON.stringify(config));
  }
});

test.run();
