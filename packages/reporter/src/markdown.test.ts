import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { markdown } from './markdown.ts';
import { byteLength } from './source-text.ts';
import { diagnostic, fileReport, options, print, report } from './testing/report.ts';
import { SAMPLE, SAMPLE_OPTIONS } from './testing/sample.ts';

test('a table, errors first; what was looked at; what is broken, drawn', () => {
  assert.is(
    print(markdown, SAMPLE, SAMPLE_OPTIONS),
    `## deskcheck: 3 problems (2 errors, 1 warning)

3 files looked at, 7 references checked.

- 2 group references not checked: no groups

| | Place | Problem | Rule |
|-|-|-|-|
| :x: error | \`channels/a b.json:2:9\` | Expected a comma. | \`json/syntax\` |
| :x: error | \`layouts/sales.json:3:53\` | Channel "abc" does not exist.<br>\`channels/a b.json:2\` The nearest channel. | [\`layout/no-dangling-channel\`](https://example.org/rules/layout/no-dangling-channel) |
| :warning: warning | \`layouts/sales.json:3:15\` | Docked chat may cover fields of the CRM. | \`layout/no-docked-chat\` |

### References to a missing channel

\`\`\`mermaid
graph LR
  l0["layouts/sales.json"] -. missing .-> c1(["abc"])
\`\`\`
`,
  );
});

test('a clean workspace has a sentence and no table', () => {
  assert.is(
    print(markdown, report([fileReport('a.json')])),
    '## deskcheck: no problems\n\n1 file looked at, 7 references checked.\n',
  );
});

test('fits into a job summary, keeps the errors, and says what it left out', () => {
  const warnings = Array.from({ length: 9000 }, () => diagnostic({ level: 'warn', message: 'é'.repeat(500) }));
  const graph = Array.from({ length: 500 }, (_, index) => ({ from: `${index}`, to: 'x', broken: true }));
  const text = print(markdown, report([fileReport('a.json', [...warnings, diagnostic()])]), options({ graph }));
  assert.ok(byteLength(text) < 1024 * 1024);
  assert.match(text, 'Channel "abc" does not exist.');
  assert.match(text, /\*\*\d{4} more problems not shown\*\*: a summary holds no more\./);
  assert.match(text, '440 more references to a missing channel not drawn.');
});

test.run();
