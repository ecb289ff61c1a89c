import { counted, type Report, type Totals, totalsOf } from '@deskcheck/core';
import { html as escape } from './escape/html.ts';
import type { Format, FormatOptions } from './format.ts';
import { findingsData } from './html/findings.ts';
import { graphSection } from './html/graph.ts';
import { SCRIPT, SCRIPT_HASH } from './html/script.ts';
import { STYLE, STYLE_HASH } from './html/style.ts';
import { notChecked } from './not-checked.ts';
import { problems } from './problems.ts';
import { shownDiagnostics } from './shown-diagnostics.ts';

/** Only this script and this style, named by their hashes: whatever a document smuggles in stays text. */
const POLICY = [
  "default-src 'none'",
  `script-src '${SCRIPT_HASH}'`,
  `style-src '${STYLE_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** One page that holds everything, to be opened from a disk or kept as a build's artifact. It fetches nothing. */
export const html: Format = function* (report, options) {
  const totals = totalsOf(report.files);
  const total = totals.errors + totals.warnings;
  const title = `deskcheck: ${total === 0 ? 'no problems' : problems(totals)}`;

  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${coverage(report)}</header>
<main>
`;
  yield graphSection(options.graph ?? []);
  yield '<section aria-labelledby="findings-title">\n<h2 id="findings-title">Findings</h2>\n';
  yield controls(report, options, totals);
  yield '<p id="status" role="status" class="dim"></p>\n<div id="list"></div>\n';
  yield '<noscript><p>Listing the findings needs JavaScript, which is off here.</p></noscript>\n</section>\n</main>\n';
  yield '<script type="application/json" id="data">';
  yield* findingsData(report, options);
  yield `</script>\n<script>${SCRIPT}</script>\n</body>\n</html>\n`;
};

function coverage({ coverage: looked, tool }: Report): string {
  const lines = [
    `<p>${counted(looked.files, 'file')} looked at, ${counted(looked.references, 'reference')} checked.</p>\n`,
  ];
  const sentences = notChecked(looked).map((sentence) => `<li>${escape(sentence)}</li>\n`);
  if (sentences.length > 0) {
    lines.push(`<ul class="dim">\n${sentences.join('')}</ul>\n`);
  }
  lines.push(`<p class="dim">Made by deskcheck ${escape(tool.version)}.</p>\n`);
  return lines.join('');
}

function controls(report: Report, options: FormatOptions, { errors, warnings }: Totals): string {
  const rules = new Map<string, number>(report.rules.map(({ id }) => [id, 0]));
  let suppressed = 0;
  for (const file of report.files) {
    for (const diagnostic of shownDiagnostics(file, options)) {
      rules.set(diagnostic.rule, (rules.get(diagnostic.rule) ?? 0) + 1);
      if (diagnostic.suppressed !== undefined) suppressed += 1;
    }
  }
  const boxes = [kindBox(2, `Errors (${errors})`), kindBox(1, `Warnings (${warnings})`)];
  if (suppressed > 0) boxes.push(kindBox(0, `Suppressed (${suppressed})`));
  // A rule's value is its index in the data, which lists rules in this very order.
  const choices = [...rules].map(([id, number], index) =>
    number === 0 ? '' : `<option value="${index}">${escape(id)} (${number})</option>\n`,
  );
  return `<div id="controls" role="search" aria-label="Filter the findings" hidden>
<div><label for="search">Search</label><input type="search" id="search" placeholder="Words, a path, an id" autocomplete="off"></div>
<fieldset><legend>Show</legend>
${boxes.join('')}</fieldset>
<div><label for="rule">Rule</label><select id="rule">
<option value="">All rules</option>
${choices.join('')}</select></div>
<div><label for="group">Group by</label><select id="group">
<option value="file">File</option>
<option value="rule">Rule</option>
</select></div>
</div>
`;
}

function kindBox(value: number, label: string): string {
  return `<label><input type="checkbox" name="kind" value="${value}" checked> ${label}</label>\n`;
}
