import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { commandData, commandProperty } from './workflow-command.ts';

test('data keeps its line breaks as escapes, so that no line of it starts a command', () => {
  assert.is(commandData('100%\r\n::error::x\n##[group]\ry'), '100%25%0A::error::x%0A##[group]%0Ay');
});

test('properties also escape what separates them', () => {
  assert.is(commandProperty('a,line=9::b%0A\nc'), 'a%2Cline=9%3A%3Ab%250A\\u{a}c');
});

test.run();
