import { counted, type Totals } from '@deskcheck/core';

/**
 * `2 problems (1 error, 1 warning)`: the sentence that ends a listing. Formats count what they list and never take the report's own totals,
 * so that a filtered report adds up, too.
 */
export function problems({ errors, warnings }: Totals): string {
  return `${counted(errors + warnings, 'problem')} (${counted(errors, 'error')}, ${counted(warnings, 'warning')})`;
}
