import type { Pointer } from './address.ts';
import type { Finding } from './finding.ts';
import type { RuleId } from './rule-ids.generated.ts';
import type { FileReport } from './report.ts';

const INTERNAL_ERROR: RuleId = 'deskcheck/internal-error';

/** A rule that threw is our fault, and a finding like any other: it must hide nothing else. */
export function internalError(rule: RuleId, file: string, pointer: Pointer, error: unknown): Finding {
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { rule: INTERNAL_ERROR, file, pointer, message: 'threw', data: { rule, cause } };
}

/** Whether a rule threw, so that the run is to end as our own fault. */
export function hasInternalError(files: readonly FileReport[]): boolean {
  return files.some(({ diagnostics }) => diagnostics.some(({ rule }) => rule === INTERNAL_ERROR));
}
