import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inWords, quotedInWords } from './in-words.ts';

test('names are listed as in a sentence', () => {
  assert.is(inWords([]), '');
  assert.is(inWords(['A']), 'A');
  assert.is(inWords(['A', 'B']), 'A and B');
  assert.is(inWords(['A', 'B', 'C'], 'or'), 'A, B or C');
});

test('of many names, the first are listed', () => {
  assert.is(inWords(['A', 'B'], 'and', 2), 'A and B');
  assert.is(inWords(['A', 'B', 'C', 'D'], 'and', 2), 'A, B and 2 more');
  assert.is(inWords(['A', 'B', 'C'], 'and', 1), 'A and 2 more');
});

test('names in quotes are listed alike', () => {
  assert.is(quotedInWords(['A', 'B']), '"A" and "B"');
  assert.is(quotedInWords(['A', 'B', 'C'], 'or'), '"A", "B" or "C"');
  assert.is(quotedInWords(['A', 'B', 'C'], 'and', 1), '"A" and 2 more');
});

test.run();
