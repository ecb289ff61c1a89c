import { type FileReport, type Report, totalsOf } from '@deskcheck/core';
import { type Comparison, ELSEWHERE } from './comparison.ts';

/** The report with other files in it, counted anew. */
export function withFiles(report: Report, files: readonly FileReport[]): Report {
  return { ...report, files, totals: totalsOf(files) };
}

/** What is left of the files when only the change is looked at: what it touches and what it caused. */
export function nearChange({ files, rank }: Comparison): FileReport[] {
  return files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter((diagnostic) => rank(file, diagnostic) < ELSEWHERE),
  }));
}
