import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { editDistance, nearest, nearestOnes } from './nearest.ts';

/** Optimal string alignment, cell by cell. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_row, i) =>
    Array.from({ length: b.length + 1 }, (_cell, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      (table[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        replaced,
        swaps ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

test('tells the distance of any two texts, up to the limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 14 }), (a, b, limit) => {
      assert.is(editDistance(a, b, limit), Math.min(plainDistance(a, b), limit), `${a} ${b} ${limit}`);
    }),
    { numRuns: 5000 },
  );
});

test('tells it of texts that are longer than any before', () => {
  assert.is(editDistance('x'.repeat(300), `${'x'.repeat(299)}y`, 5), 1);
  assert.is(editDistance('', 'abc', 9), 3);
});

test('guesses the word that was meant', () => {
  assert.is(nearest('chanel', ['channel', 'layout']), 'channel');
  assert.is(nearest('group', ['channel', 'layout']), undefined);
});

test('of words that are near but for case and joints, takes the one that is written most alike', () => {
  const known = ['department_id', 'departmentId', 'compliance_level', 'complianceLevel'];
  assert.is(nearest('departmentID', known), 'departmentId');
  assert.is(nearest('department_ID', known), 'department_id');
  assert.is(nearest('complianceLevels', known), 'complianceLevel');
});

test('finds all names that are as near, each once', () => {
  assert.equal(nearestOnes('tier4', ['tier1', 'tier2', 'other', 'tier3', 'tier1']), ['tier1', 'tier2', 'tier3']);
  assert.equal(nearestOnes('tier1', ['tier2', 'Tier1']), ['Tier1']);
  // The one that is written more alike is nearer.
  assert.equal(nearestOnes('peer-chats', ['PeerChat', 'peer-chat']), ['peer-chat']);
  assert.equal(nearestOnes('sales', ['billing']), []);
});

test.run();
