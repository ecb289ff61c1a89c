import { counted, type Diagnostic, type FileReport, type GraphEdge, type Report, totalsOf } from '@deskcheck/core';
import { markdown as escape, markdownCode } from './escape/markdown.ts';
import { oneLine } from './escape/terminal.ts';
import type { Format, FormatOptions } from './format.ts';
import { baseOf, shownPath } from './location.ts';
import { notChecked } from './not-checked.ts';
import { problems } from './problems.ts';
import { shorten } from './shorten.ts';
import { byteLength } from './source-text.ts';

/** GitHub refuses a job summary over 1 MiB; other steps' summaries are their own, so this is nearly all of it. */
const MOST_BYTES = 1_000_000;
const MOST_MESSAGE = 1_000;
const MOST_EDGES = 60;
const MOST_SENTENCES = 20;

/** Markdown for a job summary or a comment: what was found in a table, worst first, and what was looked at. */
export const markdown: Format = function* (report, options) {
  const totals = totalsOf(report.files);
  const total = totals.errors + totals.warnings;
  let left = MOST_BYTES;
  const spend = (text: string) => {
    left -= byteLength(text);
    return text;
  };

  yield spend(`## deskcheck: ${total === 0 ? 'no problems' : problems(totals)}\n\n`);
  yield spend(coverage(report));
  const graph = brokenGraph(options.graph ?? []);
  // Room for the graph is set aside, so that the table can't crowd it out.
  left -= byteLength(graph);

  if (total > 0) {
    yield spend('\n| | Place | Problem | Rule |\n|-|-|-|-|\n');
    let shown = 0;
    for (const line of rows(report, options)) {
      const size = byteLength(line);
      if (size > left) break;
      left -= size;
      shown += 1;
      yield line;
    }
    if (shown < total) yield `\n**${counted(total - shown, 'more problem')} not shown**: a summary holds no more.\n`;
  }
  yield graph;
};

function* rows(report: Report, options: FormatOptions): Generator<string> {
  const base = baseOf(report, options);
  for (const level of ['error', 'warn'] as const) {
    for (const file of report.files) {
      for (const diagnostic of file.diagnostics) {
        if (diagnostic.level === level) yield row(file, diagnostic, base);
      }
    }
  }
}

function row(file: FileReport, { level, line, column, message, rule, url, related }: Diagnostic, base: string): string {
  const place = (path: string, at: string) => markdownCode(shorten(`${shownPath(base, path)}:${at}`, 300));
  const cell = [escape(shorten(oneLine(message), MOST_MESSAGE))];
  for (const one of related.slice(0, 5)) {
    cell.push(`${place(one.path, `${one.line}`)} ${escape(shorten(oneLine(one.message), 300))}`);
  }
  const name = markdownCode(rule);
  const icon = level === 'error' ? ':x: error' : ':warning: warning';
  // The address is ours, made of the rule's id, but even so it must not end the link.
  const link = url === undefined ? name : `[${name}](${encodeURI(url).replace(/[()|]/g, encodeURIComponent)})`;
  return `| ${icon} | ${place(file.path, `${line}:${column}`)} | ${cell.join('<br>')} | ${link} |\n`;
}

function coverage({ coverage: looked }: Report): string {
  const lines = [`${counted(looked.files, 'file')} looked at, ${counted(looked.references, 'reference')} checked.\n`];
  const sentences = notChecked(looked);
  for (const sentence of sentences.slice(0, MOST_SENTENCES)) lines.push(`- ${escape(sentence)}\n`);
  const rest = sentences.length - MOST_SENTENCES;
  if (rest > 0) lines.push(`- and ${rest} more\n`);
  return lines.length > 1 ? `${lines[0]}\n${lines.slice(1).join('')}` : lines.join('');
}

/** The edges that lead nowhere, as a Mermaid graph, which GitHub and GitLab draw. */
function brokenGraph(edges: readonly GraphEdge[]): string {
  const broken = edges.filter((edge) => edge.broken);
  if (broken.length === 0) return '';
  const names = new Map<string, string>();
  const node = (kind: string, label: string) => {
    const key = `${kind} ${label}`;
    const name = names.get(key) ?? `${kind}${names.size}`;
    names.set(key, name);
    return kind === 'l' ? `${name}["${mermaid(label)}"]` : `${name}(["${mermaid(label)}"])`;
  };
  const lines = broken
    .slice(0, MOST_EDGES)
    .map(({ from, to }) => `  ${node('l', from)} -. missing .-> ${node('c', to)}\n`);
  const rest = broken.length - lines.length;
  const more = rest > 0 ? `\n${counted(rest, 'more reference')} to a missing channel not drawn.\n` : '';
  return `\n### References to a missing channel\n\n\`\`\`mermaid\ngraph LR\n${lines.join('')}\`\`\`\n${more}`;
}

// Inside quotes, Mermaid reads entities; everything that is neither letter nor digit becomes one.
function mermaid(label: string): string {
  return shorten(oneLine(label), 80).replace(/[^\p{L}\p{N} ./_-]/gu, (character) => `#${character.codePointAt(0)};`);
}
