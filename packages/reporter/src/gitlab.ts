import { jsonText } from './escape/json.ts';
import { oneLine } from './escape/terminal.ts';
import { Fingerprints } from './fingerprint.ts';
import type { Format } from './format.ts';
import { baseOf, shownPath } from './location.ts';

/** A GitLab Code Quality report, which merge requests compare with their target branch's by fingerprint. */
export const gitlab: Format = function* (report, options) {
  const base = baseOf(report, options);
  const fingerprints = new Fingerprints();
  let separator = '[\n  ';
  for (const { path, diagnostics } of report.files) {
    for (const { message, rule, level, identity, line, endLine } of diagnostics) {
      yield separator;
      yield jsonText({
        description: oneLine(message),
        check_name: rule,
        fingerprint: fingerprints.of(identity),
        severity: level === 'error' ? 'major' : 'minor',
        location: { path: shownPath(base, path), lines: { begin: line, end: endLine } },
      });
      separator = ',\n  ';
    }
  }
  yield separator.startsWith('[') ? '[]\n' : '\n]\n';
};
