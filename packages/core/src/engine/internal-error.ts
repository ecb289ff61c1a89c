import type { Pointer } from '../model/address.ts';
import type { Finding, RuleId } from '../model/finding.ts';

/** A rule that threw is our fault, and a finding like any other: it must hide nothing else. */
export function internalError(rule: RuleId, file: string, pointer: Pointer, error: unknown): Finding {
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { rule: 'deskcheck/internal-error', file, pointer, message: 'threw', data: { rule, cause } };
}
