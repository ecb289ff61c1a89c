import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { stylish } from './stylish.ts';
import { diagnostic, fileReport, options, print, report } from './testing/report.ts';

// Printed by ESLint 10.15's own `stylish` for the same results (see scripts/tools/formats.eslint.ts).
const TWO_FILES = report([
  fileReport('layouts/sales.json', [
    diagnostic({ line: 1, column: 8, rule: 'json/no-duplicate-key', message: 'Duplicate key "a" found.' }),
    diagnostic({
      line: 120,
      column: 14,
      level: 'warn',
      rule: 'layout/no-docked-chat',
      message: 'Docked chat .',
      fix: [],
    }),
  ]),
  fileReport('layouts/clean.json'),
  fileReport('channels.json', [
    diagnostic({
      line: 3,
      column: 1,
      message: 'Three',
      fix: [{ file: 'channels.json', edits: [{ start: 0, end: 1, text: '' }] }],
    }),
  ]),
]);

test('is the text of ESLint 10', () => {
  assert.is(
    print(stylish, TWO_FILES),
    `
/desk/site/layouts/sales.json
    1:8   error    Duplicate key "a" found  json/no-duplicate-key
  120:14  warning  Docked chat .            layout/no-docked-chat

/desk/site/channels.json
  3:1  error  Three  layout/no-dangling-channel

\u2716 3 problems (2 errors, 1 warning)
  1 error and 0 warnings potentially fixable with the \`--fix\` option.
`,
  );
});

test('has the colours of ESLint 10', () => {
  assert.is(
    print(stylish, TWO_FILES, options({ color: true })),
    '\u001b[0m\n' +
      '\u001b[4m/desk/site/layouts/sales.json\u001b[24m\n' +
      '    \u001b[2m1:8\u001b[22m   \u001b[31merror\u001b[39m    Duplicate key "a" found  \u001b[2mjson/no-duplicate-key\u001b[22m\n' +
      '  \u001b[2m120:14\u001b[22m  \u001b[33mwarning\u001b[39m  Docked chat .            \u001b[2mlayout/no-docked-chat\u001b[22m\n' +
      '\n' +
      '\u001b[4m/desk/site/channels.json\u001b[24m\n' +
      '  \u001b[2m3:1\u001b[22m  \u001b[31merror\u001b[39m  Three  \u001b[2mlayout/no-dangling-channel\u001b[22m\n' +
      '\n' +
      '\u001b[31m\u001b[1m\u2716 3 problems (2 errors, 1 warning)\u001b[22m\u001b[39m\n' +
      '\u001b[31m\u001b[1m  1 error and 0 warnings potentially fixable with the `--fix` option.\u001b[22m\u001b[39m\n' +
      '\u001b[0m',
  );
});

test('prints nothing where nothing was found', () => {
  assert.is(print(stylish, report([fileReport('a.json')])), '');
  assert.is(print(stylish, report([fileReport('a.json')]), options({ color: true })), '');
});

test('keeps a message on its line, without a second double space for matchers to cut at', () => {
  const text = print(stylish, report([fileReport('a.json', [diagnostic({ message: 'one\r\n  two\tthree  four.' })])]));
  assert.match(text, '  1:1  error  one two three four  layout/no-dangling-channel\n');
});

test("a path can't break its line", () => {
  const text = print(stylish, report([fileReport('a\n::error::b.json', [diagnostic()])]));
  assert.match(text, '\n/desk/site/a\\u{a}::error::b.json\n');
});

test.run();
