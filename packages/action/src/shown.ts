import type { FileReport, Report, Totals } from '@deskcheck/core';
import { type Comparison, ELSEWHERE } from './comparison.ts';
import { plural } from './verdict.ts';

/** The report with other files in it, counted anew. */
export function withFiles(report: Report, files: readonly FileReport[]): Report {
  return { ...report, files, totals: { ...report.totals, ...counted(files) } };
}

/** What is left of the files when only the change is looked at: what it touches and what it caused. */
export function nearChange({ files, rank }: Comparison): FileReport[] {
  return files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter((diagnostic) => rank(file, diagnostic) < ELSEWHERE),
  }));
}

/** Says what isn't shown, because silence would pass for there being nothing. */
export function hiddenNote(all: Totals, shown: Totals): string | undefined {
  const errors = all.errors - shown.errors;
  const warnings = all.warnings - shown.warnings;
  if (errors + warnings === 0) return undefined;
  return `${plural(errors, 'error')} and ${plural(warnings, 'warning')} elsewhere in the workspace are not shown, because changed-only is set. They count all the same.`;
}

function counted(files: readonly FileReport[]): Pick<Totals, 'errors' | 'warnings' | 'fixableErrors' | 'fixableWarnings'> {
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const errors = all.filter(({ level }) => level === 'error');
  const warnings = all.filter(({ level }) => level === 'warn');
  return {
    errors: errors.length,
    warnings: warnings.length,
    fixableErrors: errors.filter(({ fix }) => fix !== undefined).length,
    fixableWarnings: warnings.filter(({ fix }) => fix !== undefined).length,
  };
}
