import { normalize, resolve } from 'node:path';
import { type GraphEdge, type Report, SetupError } from '@deskcheck/core';
import { type LintResult, textOf, writeReport } from '@deskcheck/core/node';
import {
  drawsWorkspace,
  FORMAT_NAMES,
  loadPrinted,
  type ReportOutput,
  readingWithoutSecrets,
  reportOutput,
} from '@deskcheck/reporter';
import { wrongChoice } from '../arguments/parse-arguments.ts';
import { repositoryOf } from '../repository.ts';
import { type Streams, wantsColor } from '../streams.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Reads `--format name`, `--format name=path` and `--output-file`.
 *
 * @throws UsageError for a format that isn't there, a path that is missing, or two that would go to one place
 */
export function outputsOf(formats: readonly string[], outputFile: string | undefined): ReportOutput[] {
  const refuse = {
    unknown: (name: string) => new UsageError(wrongChoice('--format', name, FORMAT_NAMES)),
    pathless: (name: string) =>
      new UsageError(
        `--format ${name}= has no path behind the "=". Write where the report goes, or leave the "=" out.`,
      ),
  };
  const outputs = (formats.length === 0 ? ['stylish'] : formats).map((format) => {
    const { name, path = outputFile } = reportOutput(format, refuse);
    return { name, path };
  });
  const places = outputs.map(({ path }) => (path === undefined ? 'standard output' : normalize(path)));
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) {
    throw new UsageError(
      `Two formats would both go to ${twice}. Give each its own file, such as --format sarif=report.sarif.`,
    );
  }
  return outputs;
}

/**
 * Absolute paths of the files that reports go to.
 *
 * @param others paths of what else a run keeps, by its name
 * @throws UsageError when one of them is named for a report as well
 */
export function reportPaths(
  outputs: readonly ReportOutput[],
  others: Readonly<Record<string, string | undefined>>,
  cwd: string,
): string[] {
  const paths = outputs.flatMap(({ path }) => (path === undefined ? [] : [resolve(cwd, path)]));
  for (const [what, path] of Object.entries(others)) {
    if (path === undefined || !paths.includes(resolve(cwd, path))) continue;
    throw new UsageError(`A report and the ${what} would both go to ${resolve(cwd, path)}. Give each its own file.`);
  }
  return paths;
}

export interface PrintOptions {
  readonly color: boolean | undefined;
  readonly suppressed: boolean;
}

/** Prints a report, or writes it to its file. */
export async function print(
  { name, path }: ReportOutput,
  report: Report,
  result: LintResult,
  { color, suppressed }: PrintOptions,
  streams: Streams,
): Promise<void> {
  const format = await loadPrinted(name);
  const chunks = format(report, {
    color: path === undefined && wantsColor(color, streams.stdout, streams.env),
    readText: readingWithoutSecrets(result.report.files, (file) => textOf(result, file)),
    // Dashboards know files by their path in the repository. Most formats don't ask, and then no folder is looked at.
    get base() {
      return repositoryOf(streams.cwd) ?? streams.cwd;
    },
    graph: drawsWorkspace(name) ? await edgesOf(result) : undefined,
    suppressed,
  });
  if (path === undefined) {
    for (const chunk of chunks) streams.stdout.write(chunk);
    return;
  }
  const absolute = resolve(streams.cwd, path);
  writeReport(
    absolute,
    chunks,
    (code) =>
      new SetupError([
        { path: absolute, message: `The report can't be written here (${code}). Check the path and its permissions.` },
      ]),
  );
}

async function edgesOf({ workspaces }: LintResult): Promise<readonly GraphEdge[]> {
  const { layoutEdges, referenceGraph } = await import('./layout-edges.ts');
  return workspaces.flatMap(({ index }) => layoutEdges(referenceGraph(index)));
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
