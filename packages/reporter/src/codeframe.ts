import { counted, type Diagnostic, type FileReport, totalsOf } from '@deskcheck/core';
import { cells } from './cells.ts';
import { type Paint, palette } from './color.ts';
import { oneLine, visible } from './escape/terminal.ts';
import { excerpt } from './excerpt.ts';
import type { Format } from './format.ts';
import { baseOf, shownPath } from './location.ts';
import { problems } from './problems.ts';
import { lazySource, type SourceText } from './source-text.ts';
import { shownText } from './shown-text.ts';

/** What is said of a diagnostic below its message, and how it is painted. */
interface Setting {
  readonly base: string;
  readonly paint: Readonly<Record<'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green', Paint>>;
  readonly source: () => SourceText | undefined;
}

/** For people at a terminal: the message first, then the lines with the place underlined, and what can be done. */
export const codeframe: Format = function* (report, options) {
  const base = baseOf(report, options);
  for (const file of report.files) {
    const setting = { base, paint: palette(options.color), source: lazySource(() => shownText(file, options)) };
    for (const diagnostic of file.diagnostics) yield `${block(file, diagnostic, setting).join('\n')}\n\n`;
  }

  const totals = totalsOf(report.files);
  if (totals.errors + totals.warnings === 0) return;
  const { bold, red, yellow } = palette(options.color);
  const summary = [problems(totals)];
  const fixable = totals.fixableErrors + totals.fixableWarnings;
  if (fixable > 0) summary.push(`${counted(fixable, 'problem')} can be fixed with the --fix option`);
  yield `${(totals.errors > 0 ? red : yellow)(bold(summary.join('; ')))}\n`;
};

function block(file: FileReport, diagnostic: Diagnostic, setting: Setting): string[] {
  const { bold, dim, red, yellow, cyan, green } = setting.paint;
  const [type, tint]: [string, Paint] = diagnostic.level === 'error' ? ['error', red] : ['warning', yellow];
  const source = setting.source();
  const frame = source === undefined ? [] : excerpt(source, diagnostic);
  const gutter = String(frame.at(-1)?.number ?? diagnostic.line).length;
  const margin = ' '.repeat(gutter + 1);

  const lines = [
    `${tint(bold(type))}${bold(`: ${oneLine(diagnostic.message)}`)}  ${dim(visible(diagnostic.rule))}`,
    `${margin}${cyan('at')} ${place(file.path, diagnostic.line, diagnostic.column, setting.base)}`,
  ];
  const note = (text: string) => lines.push(`${margin}${dim('=')} ${text}`);
  const bar = dim('|');
  for (const { number, before, marked, after, isMarked } of frame) {
    const label = dim(String(number).padStart(gutter));
    lines.push(` ${label} ${bar} ${before}${isMarked ? tint(marked) : marked}${after}`.trimEnd());
    if (!isMarked) continue;
    lines.push(
      ` ${' '.repeat(gutter)} ${bar} ${' '.repeat(cells(before))}${tint('^'.repeat(Math.max(1, cells(marked))))}`,
    );
  }
  for (const { path, line, column, message } of diagnostic.related) {
    note(`${place(path, line, column, setting.base)}: ${oneLine(message)}`);
  }
  if (diagnostic.fixable) note(green('can be fixed with the --fix option'));
  for (const { message } of diagnostic.suggestions) note(`${green('suggestion:')} ${oneLine(message)}`);
  if (diagnostic.url !== undefined) note(dim(visible(diagnostic.url)));
  return lines;
}

function place(path: string, line: number, column: number, base: string): string {
  return `${visible(shownPath(base, path))}:${line}:${column}`;
}
