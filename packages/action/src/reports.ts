import type { Report } from '@deskcheck/core';
import { writeReport } from '@deskcheck/core/node';
import { loadPrinted, markdownText } from '@deskcheck/reporter';
import { type Environment, InputError, type Inputs } from './inputs.ts';
import type { ReportOptions } from './report-options.ts';
import { appendSummary } from './runner-files.ts';

/** What goes to the step's log: the formats that name no file, then these sentences. */
export async function logLines(
  { outputs }: Inputs,
  report: Report,
  options: ReportOptions,
  sentences: readonly string[],
): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, path } of outputs) {
    if (path !== undefined) continue;
    const format = await loadPrinted(name);
    for (const chunk of format(report, options.for(name))) lines.push(chunk);
  }
  return [...lines, ...sentences.map((sentence) => `${sentence}\n`)];
}

/**
 * Writes the files that the inputs name, and the one that there always is.
 *
 * @throws InputError when one can't be written
 */
export async function writeReports(
  inputs: Inputs,
  reportFile: string,
  report: Report,
  options: ReportOptions,
): Promise<void> {
  const files = inputs.outputs.flatMap(({ name, path }) => (path === undefined ? [] : [{ name, path }]));
  if (files.length === 0) files.push({ name: 'json', path: reportFile });
  if (inputs.sarifFile !== undefined) files.push({ name: 'sarif', path: inputs.sarifFile });
  for (const { name, path } of files) {
    const format = await loadPrinted(name);
    const refuse = (code: string) =>
      new InputError(
        `The report can't be written to ${path} (${code}). Give a path in a folder that the job may write to.`,
      );
    writeReport(path, format(report, options.for(name)), refuse, { makesFolder: true });
  }
}

/** Adds what was found to the job's summary. */
export async function summarise(
  env: Environment,
  report: Report,
  options: ReportOptions,
  notes: readonly string[],
): Promise<void> {
  const format = await loadPrinted('markdown');
  let text = [...format(report, options.for('markdown'))].join('');
  for (const note of notes) text += `\n${markdownText(note)}\n`;
  appendSummary(env['GITHUB_STEP_SUMMARY'], text);
}
