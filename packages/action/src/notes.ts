import { counted, outdatedEntries, type Totals } from '@deskcheck/core';
import { type LintResult, type LoadedBaseline, lookedAtBy } from '@deskcheck/core/node';

/** Says what isn't shown, because silence would mean that there is nothing. */
export function hiddenNote(all: Totals, shown: Totals): string | undefined {
  const errors = all.errors - shown.errors;
  const warnings = all.warnings - shown.warnings;
  if (errors + warnings === 0) return undefined;
  return `${counted(errors, 'error')} and ${counted(warnings, 'warning')} elsewhere in the workspace are not shown, because changed-only is set. They count all the same.`;
}

/** A baseline that holds more than is found would hide the next mistake of the kind. */
export function outdatedNote(result: LintResult, baseline: LoadedBaseline): string | undefined {
  const outdated = outdatedEntries(baseline.entries, result.baselined?.met ?? [], lookedAtBy(result, baseline));
  if (outdated.length === 0) return undefined;
  const [count, verb] = outdated.length === 1 ? ['1 entry', 'is'] : [`${outdated.length} entries`, 'are'];
  return `${count} of the baseline ${verb} no longer needed. Run deskcheck with --prune-baseline and commit the file.`;
}
