import { counted } from '@deskcheck/core';
import { oneLine, visible } from './escape/terminal.ts';
import type { Format } from './format.ts';

/** ESLint's `unix`: `path:line:column:` first, as compilers print, so that vim's and Emacs' default formats read it. */
export const unix: Format = function* (report) {
  let total = 0;
  for (const { path, diagnostics } of report.files) {
    total += diagnostics.length;
    for (const { line, column, level, message, rule } of diagnostics) {
      const type = level === 'error' ? 'Error' : 'Warning';
      yield `${visible(path)}:${line}:${column}: ${oneLine(message)} [${type}/${visible(rule)}]\n`;
    }
  }
  if (total > 0) yield `\n${counted(total, 'problem')}`;
};
