import { type Diagnostic, totalsOf } from '@deskcheck/core';
import { oneLine } from './escape/terminal.ts';
import { xml } from './escape/xml.ts';
import type { Format } from './format.ts';
import { baseOf, shownPath } from './location.ts';

/**
 * JUnit XML, for panels that show tests: a file is a suite, a finding a test that failed, a clean file one that passed.
 * Warnings fail too, marked by their type: a panel has nothing between passed and failed, and passed would hide them.
 */
export const junit: Format = function* (report, options) {
  const base = baseOf(report, options);
  const { errors, warnings } = totalsOf(report.files);
  const failures = errors + warnings;
  let others = 0;
  for (const { diagnostics, suppressed } of report.files) {
    if (diagnostics.length === 0) others += 1;
    if (options.suppressed === true) others += suppressed.length;
  }

  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="deskcheck" tests="${failures + others}" failures="${failures}" errors="0" time="0">\n`;
  for (const { path, diagnostics, suppressed } of report.files) {
    const skipped = options.suppressed === true ? suppressed : [];
    const name = xml(shownPath(base, path));
    const failed = diagnostics.length;
    const tests = Math.max(failed, 1) + skipped.length;
    yield `  <testsuite name="${name}" tests="${tests}" failures="${failed}" errors="0" skipped="${skipped.length}" time="0">\n`;
    if (failed === 0) yield `    <testcase name="deskcheck" classname="${name}" time="0"/>\n`;
    for (const diagnostic of diagnostics) {
      const { level, message, line, column, url } = diagnostic;
      const type = level === 'error' ? 'error' : 'warning';
      const text = xml(oneLine(message));
      yield `    <testcase name="${testName(diagnostic)}" classname="${name}" time="0">\n`;
      yield `      <failure type="${type}" message="${text}">${name}:${line}:${column}: ${type}: ${text}`;
      for (const place of diagnostic.related) {
        const where = `${shownPath(base, place.path)}:${place.line}:${place.column}`;
        // Not at the start of a line, where a log that shows this may take `::error::` for a command.
        yield `\nsee ${xml(where)}: ${xml(oneLine(place.message))}`;
      }
      if (url !== undefined) yield `\n${xml(url)}`;
      yield '</failure>\n    </testcase>\n';
    }
    for (const diagnostic of skipped) {
      yield `    <testcase name="${testName(diagnostic)}" classname="${name}" time="0">\n`;
      yield `      <skipped>${xml(oneLine(diagnostic.suppressed?.reason ?? ''))}</skipped>\n    </testcase>\n`;
    }
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
};

// By pointer rather than by line, so that a panel's history survives a line that moved.
function testName({ rule, pointer }: Diagnostic): string {
  return xml(pointer === '' ? rule : `${rule} at ${pointer}`);
}
