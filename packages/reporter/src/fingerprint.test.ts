import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Fingerprints, hash } from './fingerprint.ts';

test('is 64-bit FNV-1a', () => {
  // The published test vectors.
  assert.is(hash(''), 'cbf29ce484222325');
  assert.is(hash('a'), 'af63dc4c8601ec8c');
  assert.is(hash('foobar'), '85944171f73967e8');
});

test('two findings with one identity get two names, the same ones every time', () => {
  const one = new Fingerprints();
  const first = [one.of('a'), one.of('a'), one.of('b')];
  assert.is(new Set(first).size, 3);
  const other = new Fingerprints();
  assert.equal([other.of('a'), other.of('a'), other.of('b')], first);
});

test('a hundred thousand identities have a hundred thousand names', () => {
  const names = new Set(
    Array.from({ length: 100_000 }, (_, index) => hash(`layout/no-dangling-channel sales/widgets/${index}`)),
  );
  assert.is(names.size, 100_000);
});

test.run();
