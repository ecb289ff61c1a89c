import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { TargetNumbers } from './target-numbers.ts';

/** As a template counts them up: they differ in their last characters only. */
const counted = (index: number): string => `00000000-0000-4000-a000-${String(index).padStart(12, '0')}`;

test('each target has a number of its own, and keeps it', () => {
  const numbers = new TargetNumbers();
  const targets = Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? counted(index) : `name ${index}`));
  const given = targets.map((target) => numbers.numberOf(target));
  assert.is(new Set(given).size, 1000);
  assert.equal(
    targets.map((target) => numbers.numberOf(target)),
    given,
  );
});

test('what comes when a thousand are numbered has no number, and is kept as it is', () => {
  const numbers = new TargetNumbers();
  for (let index = 0; index < 1000; index++) numbers.numberOf(counted(index));
  assert.is(numbers.numberOf('late'), -1);
  assert.is(numbers.kept('late'), 'late');
  assert.is(numbers.numberOf(counted(7)), 7);
});

for (const short of ['', 'a', 'ab', 'abc']) {
  test(`a target of ${short.length} characters is told from others`, () => {
    const numbers = new TargetNumbers();
    assert.is.not(numbers.numberOf(short), numbers.numberOf(`${short}x`));
    assert.is(numbers.kept(short), short);
  });
}

test.run();
