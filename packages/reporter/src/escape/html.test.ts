import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { html, jsonInHtml } from './html.ts';

test('markup becomes text', () => {
  assert.is(html(`<script>"'&\``), '&#60;script&#62;&#34;&#39;&#38;&#96;');
});

test('JSON in a script element can neither end it nor start a comment, and reads back as it was', () => {
  const value = { text: '</script><!--<script>&\u2028' };
  assert.not.match(jsonInHtml(value), /[<>&\u2028]/);
  assert.equal(JSON.parse(jsonInHtml(value)), value);
});

test.run();
