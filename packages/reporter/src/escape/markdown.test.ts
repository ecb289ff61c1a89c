import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { markdown, markdownCode } from './markdown.ts';

test('plain words and names stay readable', () => {
  assert.is(
    markdown('Channel "sales-eu" does not exist (see layouts/a.json).'),
    'Channel "sales-eu" does not exist (see layouts/a.json).',
  );
});

test('marks mean nothing', () => {
  assert.is(
    markdown('**b** _i_ `c` [l](x) ![i](y) ~s~'),
    '\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\[l\\](x) !\\[i\\](y) \\~s\\~',
  );
  assert.is(markdown('<img onerror=x> &amp;'), '&lt;img onerror=x&gt; &amp;amp;');
  assert.is(markdown('a | b'), 'a \\| b');
});

test('a line of it starts no block', () => {
  assert.is(markdown('# a'), '\\# a');
  assert.is(markdown('- a'), '\\- a');
  assert.is(markdown('1. a'), '1\\. a');
  assert.is(markdown('one\n\n# two'), 'one # two');
});

test('nobody is mentioned, nothing is linked, no mathematics is set', () => {
  assert.is(markdown('@octocat #12 GH-12'), '@<!-- -->octocat #<!-- -->12 GH<!-- -->-12');
  assert.is(markdown('https://example.org www.example.org'), 'https:<!-- -->//example.org www<!-- -->.example.org');
  assert.is(markdown('${channels.a}'), '<span>$</span>{channels.a}');
});

test('code may hold backquotes and bars', () => {
  assert.is(markdownCode('a`b|c'), '``a`b\\|c``');
  assert.is(markdownCode('`'), '`` ` ``');
  assert.is(markdownCode(''), '');
});

test.run();
