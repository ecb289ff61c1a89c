import { counted, type Diagnostic } from '@deskcheck/core';

/** Counts of what a format lists; counted from the listed diagnostics, so that a filtered report adds up. */
export interface Counts {
  errors: number;
  warnings: number;
  fixableErrors: number;
  fixableWarnings: number;
}

export function noCounts(): Counts {
  return { errors: 0, warnings: 0, fixableErrors: 0, fixableWarnings: 0 };
}

/** Adds diagnostics to counts. */
export function count(counts: Counts, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) {
    const fixable = Number(diagnostic.fixable);
    if (diagnostic.level === 'error') {
      counts.errors += 1;
      counts.fixableErrors += fixable;
    } else {
      counts.warnings += 1;
      counts.fixableWarnings += fixable;
    }
  }
}

/** `2 problems (1 error, 1 warning)`: the sentence that ends a listing. */
export function problems({ errors, warnings }: Counts): string {
  return `${counted(errors + warnings, 'problem')} (${counted(errors, 'error')}, ${counted(warnings, 'warning')})`;
}
