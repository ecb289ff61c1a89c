/** A report goes where the file doesn't: into logs, onto pages, to colleagues. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { FORMAT_NAMES, loadFormat } from './formats.ts';
import { shownText } from './shown-text.ts';
import { diagnostic, fileReport, options, print, report, ROOT } from './testing/report.ts';

const SECRET = 'q8Zr3vT1mXc7LpW0sKd5';
const TEXT = `{\n  "name": "deployer",\n  "clientSecret": "${SECRET}",\n  "scope": []\n}\n`;
const secret = diagnostic({
  rule: 'access/no-inline-secret',
  message: 'A secret stands in "clientSecret".',
  line: 3,
  column: 19,
  endLine: 3,
  endColumn: 19 + SECRET.length + 2,
});
const neighbour = diagnostic({ line: 4, column: 3, endLine: 4, endColumn: 10 });

for (const name of FORMAT_NAMES) {
  test(`${name} shows no secret, neither at its own place nor beside another`, async () => {
    const files = [
      fileReport('a.json', [secret, neighbour]),
      { ...fileReport('b.json', [neighbour]), suppressed: [secret] },
      { ...fileReport('c.json', [secret]), output: TEXT },
    ];
    const texts = Object.fromEntries(['a', 'b'].map((file) => [`${ROOT}/${file}.json`, TEXT]));
    const text = print(await loadFormat(name), report(files), options({ suppressed: true }, texts));
    // A program that takes over what was fixed needs the text as it is.
    const own =
      name === 'json' || name === 'json-with-metadata' ? text.replace(/"output":"(?:[^"\\]|\\.)*"/, '') : text;
    assert.not.match(own, SECRET);
  });
}

test('the text is as long as before, with all lines where they were', () => {
  for (const mark of ['', '\ufeff']) {
    const shown = shownText(fileReport('a.json', [secret]), options({}, { [`${ROOT}/a.json`]: mark + TEXT }));
    assert.is(shown, (mark + TEXT).replace(SECRET, '*'.repeat(SECRET.length)));
  }
});

test.run();
