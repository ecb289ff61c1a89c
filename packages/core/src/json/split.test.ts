/** A file in pieces is the same file: the same text, and everything at the same place in it. */
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { below, type Pointer } from '../model/address.ts';
import { PiecePlaces } from './piece-places.ts';
import { type Piece, split } from './split.ts';
import { TextPlaces } from './text-places.ts';

/** Reads bytes in chunks of these sizes, over and over. */
function inChunks(bytes: Uint8Array, sizes: readonly number[]): Generator<Piece> {
  let at = 0;
  let turn = 0;
  return split((buffer) => {
    const size = Math.min(sizes[turn++ % sizes.length] ?? 1, buffer.length, bytes.length - at);
    buffer.set(bytes.subarray(at, at + size));
    at += size;
    return size;
  });
}

const piecesOf = (text: string, sizes: readonly number[] = [1 << 16]): Piece[] => [
  ...inChunks(Buffer.from(text), sizes),
];
const joined = (pieces: readonly Piece[], ...kinds: readonly Piece['kind'][]): string =>
  pieces
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

const anyChunks = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const anyName = fc.constantFrom('id', 'name', 'entities', 'channels', 'a/b', 'c~d', 'é"q\\', '__proto__', '');
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noDefaultInfinity: true, noNaN: true }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('[', '],', '\\', '"', '{"a":1}', '𝄞'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyName, tie('value'), { maxKeys: 4 }),
  ),
}));
const anyElements = fc.array(anyValue, { maxLength: 6 });
/** What comes in a size that needs pieces: arrays, listings, bundles, and whatever else an object may hold. */
const anyContainer = fc.oneof(
  anyElements,
  fc.record({ entities: anyElements, total: fc.nat(), nextUri: anyValue }, { requiredKeys: ['entities'] }),
  fc.record({ channels: anyElements, groups: fc.record({ entities: anyElements }), settings: anyValue }),
  anyValue,
);
const anyText = fc
  .tuple(anyContainer, fc.constantFrom('', ' ', '\t', '    '), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([value, indentation, end]) => JSON.stringify(value, null, indentation).replaceAll('\n', end) + end);

test('whatever the chunks, the pieces together are the text', () => {
  fc.assert(
    fc.property(anyText, anyChunks, (text, sizes) => assert.is(joined(piecesOf(text, sizes)), text)),
    { numRuns: 500 },
  );
});

test('even of a text that is no JSON, nothing is lost and nothing thrown', () => {
  const anyNoise = fc.array(
    fc.constantFrom('[', ']', '{', '}', ',', ':', '"', '\\', ' ', 'a', '1', '"entities":', '𝄞'),
  );
  fc.assert(
    fc.property(anyNoise, anyChunks, (noise, sizes) =>
      assert.is(joined(piecesOf(noise.join(''), sizes)), noise.join('')),
    ),
    { numRuns: 500 },
  );
});

test('each element is the value at its pointer, and the envelope is JSON without any', () => {
  const at = (value: unknown, pointer: Pointer) =>
    new Map(allPointers(value).map(([one, inner]) => [one, inner])).get(pointer);
  fc.assert(
    fc.property(anyText, anyChunks, (text, sizes) => {
      const pieces = piecesOf(text, sizes);
      const whole: unknown = JSON.parse(text);
      for (const piece of pieces) {
        if (piece.kind === 'element') assert.equal(JSON.parse(piece.text), at(whole, piece.pointer));
      }
      JSON.parse(joined(pieces, 'envelope'));
    }),
    { numRuns: 300 },
  );
});

test('a comma too many between elements is left to the envelope, where it is a mistake', () => {
  for (const text of ['[1,,2]', '[,1]', '[1,]', '{"entities": [{}, , {}]}']) {
    assert.throws(() => JSON.parse(joined(piecesOf(text), 'envelope')) as unknown, /JSON/, text);
  }
});

test('a byte order mark is no part of the text, however the chunks fall', () => {
  for (const size of [1, 2, 3, 100]) assert.is(joined(piecesOf('\ufeff[1, 2]', [size])), '[1, 2]');
});

test('bytes that are no UTF-8 are refused', () => {
  assert.throws(
    () => [...inChunks(Uint8Array.of(91, 34, 0xff, 34, 93), [100])],
    (error: unknown) => error instanceof TypeError,
  );
});

test('an element larger than a chunk comes whole', () => {
  const element = JSON.stringify('x'.repeat(3_000_000));
  const pieces = piecesOf(`[1, ${element}, 2]`, [1 << 20]);
  assert.is(pieces.find(({ text }) => text.length > 1000)?.text, element);
});

test('everything stands in the pieces where it stands in the text', () => {
  const anyPart = fc.constantFrom(undefined, 'key' as const, 'value' as const);
  const anyTail = fc.constantFrom('', '/absent', '/0', '/absent/deeper');
  fc.assert(
    fc.property(anyText, anyChunks, anyPart, anyTail, (text, sizes, part, tail) => {
      const pointers = allPointers(JSON.parse(text)).map(([pointer]) => pointer + tail);
      const inText = new TextPlaces(text, pointers, { broken: false });
      const inPieces = new PiecePlaces(inChunks(Buffer.from(text), sizes), pointers);
      const isRoot = (pointer: Pointer) => pointer === '' || /^\/(?:entities\/)?\d+$/.test(pointer);
      for (const pointer of pointers) {
        const what = { pointer, part };
        assert.equal(inPieces.range(what, isRoot), inText.range(what, isRoot), `${pointer} (${part ?? 'any part'})`);
      }
    }),
    { numRuns: 400 },
  );
});

/** Every pointer of a value, with what it leads to. */
function allPointers(value: unknown, base: Pointer = ''): [Pointer, unknown][] {
  if (typeof value !== 'object' || value === null) return [[base, value]];
  const members = Object.entries(value).flatMap(([key, member]) => allPointers(member, below(base, key)));
  return [[base, value], ...members];
}

test.run();
