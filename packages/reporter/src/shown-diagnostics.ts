import type { Diagnostic, FileReport } from '@deskcheck/core';
import type { FormatOptions } from './format.ts';

/** The diagnostics of a file that a format shows, where it can show suppressed ones among the others. */
export function shownDiagnostics(file: FileReport, options: FormatOptions): readonly Diagnostic[] {
  return options.suppressed === true ? [...file.diagnostics, ...file.suppressed] : file.diagnostics;
}
