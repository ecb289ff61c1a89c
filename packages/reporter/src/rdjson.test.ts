import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { rdjson } from './rdjson.ts';
import { diagnostic, fileReport, options, print, ROOT, report } from './testing/report.ts';
import { SAMPLE, SAMPLE_OPTIONS } from './testing/sample.ts';

interface Parsed {
  source: unknown;
  diagnostics: Record<string, unknown>[];
}

test('a finding with its code, its suggestions and its related places', () => {
  const { source, diagnostics } = JSON.parse(print(rdjson, SAMPLE, SAMPLE_OPTIONS)) as Parsed;
  assert.equal(source, { name: 'deskcheck', url: 'https://example.org/deskcheck' });
  assert.is(diagnostics.length, 3);
  assert.equal(diagnostics[2], {
    message: 'Channel "abc" does not exist.',
    location: { path: 'layouts/sales.json', range: { start: { line: 3, column: 53 }, end: { line: 3, column: 58 } } },
    severity: 'ERROR',
    code: { value: 'layout/no-dangling-channel', url: 'https://example.org/rules/layout/no-dangling-channel' },
    suggestions: [{ range: { start: { line: 3, column: 53 }, end: { line: 3, column: 58 } }, text: '"abd"' }],
    related_locations: [
      {
        message: 'The nearest channel.',
        location: { path: 'channels/a b.json', range: { start: { line: 2 }, end: { line: 2 } } },
      },
    ],
  });
  assert.is(diagnostics[1]?.['severity'], 'WARNING');
});

test('columns count bytes of UTF-8', () => {
  const one = report([fileReport('a.json', [diagnostic({ column: 6, endColumn: 9 })])]);
  const text = print(rdjson, one, options({}, { [`${ROOT}/a.json`]: '"é日": "a"' }));
  const { diagnostics } = JSON.parse(text) as Parsed;
  assert.equal((diagnostics[0]?.['location'] as { range: unknown } | undefined)?.range, {
    start: { line: 1, column: 9 },
    end: { line: 1, column: 12 },
  });
});

test('no findings', () => {
  assert.equal(JSON.parse(print(rdjson, report([]))), { source: { name: 'deskcheck' }, diagnostics: [] });
});

test.run();
