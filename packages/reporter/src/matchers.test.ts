import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compact } from './compact.ts';
import type { Format } from './format.ts';
import { stylish } from './stylish.ts';
import { HOSTILE_REPORT } from './testing/hostile.ts';
import { diagnostic, fileReport, print, report } from './testing/report.ts';
import { unix } from './unix.ts';

// The expressions as VS Code and GitHub's setup-node have them.
const VSCODE_STYLISH_FILE = /^((?:[a-zA-Z]:)*[./\\]+.*?)$/;
const VSCODE_STYLISH_LINE = /^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.+?)(?:\s\s+(.*))?$/;
const GITHUB_STYLISH_FILE = /^\s*([^\s].*)$/;
const GITHUB_STYLISH_LINE = /^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.*)\s\s+(.*)$/;
const COMPACT = /^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/;
// vim's default `errorformat`, %f:%l:%c:%m, and Emacs' `gnu`.
const UNIX = /^([^:]+):(\d+):(\d+): (.+) \[(Error|Warning)\/(.+)\]$/;

const REPORT = report([
  fileReport('layouts/sales eu.json', [
    diagnostic({ line: 3, column: 7, message: 'Channel "a  b" (the\nfirst) does not exist.' }),
    diagnostic({ line: 12, column: 30, level: 'warn', rule: 'json/syntax', message: 'Two words: one.' }),
  ]),
]);

function lines(format: Format, of = REPORT): string[] {
  return print(format, of).split('\n');
}

test('stylish: both matchers find the file, the place, the message and the rule', () => {
  const [, file, first, second] = lines(stylish);
  for (const expression of [VSCODE_STYLISH_FILE, GITHUB_STYLISH_FILE]) {
    assert.is(expression.exec(file ?? '')?.[1], '/desk/site/layouts/sales eu.json');
  }
  for (const expression of [VSCODE_STYLISH_LINE, GITHUB_STYLISH_LINE]) {
    const [, line, column, severity, message, rule] = expression.exec(first ?? '') ?? [];
    assert.equal([line, column, severity, rule], ['3', '7', 'error', 'layout/no-dangling-channel']);
    assert.is(message?.trim(), 'Channel "a b" (the first) does not exist');
    assert.is(expression.exec(second ?? '')?.[5], 'json/syntax');
  }
});

test('stylish: no summary line looks like a finding', () => {
  const rest = lines(stylish).slice(4);
  assert.equal(rest, ['', '\u2716 2 problems (1 error, 1 warning)', '']);
});

test('compact: the matcher finds everything', () => {
  assert.equal(COMPACT.exec(lines(compact)[0] ?? '')?.slice(1), [
    '/desk/site/layouts/sales eu.json',
    '3',
    '7',
    'Error',
    'Channel "a b" (the first) does not exist.',
    'layout/no-dangling-channel',
  ]);
});

test('unix: the place comes first', () => {
  assert.equal(UNIX.exec(lines(unix)[1] ?? '')?.slice(1), [
    '/desk/site/layouts/sales eu.json',
    '12',
    '30',
    'Two words: one.',
    'Warning',
    'json/syntax',
  ]);
});

test('whatever a document holds, every finding is found', () => {
  const count = HOSTILE_REPORT.files.length;
  const matched = (format: Format, expression: RegExp) =>
    lines(format, HOSTILE_REPORT).filter((line) => expression.test(line)).length;
  assert.is(matched(stylish, VSCODE_STYLISH_LINE), count);
  assert.is(matched(stylish, GITHUB_STYLISH_LINE), count);
  assert.is(matched(stylish, VSCODE_STYLISH_FILE), count);
  assert.is(matched(compact, COMPACT), count);
});

test.run();
