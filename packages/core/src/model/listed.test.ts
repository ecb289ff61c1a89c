import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { listed } from './listed.ts';

test('names are listed as in a sentence', () => {
  assert.is(listed([]), '');
  assert.is(listed(['A']), 'A');
  assert.is(listed(['A', 'B']), 'A and B');
  assert.is(listed(['A', 'B', 'C'], 'or'), 'A, B or C');
});

test('of many names, the first are listed', () => {
  assert.is(listed(['A', 'B'], 'and', 2), 'A and B');
  assert.is(listed(['A', 'B', 'C', 'D'], 'and', 2), 'A, B and 2 more');
  assert.is(listed(['A', 'B', 'C'], 'and', 1), 'A and 2 more');
});

test.run();
