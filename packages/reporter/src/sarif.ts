import { type Diagnostic, type FileReport, totalsOf } from '@deskcheck/core';
import { jsonText } from './escape/json.ts';
import { Fingerprints } from './fingerprint.ts';
import type { Format } from './format.ts';
import { baseOf, fileUri } from './location.ts';
import { notChecked } from './not-checked.ts';
import { Limits } from './sarif/limits.ts';
import { sarifResult } from './sarif/result.ts';
import { sarifRule } from './sarif/rule.ts';
import { shownDiagnostics } from './shown-diagnostics.ts';

/**
 * SARIF 2.1.0 as GitHub code scanning reads it. What its limits make us leave out is said in a notification, since a
 * dashboard that silently lacks findings looks like one with none.
 */
export const sarif: Format = function* (report, options) {
  const base = baseOf(report, options);
  const { errors, warnings, suppressed } = totalsOf(report.files);
  const limits = new Limits(errors, warnings, options.suppressed === true ? suppressed : 0);

  yield '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":';
  const { name, version, homepage } = report.tool;
  yield jsonText({
    name,
    fullName: `${name} ${version}`,
    semanticVersion: version,
    ...(homepage !== undefined && { informationUri: homepage }),
    rules: report.rules.map((rule) => sarifRule(rule, limits)),
  });
  yield '},"automationDetails":{"id":"deskcheck/"}';
  yield `,"columnKind":"utf16CodeUnits","originalUriBaseIds":${jsonText({ '%SRCROOT%': { uri: `${fileUri(base)}/` } })}`;

  const ruleIndex = new Map(report.rules.map((rule, index) => [rule.id, index]));
  const fingerprints = new Fingerprints();
  const result = (file: FileReport, diagnostic: Diagnostic) => {
    const fingerprint = fingerprints.of(diagnostic.identity);
    const index = ruleIndex.get(diagnostic.rule);
    return jsonText(sarifResult(diagnostic, { base, file, fingerprint, ruleIndex: index, limits, options }));
  };
  yield ',"results":[';
  let separator = '\n';
  for (const file of report.files) {
    for (const diagnostic of shownDiagnostics(file, options)) {
      if (!limits.admits(diagnostic)) continue;
      yield separator + result(file, diagnostic);
      separator = ',\n';
    }
  }

  yield `],"invocations":[${jsonText({
    executionSuccessful: true,
    workingDirectory: { uri: `${fileUri(report.cwd)}/` },
    toolExecutionNotifications: [
      ...limits.cuts().map((text) => ({ level: 'warning', message: { text } })),
      ...notChecked(report.coverage).map((sentence) => ({ level: 'note', message: { text: `${sentence}.` } })),
    ],
  })}]}]}\n`;
};
