import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { jsonText } from './json.ts';

test('is ordinary JSON', () => {
  const value = { text: 'a "b" é 日本 \n', list: [1, null, true] };
  assert.is(jsonText(value), JSON.stringify(value));
});

test('what a terminal obeys is escaped, and reads back as it was', () => {
  const text = '\u001b[31m \u009b \u202e \u2028 \ud800 \ufeff';
  assert.is(jsonText(text), '"\\u001b[31m \\u009b \\u202e \\u2028 \\ud800 \\ufeff"');
  assert.is(JSON.parse(jsonText(text)), text);
});

test('what a CI system obeys is escaped, and reads back as it was', () => {
  const text = 'a ##[error]b ###vso[c]';
  assert.is(jsonText(text), '"a #\\u0023[error]b ##\\u0023vso[c]"');
  assert.is(JSON.parse(jsonText(text)), text);
});

test.run();
