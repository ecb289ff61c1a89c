import { oneLine } from './escape/terminal.ts';
import { xml } from './escape/xml.ts';
import type { Format } from './format.ts';

/** Checkstyle XML with the attributes that ESLint's formatter writes, for Jenkins' Warnings plugin and its kin. */
export const checkstyle: Format = function* (report) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
  for (const { path, diagnostics } of report.files) {
    yield `  <file name="${xml(path)}">\n`;
    for (const { line, column, level, message, rule } of diagnostics) {
      const severity = level === 'error' ? 'error' : 'warning';
      const text = xml(`${oneLine(message)} (${rule})`);
      const source = xml(`deskcheck.rules.${rule}`);
      yield `    <error line="${line}" column="${column}" severity="${severity}" message="${text}" source="${source}"/>\n`;
    }
    yield '  </file>\n';
  }
  yield '</checkstyle>\n';
};
