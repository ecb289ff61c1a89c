import type { Diagnostic } from '@deskcheck/core';
import { oneLine } from './escape/terminal.ts';
import { commandData, commandProperty } from './escape/workflow-command.ts';
import type { Format } from './format.ts';
import { baseOf, relativePath, shownPath } from './location.ts';
import { shorten } from './shorten.ts';

/** The runner cuts a message here, in the middle of whatever it says. */
const MOST_CHARACTERS = 4096;

/** GitHub workflow commands: printed by a step, each becomes an annotation on its line. */
export const github: Format = function* (report, options) {
  const base = baseOf(report, options);
  for (const { path, diagnostics } of report.files) {
    // GitHub takes a relative path from the repository's root. Unless we know that folder, only the absolute path,
    // which the runner makes relative itself, is certain to be right.
    const file = options.base === undefined ? path : (relativePath(base, path) ?? path);
    for (const diagnostic of diagnostics) yield `${command(diagnostic, file, base)}\n`;
  }
};

function command(diagnostic: Diagnostic, file: string, base: string): string {
  const { line, column, endLine, endColumn, level, rule } = diagnostic;
  const properties = [`file=${commandProperty(file)}`, `line=${line}`, `endLine=${endLine}`];
  // The runner drops columns that span lines, with a warning of its own.
  if (line === endLine) properties.push(`col=${column}`, `endColumn=${endColumn}`);
  properties.push(`title=${commandProperty(rule)}`);
  return `::${level === 'error' ? 'error' : 'warning'} ${properties.join(',')}::${commandData(text(diagnostic, base))}`;
}

function text({ message, related, url }: Diagnostic, base: string): string {
  const lines = [oneLine(message)];
  for (const place of related) {
    lines.push(`${oneLine(shownPath(base, place.path))}:${place.line}:${place.column}: ${oneLine(place.message)}`);
  }
  if (url !== undefined) lines.push(url);
  return shorten(lines.join('\n'), MOST_CHARACTERS);
}
