import type { Report } from '@deskcheck/core';
import type { FormatOptions } from '../format.ts';
import { diagnostic, fileReport, ROOT, report, ruleDescription } from './report.ts';

/** Text as a document may hold it at its worst; each of these has broken some report somewhere. */
export const HOSTILE = [
  'line\nbreak\r\nand\ttab',
  '::error file=x::injected',
  '\n::error file=x::injected',
  '##[error]injected',
  'a ###vso[task.setvariable variable=x]injected',
  ']]>&lt;<![CDATA[',
  `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`,
  '</script><!--<script>',
  '\u001b[31mred\u001b[0m\u009b31m\u0007\u0000',
  'right\u202eto\u2066left\u200f',
  '|`cell`| **bold** [link](javascript:alert(3)) @everyone #1 <!-- ~~~',
  '[link](1) and {0}',
  'lone \ud800 surrogate \udc00 \ufffe\uffff',
  '%0A%25 100% ${{ github.token }}',
  'x'.repeat(10_000),
];

/** A report with hostile text in every place that a document or a name can fill. */
export const HOSTILE_REPORT: Report = report(
  HOSTILE.map((text, index) => {
    const hostile = {
      message: text,
      identity: text,
      pointer: `/${text}`,
      related: [
        {
          file: `${text}.json`,
          path: `${ROOT}/${text}.json`,
          message: text,
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 2,
        },
      ],
    };
    const file = `layouts/${text.slice(0, 200)}${index}.json`;
    const edits = [{ file, edits: [{ start: 0, end: 1, text }] }];
    return fileReport(
      file,
      [
        diagnostic({
          ...hostile,
          level: index % 2 === 0 ? 'error' : 'warn',
          fix: edits,
          suggestions: [{ message: text, edits }],
        }),
      ],
      { suppressed: [diagnostic({ ...hostile, file, suppressed: { by: 'comment', reason: text } })] },
    );
  }),
  {
    rules: [ruleDescription('layout/no-dangling-channel', { why: HOSTILE.join(' ') })],
    coverage: {
      files: 1,
      documents: {},
      references: 0,
      unknown: HOSTILE,
      unknownEnvironments: HOSTILE,
      unrecognised: HOSTILE,
      unsupported: [],
    },
  },
);

/** Sources that are hostile, too: every file that is asked for holds all of it. */
export const HOSTILE_OPTIONS: FormatOptions = {
  color: false,
  suppressed: true,
  readText: () => HOSTILE.join('\n'),
  graph: HOSTILE.map((text) => ({ from: text, to: text, broken: true })),
};
