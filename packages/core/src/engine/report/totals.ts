import type { FileReport, Totals } from '../../model/report.ts';

/** Counts what was found in all files. */
export function totalsOf(files: readonly FileReport[]): Totals {
  let errors = 0;
  let warnings = 0;
  let fixableErrors = 0;
  let fixableWarnings = 0;
  let suppressed = 0;
  for (const file of files) {
    suppressed += file.suppressed.length;
    // Nearly every file has none, and there may be many.
    if (file.diagnostics.length === 0) continue;
    for (const { level, fixable } of file.diagnostics) {
      if (level === 'error') errors++;
      else warnings++;
      if (fixable && level === 'error') fixableErrors++;
      else if (fixable) fixableWarnings++;
    }
  }
  return { errors, warnings, fixableErrors, fixableWarnings, suppressed };
}
