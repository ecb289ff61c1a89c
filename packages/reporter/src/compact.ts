import { counted } from '@deskcheck/core';
import { oneLine, visible } from './escape/terminal.ts';
import type { Format } from './format.ts';

/** ESLint's `compact`: all of a finding on one line, for matchers that read line by line. */
export const compact: Format = function* (report) {
  let total = 0;
  for (const { path, diagnostics } of report.files) {
    total += diagnostics.length;
    for (const { line, column, level, message, rule } of diagnostics) {
      const type = level === 'error' ? 'Error' : 'Warning';
      yield `${visible(path)}: line ${line}, col ${column}, ${type} - ${oneLine(message)} (${visible(rule)})\n`;
    }
  }
  if (total > 0) yield `\n${counted(total, 'problem')}`;
};
