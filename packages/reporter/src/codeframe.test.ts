import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { codeframe } from './codeframe.ts';
import { diagnostic, fileReport, options, print, ROOT, report } from './testing/report.ts';
import { SAMPLE, SAMPLE_OPTIONS } from './testing/sample.ts';

test('message first, then the place in its lines, then what can be done', () => {
  assert.is(
    print(codeframe, SAMPLE, SAMPLE_OPTIONS),
    `error: Expected a comma.  json/syntax
  at channels/a b.json:2:9
 1 | {
 2 |   "id": abc
   |         ^^^
 3 | }

warning: Docked chat may cover fields of the CRM.  layout/no-docked-chat
  at layouts/sales.json:3:15
 2 |   "id": "sales",
 3 |   "widgets": [{ "type": "CHAT", "initialChannelId": "abc" }]
   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 4 | }
  = can be fixed with the --fix option

error: Channel "abc" does not exist.  layout/no-dangling-channel
  at layouts/sales.json:3:53
 2 |   "id": "sales",
 3 |   "widgets": [{ "type": "CHAT", "initialChannelId": "abc" }]
   |                                                     ^^^^^
 4 | }
  = channels/a b.json:2:9: The nearest channel.
  = suggestion: Use "abd".
  = https://example.org/rules/layout/no-dangling-channel

3 problems (2 errors, 1 warning); 1 problem can be fixed with the --fix option
`,
  );
});

function frame(text: string, column: number, endColumn: number): string[] {
  const one = report([fileReport('a.json', [diagnostic({ column, endColumn })])]);
  return print(codeframe, one, options({}, { [`${ROOT}/a.json`]: text }))
    .split('\n')
    .slice(2, 4);
}

test('the underline stands below its place, after tabs, wide characters and control characters', () => {
  assert.equal(frame('\t"a"', 2, 5), [' 1 |   "a"', '   |   ^^^']);
  assert.equal(frame('"日本": 1', 7, 8), [' 1 | "日本": 1', '   |         ^']);
  assert.equal(frame('"\u0007": 1', 6, 7), [' 1 | "\\u{7}": 1', '   |          ^']);
});

test('an empty place has a mark too', () => {
  assert.equal(frame('{"a"}', 5, 5), [' 1 | {"a"}', '   |     ^']);
});

test('without the source, what is known', () => {
  assert.is(
    print(codeframe, report([fileReport('a.json', [diagnostic()])])),
    'error: Channel "abc" does not exist.  layout/no-dangling-channel\n  at a.json:1:1\n\n1 problem (1 error, 0 warnings)\n',
  );
});

test('prints nothing where nothing was found', () => {
  assert.is(print(codeframe, report([fileReport('a.json')])), '');
});

test.run();
