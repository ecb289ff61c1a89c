import type { Selection } from '@deskcheck/core';
import { LINT_OPTIONS } from './lint-options.ts';
import type { OptionTable, OptionValues } from './option.ts';
import { ruleSettings } from './rule-settings.ts';

/** The options of `lint` that decide which files are read and which rules hold. */
export const SELECTION_OPTIONS = {
  config: LINT_OPTIONS.config,
  preset: LINT_OPTIONS.preset,
  rule: LINT_OPTIONS.rule,
  'ignore-pattern': LINT_OPTIONS['ignore-pattern'],
  'error-on-unmatched-pattern': LINT_OPTIONS['error-on-unmatched-pattern'],
  'strict-coverage': LINT_OPTIONS['strict-coverage'],
} as const satisfies OptionTable;

/** @throws UsageError for a rule or a level that isn't there */
export function selectionOf(
  options: OptionValues<typeof SELECTION_OPTIONS>,
  positionals: readonly string[],
): Required<Selection> {
  return {
    paths: positionals.length === 0 ? ['.'] : positionals,
    config: options.config,
    preset: options.preset,
    rules: ruleSettings(options.rule),
    ignorePatterns: options['ignore-pattern'],
    errorOnUnmatchedPattern: options['error-on-unmatched-pattern'] ?? true,
    strictCoverage: options['strict-coverage'] ?? false,
  };
}
