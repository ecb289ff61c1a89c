import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Report } from '@deskcheck/core';
import type { LintResult } from '@deskcheck/core/node';
import { FORMAT_NAMES, FORMATS, type FormatName, isFormatName, loadFormat } from '@deskcheck/reporter';
import { wrongChoice } from './parse-arguments.ts';
import { type Streams, wantsColor } from './streams.ts';
import { UsageError } from './usage-error.ts';

/** A format and where its text goes. */
export interface ReportOutput {
  readonly name: FormatName;
  /** As given; `undefined` is standard output. */
  readonly path: string | undefined;
}

/**
 * Reads `--format name`, `--format name=path` and `--output-file`.
 *
 * @throws UsageError for a format that isn't there, or two that would go to one place
 */
export function outputsOf(formats: readonly string[], outputFile: string | undefined): ReportOutput[] {
  const outputs = (formats.length === 0 ? ['stylish'] : formats).map((format): ReportOutput => {
    const [name = '', ...rest] = format.split('=');
    if (!isFormatName(name)) throw new UsageError(wrongChoice('--format', name, FORMAT_NAMES));
    return { name, path: rest.length === 0 ? outputFile : rest.join('=') };
  });
  const places = outputs.map(({ path }) => path ?? 'standard output');
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) {
    throw new UsageError(
      `Two formats would both go to ${twice}. Give each its own file, as --format sarif=report.sarif.`,
    );
  }
  return outputs;
}

export interface PrintOptions {
  readonly color: boolean | undefined;
  readonly suppressed: boolean;
}

/** Prints a report, or writes it to its file. */
export async function print(
  { name, path }: ReportOutput,
  report: Report,
  { workspaces }: LintResult,
  { color, suppressed }: PrintOptions,
  streams: Streams,
): Promise<void> {
  const format = await loadFormat(name);
  const chunks = format(report, {
    color: path === undefined && wantsColor(color, streams.stdout, streams.env),
    readText: (absolute) => readText(workspaces, report, absolute),
    suppressed,
  });
  const write =
    path === undefined ? (text: string) => streams.stdout.write(text) : fileWriter(resolve(streams.cwd, path));
  let last = '';
  for (const chunk of chunks) {
    if (chunk !== '') last = chunk;
    write(chunk);
  }
  // ESLint's formatters leave the last line break to the command that prints them.
  if (last !== '' && ('eslint' in FORMATS[name] || !last.endsWith('\n'))) write('\n');
}

function readText(workspaces: LintResult['workspaces'], report: Report, path: string): string | undefined {
  const file = report.files.find((candidate) => candidate.path === path);
  if (file) return workspaces.find(({ root }) => root === file.root)?.text(file.file);
  const workspace = workspaces.find(({ root }) => path.startsWith(`${root}/`));
  return workspace?.text(path.slice(workspace.root.length + 1));
}

function fileWriter(path: string): (text: string) => void {
  let flag = 'w';
  return (text) => {
    try {
      writeFileSync(path, text, { flag });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? String(error);
      throw new UsageError(`The report can't be written to ${path} (${code}). Check the path and its permissions.`);
    }
    flag = 'a';
  };
}

/** What `--quiet` leaves of a report. */
export function errorsOnly(report: Report): Report {
  const { totals } = report;
  return {
    ...report,
    files: report.files.map((file) => ({
      ...file,
      diagnostics: file.diagnostics.filter(({ level }) => level === 'error'),
    })),
    totals: { ...totals, warnings: 0, fixableWarnings: 0 },
  };
}
