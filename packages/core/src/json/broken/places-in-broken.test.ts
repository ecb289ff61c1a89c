/** What a tolerant parser sees of a text that is JSON after all is what it is; and of one that isn't, what stands around the mistake. */
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { below, type Pointer } from '../../model/address.ts';
import { places } from '../places.ts';
import { placesInBroken } from './places-in-broken.ts';
import { recover } from './recover.ts';

/** Of everything in a value, and of something absent beside each. */
function allPointers(value: unknown, base: Pointer = ''): Pointer[] {
  if (typeof value !== 'object' || value === null) return [base, below(base, 'absent')];
  const members = Object.entries(value).flatMap(([key, member]) => allPointers(member, below(base, key)));
  return [base, below(base, 'absent'), ...members];
}

const anyName = fc.constantFrom('id', 'name', 'a/b', 'é"q\\', '__proto__', '');
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(anyName, tie('value')), { maxLength: 4 }).map((members) => Object.fromEntries(members)),
  ),
}));
const anyText = fc
  .tuple(anyValue, fc.constantFrom('', ' ', '\t'))
  .map(([value, indentation]) => JSON.stringify(value, null, indentation));

test('of JSON, everything is read and placed as by those that know it for JSON', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const value: unknown = JSON.parse(text);
      assert.equal(recover(text, [], {}), { value, numbers: [] });
      const pointers = allPointers(value);
      assert.equal([...placesInBroken(text, pointers)], [...places(text, pointers)]);
    }),
    { numRuns: 300 },
  );
});

/** What stands at each pointer. */
const found = (text: string, ...pointers: Pointer[]) => {
  const trails = placesInBroken(text, pointers);
  return pointers.map((pointer) => {
    const trail = trails.get(pointer);
    const place = trail?.path.at(-1);
    return trail?.found && place ? text.slice(place.start, place.end) : undefined;
  });
};

test('of equal keys the last one counts, with nothing of what stood under the first', () => {
  assert.equal(found('{"a": {"b": 1}, "a": {"c": 2} x}', '/a', '/a/b', '/a/c'), ['{"c": 2}', undefined, '2']);
  assert.equal(found('{"a": {"b": 1}, "a": ] }', '/a', '/a/b'), [undefined, undefined]);
});

test('a number that is none stands nowhere, and what is never closed reaches to the end', () => {
  assert.equal(found('{"a": 040, "b": {"c": [2', '/a', '/b', '/b/c'), [undefined, '{"c": [2', '[2']);
});

test('twenty thousand pointers into one object are followed in one walk', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}`);
  const text = `{${keys.map((key) => `"${key}": {"a": 1}`).join(',\n')} x}`;
  const start = performance.now();
  const trails = placesInBroken(
    text,
    keys.map((key) => `/${key}/a`),
  );
  assert.ok([...trails.values()].every((trail) => trail.found));
  // Generous, for slow machines: a fifth of a second here, where looking through all keys for each took four seconds.
  assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
});

test.run();
