import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { commandData, commandProperty, withoutCommands } from './workflow-command.ts';

test('data keeps its line breaks as escapes, so that no line of it starts a command', () => {
  assert.is(commandData('100%\r\n::error::x\n##[group]\ry'), '100%25%0A::error::x%0A#\\u{23}[group]%0Ay');
});

test('properties also escape what separates them', () => {
  assert.is(commandProperty('a,line=9::b%0A\nc'), 'a%2Cline=9%3A%3Ab%250A\\u{a}c');
});

test('in whole lines a command is written out, and nothing else changes', () => {
  const quiet = 'a::b ## c [d] #[e] ##\n::';
  assert.is(withoutCommands(quiet), quiet.replace('\n::', '\n\\u{3a}:'));
  assert.is(withoutCommands('\t::error::x\r::warning::y'), '\t\\u{3a}:error::x\r\\u{3a}:warning::y');
  assert.is(withoutCommands('a ##[error]b ###vso[c]'), 'a #\\u{23}[error]b ##\\u{23}vso[c]');
});

test.run();
