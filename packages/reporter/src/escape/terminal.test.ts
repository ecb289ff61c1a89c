import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { oneLine, visible } from './terminal.ts';

test('what a terminal obeys is written out', () => {
  assert.is(visible('\u001b[31m \u009b \u0007 \u0000 \u007f'), '\\u{1b}[31m \\u{9b} \\u{7} \\u{0} \\u{7f}');
  assert.is(visible('a\u202eb\u2066c\u200fd\u061c'), 'a\\u{202e}b\\u{2066}c\\u{200f}d\\u{61c}');
  assert.is(visible('a\u2028b\u2029c\ufeffd\u200be'), 'a\\u{2028}b\\u{2029}c\\u{feff}d\\u{200b}e');
  assert.is(visible('a\nb'), 'a\\u{a}b');
  assert.is(visible('\u{e0041}'), '\\u{e0041}');
});

test('what a CI system obeys wherever it stands is written out, and other marks are not', () => {
  assert.is(visible('a ##[error]b ##vso[x]y ###[z'), 'a #\\u{23}[error]b #\\u{23}vso[x]y ##\\u{23}[z');
  assert.is(visible('#1 ## [a] ##x #[b]'), '#1 ## [a] ##x #[b]');
  assert.is(oneLine('##[error]b'), '#\\u{23}[error]b');
});

test('what no encoding can carry is written out, and a pair stays whole', () => {
  assert.is(visible('\ud800 \udc00 \u{1f600}'), '\\u{d800} \\u{dc00} \u{1f600}');
});

test('text of any language stays as it is', () => {
  for (const text of ['plain', 'Zürich', '日本語', 'עברית', 'العربية', 'हिन्दी', '👩\u200d👩\u200d👧'])
    assert.is(visible(text), text);
});

test('one line is one line, with single spaces', () => {
  assert.is(oneLine('  a\r\n\tb  c\u2028d\u00a0e '), 'a b c d e');
  assert.is(oneLine('a\u0085b'), 'a\\u{85}b');
});

test.run();
