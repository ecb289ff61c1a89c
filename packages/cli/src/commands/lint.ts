import { EXIT, type ExitCode } from '@deskcheck/core';
import { drawsWorkspace, terminalText } from '@deskcheck/reporter';
import { type LintOptions, lintPaths, type LintResult } from '@deskcheck/core/node';
import type { RunBaseline } from '../baselining.ts';
import { LINT_OPTIONS } from '../arguments/lint-options.ts';
import type { OptionValues } from '../arguments/option.ts';
import { parseArguments } from '../arguments/parse-arguments.ts';
import { outputsOf, reportPaths } from '../report/report-output.ts';
import { reportResult } from '../report/report-result.ts';
import { selectionOf } from '../arguments/selection.ts';
import { type Progress, showProgress } from '../report/progress.ts';
import { takenFor } from '../report/taken-for.ts';
import { printable, type Streams } from '../streams.ts';
import { TOOL } from '../tool.ts';
import { UsageError } from '../usage-error.ts';

type Options = OptionValues<typeof LINT_OPTIONS>;

/** `deskcheck [lint] [paths…]` */
export async function lintCommand(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { options, positionals } = parseArguments(args, LINT_OPTIONS);
  const outputs = outputsOf(options.format, options['output-file']);
  const selection = selectionOf(options, positionals);
  const file = options['print-config'];
  if (file !== undefined) {
    const { printConfig } = await import('../report/print-config.ts');
    const { config, preset, rules } = selection;
    return printConfig({ file, config, preset, rules }, streams);
  }
  const baseline = await baselineOf(options, streams);
  const progress = progressOf(options, streams);
  // Not `performance.now()`, whose first call loads ten of Node's modules.
  const startedAt = Date.now();
  const result = await lintOrFix(
    {
      ...selection,
      cwd: streams.cwd,
      stdin: stdinOf(options, streams),
      outputs: [
        ...reportPaths(outputs, { baseline: baseline?.path, cache: options['cache-location'] }, streams.cwd),
        ...(baseline ? [baseline.path] : []),
      ],
      ownBaseline: baseline?.path,
      baseline: baseline?.known,
      cache: cacheOf(options),
      tool: TOOL,
      followsAll: outputs.some(({ name }) => drawsWorkspace(name)),
      onInspected: progress?.at,
    },
    options,
    streams,
  );
  progress?.end();
  if (options.debug) {
    const { debugNotes } = await import('../report/debug-notes.ts');
    streams.stderr.write(debugNotes(result, Date.now() - startedAt));
  }
  if (options['list-files']) return listFiles(result, streams);
  const finished = baseline?.finish(result) ?? result;
  // The diff stands where the report would.
  const printed = options['fix-dry-run'] ? outputs.filter(({ path }) => path !== undefined) : outputs;
  return reportResult(finished, printed, options, streams);
}

/** Shown where somebody may be looking. */
function progressOf(options: Options, streams: Streams): Progress | undefined {
  if (!streams.stderr.isTTY || options.quiet) return undefined;
  return showProgress(streams);
}

/** A location or a strategy asks for a cache as well. */
function cacheOf(options: Options): LintOptions['cache'] {
  const { cache, 'cache-location': location, 'cache-strategy': strategy } = options;
  if (!(cache ?? (location !== undefined || strategy !== undefined))) return undefined;
  return { location, strategy: strategy === 'content' ? 'content' : 'metadata' };
}

/** Fixing is loaded only when it is asked for. */
async function lintOrFix(lintOptions: LintOptions, options: Options, streams: Streams): Promise<LintResult> {
  const dryRun = options['fix-dry-run'] ?? false;
  const withSuggestions = options['fix-suggestions'] ?? false;
  if ((!options.fix && !dryRun && !withSuggestions) || options['list-files']) return lintPaths(lintOptions);
  if (options.stdin && !dryRun) {
    throw new UsageError(
      'Text from standard input has no file that could be fixed. Use --fix-dry-run to see what would change.',
    );
  }
  const { fixAndLint } = await import('../fixing.ts');
  const extent = withSuggestions ? 'suggestions' : 'safe';
  return fixAndLint({ ...lintOptions, extent, onlyErrors: options.quiet ?? false }, { dryRun }, streams);
}

async function baselineOf(options: Options, streams: Streams): Promise<RunBaseline | undefined> {
  const { 'write-baseline': write = false, 'prune-baseline': prune = false } = options;
  const path = options.baseline || undefined;
  if (path === undefined && !write && !prune) return undefined;
  if (options['fix-dry-run'] && (write || prune)) {
    throw new UsageError(
      '--fix-dry-run changes nothing, so no baseline can be written along with it. Leave one of the two out.',
    );
  }
  const { RunBaseline } = await import('../baselining.ts');
  return new RunBaseline({ path, write, prune }, streams);
}

function stdinOf(options: Options, streams: Streams): { path: string; bytes: Buffer } | undefined {
  const path = options['stdin-filename'];
  if (!options.stdin) {
    if (path === undefined) return undefined;
    throw new UsageError(
      '--stdin-filename names the text on standard input, which is only read with --stdin. Pass both, or just the file as a path.',
    );
  }
  if (path === undefined) {
    throw new UsageError(
      '--stdin needs --stdin-filename, because the path tells which workspace the text belongs to, and which kind of document it is.',
    );
  }
  return { path, bytes: streams.readStdin() };
}

function listFiles({ workspaces }: LintResult, { stdout, env }: Streams): ExitCode {
  for (const { inspections } of workspaces) {
    for (const inspection of inspections) {
      stdout.write(printable(`${terminalText(inspection.file)}  ${takenFor(inspection)}\n`, env));
    }
  }
  return EXIT.clean;
}
