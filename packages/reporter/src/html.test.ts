import { createHash } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { html } from './html.ts';
import { SCRIPT, SCRIPT_HASH } from './html/script.ts';
import { STYLE, STYLE_HASH } from './html/style.ts';
import { diagnostic, fileReport, print, report } from './testing/report.ts';
import { SAMPLE, SAMPLE_OPTIONS } from './testing/sample.ts';

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function data(page: string): unknown {
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
}

test('the policy allows this script and this style, and nothing else', () => {
  assert.is(SCRIPT_HASH, sha256(SCRIPT), 'the script changed: put its new hash beside it');
  assert.is(STYLE_HASH, sha256(STYLE), 'the style changed: put its new hash beside it');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(print(html, SAMPLE))?.[1];
  assert.is(
    policy,
    `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`,
  );
});

test('the script is one whatever a bundler does to it, and stands in a page unharmed', () => {
  assert.not.match(SCRIPT, /[\\\r]|<\/script|<!--/i);
  assert.ok(print(html, SAMPLE).includes(`<script>${SCRIPT}</script>`));
});

test('the page holds every finding with its lines, the place cut out', () => {
  assert.equal(data(print(html, SAMPLE, SAMPLE_OPTIONS)), {
    rules: [
      { id: 'json/syntax' },
      { id: 'layout/no-dangling-channel', url: 'https://example.org/rules/layout/no-dangling-channel' },
      { id: 'layout/no-docked-chat' },
      { id: 'layout/no-null-channel' },
    ],
    files: ['channels/a b.json', 'layouts/clean.json', 'layouts/sales.json'],
    findings: [
      {
        f: 0,
        r: 0,
        s: 2,
        l: 2,
        c: 9,
        m: 'Expected a comma.',
        p: '',
        x: [
          [1, '{', '', '', 0],
          [2, '  "id": ', 'abc', '', 1],
          [3, '}', '', '', 0],
        ],
      },
      {
        f: 2,
        r: 2,
        s: 1,
        l: 3,
        c: 15,
        m: 'Docked chat may cover fields of the CRM.',
        p: '/widgets/0',
        x: [
          [2, '  "id": "sales",', '', '', 0],
          [3, '  "widgets": [', '{ "type": "CHAT", "initialChannelId": "abc" }', ']', 1],
          [4, '}', '', '', 0],
        ],
        d: 1,
      },
      {
        f: 2,
        r: 1,
        s: 2,
        l: 3,
        c: 53,
        m: 'Channel "abc" does not exist.',
        p: '/widgets/0/initialChannelId',
        x: [
          [2, '  "id": "sales",', '', '', 0],
          [3, '  "widgets": [{ "type": "CHAT", "initialChannelId": ', '"abc"', ' }]', 1],
          [4, '}', '', '', 0],
        ],
        o: [['channels/a b.json:2:9', 'The nearest channel.']],
        g: ['Use "abd".'],
      },
    ],
  });
});

test('suppressed ones are there only when asked for', () => {
  const count = (suppressed: boolean) =>
    (data(print(html, SAMPLE, { ...SAMPLE_OPTIONS, suppressed })) as { findings: unknown[] }).findings.length;
  assert.is(count(false), 3);
  assert.is(count(true), 4);
});

test('a rule is chosen by its place in the data', () => {
  const page = print(html, SAMPLE);
  assert.match(page, '<option value="1">layout/no-dangling-channel (1)</option>');
  assert.not.match(page, /<option value="3">/);
});

test('the graph is drawn, broken edges marked, and written out as a table', () => {
  const page = print(html, SAMPLE, SAMPLE_OPTIONS);
  assert.match(page, '2 references from a layout to a channel, 1 of them to a channel that is missing.');
  assert.is(page.match(/<path class="broken"/g)?.length, 1);
  assert.match(page, '<td>layouts/sales.json</td><td>abc</td><td>missing</td>');
  assert.not.match(print(html, SAMPLE), /<svg/);
});

test('a link leads to a page, never to a script', () => {
  const page = print(
    html,
    report([fileReport('a.json', [diagnostic({ rule: 'json/syntax', url: 'javascript:alert(1)' })])], { rules: [] }),
  );
  assert.equal((data(page) as { rules: unknown }).rules, [{ id: 'json/syntax' }]);
});

test.run();
