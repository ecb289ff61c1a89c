import type { Declaration, Inventory } from '@deskcheck/core';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { removedEntities } from './removed.ts';

function channel(id: string | undefined, parts: Partial<Declaration> = {}): Declaration {
  return { file: 'channels/a.json', kind: 'channel', id, name: undefined, pointer: '', listed: false, ...parts };
}

/** What became of each channel: its new id, or `gone`; in files that all changed, but for those that are named. */
function removed(
  before: readonly Declaration[],
  after: readonly Declaration[],
  unchanged: readonly string[] = [],
): Record<string, string> {
  const has = (id: string): boolean => after.some((one) => one.id?.toLowerCase() === id.toLowerCase());
  const inventory: Inventory = { known: true, reason: undefined, has, get: () => undefined, near: () => undefined };
  const index = {
    inventory: () => inventory,
    declarations: (kind: string) => after.filter((one) => one.kind === kind),
  };
  return Object.fromEntries(
    [...removedEntities(before, index, (file) => !unchanged.includes(file)).values()].map(({ was, now }) => [
      was.id,
      now?.id ?? 'gone',
    ]),
  );
}

test('what is still declared somewhere, in whatever case, was not removed', () => {
  assert.equal(removed([channel('A')], [channel('a', { file: 'elsewhere.json' })]), {});
});

test('a channel of its own file whose ID changed is the same channel', () => {
  assert.equal(removed([channel('a')], [channel('b')]), { a: 'b' });
  assert.equal(removed([channel('a', { name: 'One' })], [channel('b', { name: 'Other' })]), { a: 'b' });
});

test('in a list the name tells, not the place', () => {
  const at = (index: number, id: string, name: string): Declaration => channel(id, { name, pointer: `/${index}` });
  assert.equal(removed([at(0, 'a', 'A'), at(1, 'b', 'B')], [at(0, 'b', 'B')]), { a: 'gone' });
  assert.equal(removed([at(0, 'a', 'A'), at(1, 'b', 'B')], [at(0, 'b', 'B'), at(1, 'a2', 'A')]), { a: 'a2' });
  assert.equal(removed([at(0, 'a', 'A')], [at(0, 'n', 'New')]), { a: 'gone' });
});

test('a channel may move to another file and get another ID in one change, when it keeps its name', () => {
  assert.equal(removed([channel('a', { name: 'A' })], [channel('b', { name: 'A', file: 'moved.json' })]), { a: 'b' });
  assert.equal(removed([channel('a')], [channel('b', { file: 'moved.json' })]), { a: 'gone' });
});

test('a channel that was there before is not the one that is gone, whatever its name', () => {
  const [gone, namesake] = [channel('a', { name: 'A' }), channel('b', { name: 'A', file: 'b.json' })];
  assert.equal(removed([gone], [namesake], ['b.json']), { a: 'gone' });
  const copy = channel('b', { name: 'A', file: 'copy.json' });
  assert.equal(removed([gone], [namesake, copy], ['b.json']), { a: 'gone' });
  assert.equal(removed([gone, namesake], [{ ...namesake, file: gone.file }]), { a: 'gone' });
  assert.equal(removed([gone], [namesake, channel('c', { name: 'A', file: 'c.json' })], ['b.json']), { a: 'c' });
});

test('a channel whose ID was taken away has no successor', () => {
  assert.equal(removed([channel('a', { name: 'A' })], [channel(undefined, { name: 'A' })]), { a: 'gone' });
});

test.run();
