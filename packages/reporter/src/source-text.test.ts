import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { byteLength, lazySource, SourceText } from './source-text.ts';

test('LF, CRLF and CR end lines, and a byte order mark is no part of the first', () => {
  const source = new SourceText('\ufeffone\ntwo\r\nthree\rfour\n');
  assert.is(source.lines, 5);
  assert.equal(
    [0, 1, 2, 3, 4, 5, 6].map((number) => source.line(number)),
    ['', 'one', 'two', 'three', 'four', '', ''],
  );
});

test('offsets have places', () => {
  const source = new SourceText('ab\r\ncd');
  assert.equal(source.place(0), { line: 1, column: 1 });
  assert.equal(source.place(4), { line: 2, column: 1 });
  assert.equal(source.place(6), { line: 2, column: 3 });
});

test('columns in bytes agree with an encoder, near and far on a line', () => {
  const text = `first\n${'aé日😀'.repeat(2000)}`;
  const source = new SourceText(text);
  for (const column of [1, 2, 3, 4, 6, 1026, 5001, 10_001]) {
    const before = source.line(2).slice(0, column - 1);
    assert.is(source.byteColumn(2, column), new TextEncoder().encode(before).length + 1);
  }
  assert.is(byteLength(text), new TextEncoder().encode(text).length);
});

test('a file is read once, when it is first asked for', () => {
  let reads = 0;
  const source = lazySource(() => {
    reads += 1;
    return undefined;
  });
  assert.is(reads, 0);
  assert.is(source(), undefined);
  assert.is(source(), undefined);
  assert.is(reads, 1);
});

test.run();
