import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { xml } from './xml.ts';

test('markup becomes text', () => {
  assert.is(xml(`<a b="c" d='e'>&]]>`), '&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;]]&gt;');
});

test('what XML 1.0 forbids is written out', () => {
  assert.is(xml('\u0000\u001b\ud800\ufffe\uffff\n'), '\\u{0}\\u{1b}\\u{d800}\\u{fffe}\\u{ffff}\\u{a}');
});

test.run();
