import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { excerpt } from './excerpt.ts';
import { SourceText } from './source-text.ts';

function drawn(text: string, line: number, column: number, endLine: number, endColumn: number): string[] {
  return excerpt(new SourceText(text), { line, column, endLine, endColumn }).map(
    ({ number, before, marked, after, isMarked }) => `${number}: ${before}${isMarked ? `[${marked}]` : ''}${after}`,
  );
}

test('a line before and one after', () => {
  assert.equal(drawn('{\n  "a": 1,\n  "b": 2\n}\n', 3, 8, 3, 9), ['2:   "a": 1,', '3:   "b": [2]', '4: }']);
});

test('the final line break is no line', () => {
  assert.equal(drawn('[]\n', 1, 1, 1, 3), ['1: [[]]']);
});

test('an empty place is marked all the same', () => {
  assert.equal(drawn('{"a"}', 1, 5, 1, 5), ['1: {"a"[]}']);
});

test('a place over several lines marks them without their indentation, four at most', () => {
  const text = '{\n  "a": [\n    1,\n    2\n  ]\n}';
  assert.equal(drawn(text, 2, 8, 3, 6), ['1: {', '2:   "a": [[]', '3:     [1],', '4:     2']);
  assert.is(drawn(text, 1, 1, 6, 2).length, 4);
});

test('of a long line, what stands around the place', () => {
  const [line] = drawn(`${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`, 1, 5001, 1, 5005);
  assert.is(line, `1: \u2026${'a'.repeat(60)}[HERE]${'b'.repeat(60)}\u2026`);
});

test('nothing in it is obeyed', () => {
  assert.equal(drawn('"\u001b[31m\u202e\t"', 1, 1, 1, 10), ['1: ["\\u{1b}[31m\\u{202e}  "]']);
});

test('wherever a line is cut, no CI system finds a command in what is shown of it', () => {
  const line = fc
    .array(fc.constantFrom('#', '##', '[', 'error]', 'vso', 'x', ' ', '\t', '\u202e'), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(line, fc.nat(30), fc.nat(30), (text, start, length) => {
      const range = { line: 1, column: start + 1, endLine: 1, endColumn: start + length + 1 };
      for (const { before, marked, after } of excerpt(new SourceText(text), range))
        assert.not.match(before + marked + after, /##[A-Za-z]*\[/);
    }),
  );
});

test('a place that the text no longer has shows nothing', () => {
  assert.equal(drawn('{}', 9, 1, 9, 2), []);
});

test.run();
