import { EXIT, type ExitCode, hasInternalError, type Report } from '@deskcheck/core';
import { terminalText } from '@deskcheck/reporter';
import type { LintResult } from '@deskcheck/core/node';
import type { ReportOutput } from '@deskcheck/reporter';
import { coverageLine } from './coverage-line.ts';
import { LINT_OPTIONS } from '../arguments/lint-options.ts';
import type { OptionTable, OptionValues } from '../arguments/option.ts';
import { errorsOnly, print } from './report-output.ts';
import type { Streams } from '../streams.ts';

/** The options of `lint` that decide how a result is told. */
export const REPORT_OPTIONS = {
  format: LINT_OPTIONS.format,
  'output-file': LINT_OPTIONS['output-file'],
  quiet: LINT_OPTIONS.quiet,
  'max-warnings': LINT_OPTIONS['max-warnings'],
  color: LINT_OPTIONS.color,
  verbose: LINT_OPTIONS.verbose,
  'show-suppressed': LINT_OPTIONS['show-suppressed'],
} as const satisfies OptionTable;

type Options = OptionValues<typeof REPORT_OPTIONS>;

/** Prints what a run found, says what was looked at, and tells how the run ends. */
export async function reportResult(
  result: LintResult,
  outputs: readonly ReportOutput[],
  options: Options,
  streams: Streams,
): Promise<ExitCode> {
  const report = options.quiet ? errorsOnly(result.report) : result.report;
  const printing = { color: options.color, suppressed: options['show-suppressed'] ?? false };
  for (const output of outputs) await print(output, report, result, printing, streams);
  for (const note of result.notes) streams.stderr.write(`${terminalText(note)}\n`);
  printCoverage(result, options, streams);
  return exitCode(result.report, options, streams);
}

function exitCode(report: Report, options: Options, { stderr }: Streams): ExitCode {
  const { errors, warnings } = report.totals;
  if (hasInternalError(report.files)) return EXIT.internal;
  if (errors > 0) return EXIT.findings;
  const limit = options['max-warnings'];
  if (limit !== undefined && limit >= 0 && warnings > limit) {
    stderr.write(
      `deskcheck found more warnings (${warnings}) than --max-warnings allows (${limit}). Fix some, or raise the limit.\n`,
    );
    return EXIT.findings;
  }
  return EXIT.clean;
}

/** Always for somebody who is looking, and for everybody when something that was asked for could not be checked. */
function printCoverage({ report: { coverage } }: LintResult, options: Options, { stderr }: Streams): void {
  if (stderr.isTTY || options.verbose) stderr.write(`${coverageLine(coverage)}\n`);
  else if (options.quiet) return;
  else if (Object.keys(coverage.documents).length === 0) stderr.write(`${coverageLine(coverage)}\n`);
  else for (const reason of coverage.unknown) stderr.write(`deskcheck: ${terminalText(reason)}\n`);
}
