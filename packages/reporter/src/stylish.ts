import { counted, type Diagnostic, totalsOf } from '@deskcheck/core';
import { palette } from './color.ts';
import { oneLine, visible } from './escape/terminal.ts';
import type { Format } from './format.ts';
import { problems } from './problems.ts';

const RESET = '\u001b[0m';

/**
 * ESLint's default format, byte for byte: editors' and GitHub's problem matchers for `eslint-stylish` read it unmodified.
 * Paths are absolute and every line names a rule, because those matchers miss a line without either.
 */
export const stylish: Format = function* (report, options) {
  const paint = palette(options.color);
  const totals = totalsOf(report.files);
  if (totals.errors + totals.warnings === 0) return;
  yield options.color ? `${RESET}\n` : '\n';

  for (const { path, diagnostics } of report.files) {
    if (diagnostics.length === 0) continue;
    let lines = `${paint.underline(visible(path))}\n`;
    const messages = diagnostics.map((diagnostic) => withoutPeriod(oneLine(diagnostic.message)));
    const widths = columnWidths(diagnostics, messages);
    for (const [index, { line, column, level, rule }] of diagnostics.entries()) {
      const place = paint.dim(`${line}:${column}`);
      const type = level === 'error' ? paint.red('error') : paint.yellow('warning');
      const lead = ' '.repeat(widths.line - digits(line));
      const afterPlace = ' '.repeat(widths.column - digits(column));
      const afterType = ' '.repeat(widths.type - (level === 'error' ? 5 : 7));
      const message = (messages[index] ?? '').padEnd(widths.message);
      lines += `  ${lead}${place}${afterPlace}  ${type}${afterType}  ${message}  ${paint.dim(visible(rule))}\n`;
    }
    yield `${lines}\n`;
  }

  const summary = (text: string) => (totals.errors > 0 ? paint.red : paint.yellow)(paint.bold(text));
  yield `${summary(`\u2716 ${problems(totals)}`)}\n`;
  if (totals.fixableErrors > 0 || totals.fixableWarnings > 0) {
    const errors = counted(totals.fixableErrors, 'error');
    const warnings = counted(totals.fixableWarnings, 'warning');
    yield `${summary(`  ${errors} and ${warnings} potentially fixable with the \`--fix\` option.`)}\n`;
  }
  if (options.color) yield RESET;
};

function columnWidths(diagnostics: readonly Diagnostic[], messages: readonly string[]) {
  const widths = { line: 0, column: 0, type: 0, message: 0 };
  for (const { line, column, level } of diagnostics) {
    widths.line = Math.max(widths.line, digits(line));
    widths.column = Math.max(widths.column, digits(column));
    widths.type = Math.max(widths.type, level === 'error' ? 5 : 7);
  }
  for (const message of messages) widths.message = Math.max(widths.message, message.length);
  return widths;
}

function digits(number: number): number {
  return String(number).length;
}

// ESLint's rule: one period, unless a space stands before it.
function withoutPeriod(message: string): string {
  return message.length > 1 && message.endsWith('.') && message.at(-2) !== ' ' ? message.slice(0, -1) : message;
}
