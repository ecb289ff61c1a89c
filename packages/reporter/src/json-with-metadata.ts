import type { RuleDescription } from '@deskcheck/core';
import { jsonText } from './escape/json.ts';
import { eslintResults } from './eslint-result.ts';
import type { Format } from './format.ts';

/** The results of `json` beside a description of every rule, for programs that show more than messages. */
export const jsonWithMetadata: Format = function* (report, options) {
  yield '{"results":';
  yield* eslintResults(report.files, options);
  const rulesMeta = report.rules.map((rule) => [rule.id, ruleMeta(rule)] as const);
  yield `,"metadata":${jsonText({
    cwd: report.cwd,
    // `fromEntries` defines own properties, so that no rule's id can reach a prototype.
    rulesMeta: Object.fromEntries(rulesMeta),
    version: report.tool.version,
  })}}`;
};

// The shape of ESLint's `rule.meta`.
function ruleMeta(rule: RuleDescription) {
  return {
    type: 'problem',
    docs: {
      description: rule.summary,
      recommended: rule.level !== 'off',
      ...(rule.url !== undefined && { url: rule.url }),
    },
    ...(rule.fixable && { fixable: 'code' }),
    ...(rule.hasSuggestions && { hasSuggestions: true }),
  };
}
