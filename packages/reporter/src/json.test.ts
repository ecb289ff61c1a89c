import type { FileReport } from '@deskcheck/core';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { json } from './json.ts';
import { jsonWithMetadata } from './json-with-metadata.ts';
import { diagnostic, fileReport, options, print, ROOT, report, ruleDescription } from './testing/report.ts';

function results(files: readonly FileReport[], texts: Readonly<Record<string, string>> = {}): unknown {
  return JSON.parse(print(json, report(files), options({}, texts)));
}

function firstMessage(file: FileReport, texts: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const [result] = results([file], texts) as { messages: Record<string, unknown>[] }[];
  const message = result?.messages[0];
  if (message === undefined) throw new Error('no message');
  return message;
}

test('lists every file, clean ones too, with the fields of ESLint in their order', () => {
  assert.is(
    print(
      json,
      report([
        fileReport('clean.json'),
        fileReport('a.json', [
          diagnostic({ pointer: '/widgets/0', url: 'https://example.org/rule', line: 2, column: 3 }),
        ]),
      ]),
      options({}, { [`${ROOT}/a.json`]: '{}' }),
    ),
    '[{"filePath":"/desk/site/clean.json","messages":[],"suppressedMessages":[],"errorCount":0,"fatalErrorCount":0,' +
      '"warningCount":0,"fixableErrorCount":0,"fixableWarningCount":0,"usedDeprecatedRules":[]},' +
      '{"filePath":"/desk/site/a.json","messages":[{"ruleId":"layout/no-dangling-channel","severity":2,' +
      '"message":"Channel \\"abc\\" does not exist.","line":2,"column":3,"messageId":"dangling","endLine":2,"endColumn":4,' +
      '"pointer":"/widgets/0","related":[],"url":"https://example.org/rule"}],"suppressedMessages":[],"errorCount":1,' +
      '"fatalErrorCount":0,"warningCount":0,"fixableErrorCount":0,"fixableWarningCount":0,"source":"{}",' +
      '"usedDeprecatedRules":[]}]',
  );
});

test('an empty report is an empty array', () => {
  assert.is(print(json, report([])), '[]');
});

test('a text that was read is given as it is; one that was fixed, as it is now', () => {
  const fixed = fileReport('a.json', [diagnostic()], { output: '[]' });
  const [result] = results([fixed], { [`${ROOT}/a.json`]: '{}' }) as Record<string, unknown>[];
  assert.is(result?.['output'], '[]');
  assert.is(result?.['source'], undefined);
});

test('what stops a file from being read is fatal', () => {
  const [result] = results([
    fileReport('a.json', [
      diagnostic({ rule: 'json/syntax' }),
      diagnostic({ rule: 'deskcheck/unreadable-file' }),
      diagnostic(),
    ]),
  ]) as { messages: { fatal?: boolean }[]; errorCount: number; fatalErrorCount: number }[];
  assert.equal(
    result?.messages.map(({ fatal }) => fatal),
    [true, true, undefined],
  );
  assert.is(result?.errorCount, 3);
  assert.is(result?.fatalErrorCount, 2);
});

test('several edits to one file are one fix, with what stands between them', () => {
  const edits = [
    { start: 2, end: 3, text: 'X' },
    { start: 5, end: 6, text: '' },
  ];
  const file = fileReport('a.json', [diagnostic({ fix: [{ file: 'a.json', edits }] })]);
  const expected = { range: [2, 6], text: 'Xde' };
  assert.equal(firstMessage(file, { [`${ROOT}/a.json`]: 'abcdefg' })['fix'], expected);
  // Offsets don't count a byte order mark.
  assert.equal(firstMessage(file, { [`${ROOT}/a.json`]: '\ufeffabcdefg' })['fix'], expected);
  assert.is(firstMessage(file)['fix'], undefined);
});

test('a fix that changes another file has no place here', () => {
  const edits = [{ start: 0, end: 1, text: '' }];
  const other = fileReport('a.json', [diagnostic({ fix: [{ file: 'b.json', edits }] })]);
  const both = fileReport('a.json', [
    diagnostic({
      fix: [
        { file: 'a.json', edits },
        { file: 'b.json', edits },
      ],
    }),
  ]);
  assert.is(firstMessage(other)['fix'], undefined);
  assert.is(firstMessage(both)['fix'], undefined);
});

test('suggestions say what they do', () => {
  const suggestions = [
    { message: 'Use "def".', edits: [{ file: 'a.json', edits: [{ start: 1, end: 4, text: 'def' }] }] },
    { message: 'Change the map.', edits: [{ file: 'map.json', edits: [{ start: 1, end: 4, text: 'def' }] }] },
  ];
  assert.equal(firstMessage(fileReport('a.json', [diagnostic({ suggestions })]))['suggestions'], [
    { desc: 'Use "def".', fix: { range: [1, 4], text: 'def' } },
  ]);
});

test('suppressed ones stand apart, with who did it and why', () => {
  const suppressed = (['comment', 'config', 'baseline'] as const).map((by) =>
    diagnostic({ suppressed: { by, reason: 'known' } }),
  );
  const [result] = results([fileReport('a.json', [], { suppressed })]) as {
    errorCount: number;
    suppressedMessages: { suppressions: unknown }[];
  }[];
  assert.is(result?.errorCount, 0);
  assert.equal(
    result?.suppressedMessages.map(({ suppressions }) => suppressions),
    [
      [{ kind: 'directive', justification: 'known' }],
      [{ kind: 'file', justification: 'known' }],
      [{ kind: 'file', justification: 'known' }],
    ],
  );
});

test('related places are named by absolute paths', () => {
  const related = [
    { file: 'c.json', path: `${ROOT}/c.json`, message: 'First here.', line: 4, column: 2, endLine: 4, endColumn: 9 },
  ];
  assert.equal(firstMessage(fileReport('a.json', [diagnostic({ related })]))['related'], [
    { filePath: `${ROOT}/c.json`, message: 'First here.', line: 4, column: 2, endLine: 4, endColumn: 9 },
  ]);
});

test('json-with-metadata wraps the same results', () => {
  const one = report([fileReport('a.json', [diagnostic()])], {
    rules: [
      ruleDescription('json/syntax', { fixable: true, hasSuggestions: true, url: 'https://example.org/b' }),
      ruleDescription('schema/valid', { level: 'off' }),
    ],
  });
  const text = print(jsonWithMetadata, one);
  assert.ok(text.startsWith(`{"results":${print(json, one)},"metadata":`));
  const { metadata } = JSON.parse(text) as { metadata: Record<string, unknown> };
  assert.equal(Object.keys(metadata), ['cwd', 'rulesMeta', 'version']);
  assert.is(
    JSON.stringify(metadata['rulesMeta']),
    '{"json/syntax":{"type":"problem","docs":{"description":"Summary of json/syntax.","recommended":true,"url":"https://example.org/b"},' +
      '"fixable":"code","hasSuggestions":true},' +
      '"schema/valid":{"type":"problem","docs":{"description":"Summary of schema/valid.","recommended":false}}}',
  );
});

test.run();
