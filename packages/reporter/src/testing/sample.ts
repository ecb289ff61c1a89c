import { diagnostic, fileReport, options, ROOT, report, ruleDescription } from './report.ts';

const TEXT = `{
  "id": "sales",
  "widgets": [{ "type": "CHAT", "initialChannelId": "abc" }]
}
`;
const ID = TEXT.indexOf('"abc"');
const SALES = 'layouts/sales.json';

/** Two files with findings and a clean one; fixes, suggestions, a related place and a suppression. */
export const SAMPLE = report(
  [
    fileReport('channels/a b.json', [
      diagnostic({ rule: 'json/syntax', message: 'Expected a comma.', line: 2, column: 9, endColumn: 12 }),
    ]),
    fileReport('layouts/clean.json'),
    fileReport(
      SALES,
      [
        diagnostic({
          line: 3,
          column: 15,
          endColumn: 60,
          level: 'warn',
          rule: 'layout/no-docked-chat',
          message: 'Docked chat may cover fields of the CRM.',
          pointer: '/widgets/0',
          fix: [{ file: SALES, edits: [{ start: ID + 5, end: ID + 5, text: ', "docked": false' }] }],
        }),
        diagnostic({
          line: 3,
          column: 53,
          endColumn: 58,
          pointer: '/widgets/0/initialChannelId',
          related: [
            {
              file: 'channels/a b.json',
              path: `${ROOT}/channels/a b.json`,
              message: 'The nearest channel.',
              line: 2,
              column: 9,
              endLine: 2,
              endColumn: 12,
            },
          ],
          suggestions: [
            { message: 'Use "abd".', edits: [{ file: SALES, edits: [{ start: ID, end: ID + 5, text: '"abd"' }] }] },
          ],
          url: 'https://example.org/rules/layout/no-dangling-channel',
        }),
      ],
      {
        suppressed: [
          diagnostic({
            file: SALES,
            line: 2,
            rule: 'layout/no-null-channel',
            suppressed: { by: 'comment', reason: 'known, see #4' },
          }),
        ],
      },
    ),
  ],
  {
    tool: { name: 'deskcheck', version: '1.2.3', homepage: 'https://example.org/deskcheck' },
    rules: [
      ruleDescription('json/syntax'),
      ruleDescription('layout/no-dangling-channel', {
        summary: "Forbid widgets from opening a channel that doesn't exist.",
        why: 'The widget fails silently at agent login.',
        guide: 'Trap: Hardcoded Channel IDs in Layouts',
        hasSuggestions: true,
        url: 'https://example.org/rules/layout/no-dangling-channel',
      }),
      ruleDescription('layout/no-docked-chat', { level: 'warn', fixable: true }),
      ruleDescription('layout/no-null-channel'),
    ],
    coverage: {
      files: 3,
      documents: { layout: 2, channel: 1 },
      references: 7,
      unknown: ['2 group references not checked: no groups'],
      unknownEnvironments: [],
      unrecognised: [],
      unsupported: [],
    },
  },
);

export const SAMPLE_OPTIONS = options(
  {
    graph: [
      { from: SALES, to: 'abc', broken: true },
      { from: 'layouts/clean.json', to: 'abd', broken: false },
    ],
  },
  { [`${ROOT}/${SALES}`]: TEXT, [`${ROOT}/channels/a b.json`]: '{\n  "id": abc\n}\n' },
);
