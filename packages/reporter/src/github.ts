import type { Diagnostic } from '@deskcheck/core';
import { annotationCommand } from './annotation.ts';
import { oneLine } from './escape/terminal.ts';
import type { Format } from './format.ts';
import { baseOf, pathBelow, shownPath } from './location.ts';

/** GitHub workflow commands: printed by a step, each becomes an annotation on its line. */
export const github: Format = function* (report, options) {
  const base = baseOf(report, options);
  for (const { path, diagnostics } of report.files) {
    // GitHub takes a relative path from the repository's root. Unless we know that folder, only the absolute path,
    // which the runner makes relative itself, is certain to be right.
    const file = options.base === undefined ? path : (pathBelow(base, path) ?? path);
    for (const diagnostic of diagnostics) {
      const { level, rule } = diagnostic;
      const type = level === 'error' ? 'error' : 'warning';
      yield annotationCommand({ type, file, place: diagnostic, title: rule, message: text(diagnostic, base) });
    }
  }
};

function text({ message, related, url }: Diagnostic, base: string): string {
  const lines = [oneLine(message)];
  for (const place of related) {
    lines.push(`${oneLine(shownPath(base, place.path))}:${place.line}:${place.column}: ${oneLine(place.message)}`);
  }
  if (url !== undefined) lines.push(url);
  return lines.join('\n');
}
