import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Config } from '../../model/config.ts';
import { Settings } from './settings.ts';

const RULE = 'layout/no-docked-chat';
const FILE = 'layouts/agent.json';

function levelIn(overrides: NonNullable<Config['overrides']>): string | undefined {
  return new Settings({ overrides }, { [RULE]: 'warn' }).rulesFor(FILE).active.get(RULE)?.level;
}

test('of the overrides that name a file the last one holds', () => {
  const quiet = { files: FILE, rules: { [RULE]: 'off' } } as const;
  const loud = { files: 'layouts', rules: { [RULE]: 'error' } } as const;
  const elsewhere = { files: 'channels', rules: { [RULE]: 'warn' } } as const;
  assert.is(levelIn([elsewhere]), 'warn');
  assert.is(levelIn([quiet, loud, elsewhere]), 'error');
  assert.is(levelIn([loud, quiet, elsewhere]), undefined);
});

test('an override holds beside any number of others', () => {
  const quiet = { files: FILE, rules: { [RULE]: 'off' } } as const;
  const another = { files: FILE, rules: { 'channel/require-auto-archive': 'error' } } as const;
  for (const count of [1, 31, 32, 33, 53, 60, 100]) {
    assert.is(levelIn([quiet, ...Array.from({ length: count }, () => another)]), undefined, `${count} others`);
  }
});

test('files to which the same overrides apply share their rules', () => {
  const settings = new Settings({ overrides: [{ files: 'layouts', rules: { [RULE]: 'error' } }] }, {});
  assert.is(settings.rulesFor('layouts/a.json'), settings.rulesFor('layouts/b.json'));
  assert.is.not(settings.rulesFor('layouts/a.json'), settings.rulesFor('channels/a.json'));
});

test.run();
