import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { RULES } from '../rules/registry.generated.ts';
import { ruleHint, ruleNamed, rulesMeant } from './rule-meant.ts';

const meant = (name: string): string => rulesMeant(name, RULES.keys()).join(' ');

test('a rule is known by an id that is misspelt, by its last part, and by a misspelt last part', () => {
  assert.is(meant('layouts/no-docked-chats'), 'layout/no-docked-chat');
  assert.is(meant('Layout/No_Docked_Chat'), 'layout/no-docked-chat');
  assert.is(meant('no-docked-chat'), 'layout/no-docked-chat');
  assert.is(meant('no-dockd-chats'), 'layout/no-docked-chat');
  assert.is(meant('heartbeet'), 'client/heartbeat');
});

test('of last parts the nearest counts, not the first that is near', () => {
  assert.equal(rulesMeant('require-logs', ['channel/require-lock', 'channel/require-log']), ['channel/require-log']);
});

test('a last part that several rules have names them all', () => {
  assert.is(ruleHint('no-unused', RULES.keys()), 'Did you mean "channel/no-unused" or "variables/no-unused"?');
});

test('what is near no rule is found in the list', () => {
  assert.is(meant('no-tabs'), '');
  assert.is(ruleHint('no-tabs', RULES.keys()), 'Run "deskcheck rules" for the list.');
});

test('a rule is named by its id, and by its last part where only one ends so', () => {
  const named = (name: string) => ruleNamed(name, RULES.keys());
  assert.is(named('layout/no-docked-chat'), 'layout/no-docked-chat');
  assert.is(named('no-docked-chat'), 'layout/no-docked-chat');
  assert.is(named('no-unused'), undefined);
  assert.is(named('no-docked'), undefined);
});

test.run();
