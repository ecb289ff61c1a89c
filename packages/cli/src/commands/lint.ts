import { resolve } from 'node:path';
import { type Report, type RuleSettings, RULES } from '@deskcheck/core';
import { type LintOptions, lintPaths, type LintResult } from '@deskcheck/core/node';
import type { RunBaseline } from '../baselining.ts';
import { coverageLine } from '../coverage-line.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { LINT_OPTIONS } from '../lint-options.ts';
import type { OptionValues } from '../option.ts';
import { parseArguments, wrongChoice } from '../parse-arguments.ts';
import { errorsOnly, outputsOf, print } from '../report-output.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usage-error.ts';
import { TOOL } from '../tool.ts';
import { nearest } from '@deskcheck/core';

type Options = OptionValues<typeof LINT_OPTIONS>;

/** `deskcheck [lint] [paths…]` */
export async function lintCommand(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { options, positionals } = parseArguments(args, LINT_OPTIONS);
  const outputs = outputsOf(options.format, options['output-file']);
  const config = options.config as string | false | undefined;
  const rules = ruleSettings(options.rule);
  const { preset } = options;
  const file = options['print-config'];
  if (file !== undefined) {
    const { printConfig } = await import('../print-config.ts');
    return printConfig({ file, config, preset, rules }, streams);
  }
  const baseline = await baselineOf(options, streams);
  const result = await lintOrFix(
    {
      cwd: streams.cwd,
      paths: positionals.length === 0 ? ['.'] : positionals,
      config,
      preset,
      rules,
      ignorePatterns: options['ignore-pattern'],
      errorOnUnmatchedPattern: options['error-on-unmatched-pattern'] ?? true,
      strictCoverage: options['strict-coverage'] ?? false,
      stdin: stdinOf(options, streams),
      outputs: [
        ...outputs.flatMap(({ path }) => (path === undefined ? [] : [resolve(streams.cwd, path)])),
        ...(baseline ? [baseline.path] : []),
      ],
      baseline: baseline?.known,
      cache: cacheOf(options),
      tool: TOOL,
      readAheadProgram: streams.readAheadProgram,
    },
    options,
    streams,
  );
  if (options['list-files']) return listFiles(result, streams);
  const finished = baseline?.finish(result) ?? result;
  const report = options.quiet ? errorsOnly(finished.report) : finished.report;
  const printing = { color: options.color, suppressed: options['show-suppressed'] ?? false };
  for (const output of outputs) {
    // The diff stands where the report would.
    if (options['fix-dry-run'] && output.path === undefined) continue;
    await print(output, report, finished, printing, streams);
  }
  for (const note of result.notes) streams.stderr.write(`${note}\n`);
  printCoverage(finished, options, streams);
  return exitCode(finished.report, options, streams);
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
      'What comes from standard input has no file to be fixed in. Use --fix-dry-run to see what would change.',
    );
  }
  const { fixAndLint } = await import('../fixing.ts');
  const extent = withSuggestions ? 'suggestions' : 'safe';
  return fixAndLint({ ...lintOptions, extent, onlyErrors: options.quiet ?? false }, { dryRun }, streams);
}

async function baselineOf(options: Options, streams: Streams): Promise<RunBaseline | undefined> {
  const { 'write-baseline': write = false, 'prune-baseline': prune = false } = options;
  // `--no-baseline` overrules one that a script gives.
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

function exitCode(report: Report, options: Options, { stderr }: Streams): ExitCode {
  const { errors, warnings } = report.totals;
  const failed = report.files.some(({ diagnostics }) =>
    diagnostics.some(({ rule }) => rule === 'deskcheck/internal-error'),
  );
  if (failed) return EXIT.internal;
  if (errors > 0) return EXIT.findings;
  const limit = options['max-warnings'];
  if (limit !== undefined && limit >= 0 && warnings > limit) {
    stderr.write(`deskcheck found too many warnings (maximum: ${limit}).\n`);
    return EXIT.findings;
  }
  return EXIT.clean;
}

/** `--rule layout/no-docked-chat:error` */
function ruleSettings(settings: readonly string[]): RuleSettings {
  return Object.fromEntries(
    settings.map((setting) => {
      const [, id = '', level = ''] = /^(.*?)[:=](.*)$/.exec(setting) ?? [];
      if (!RULES.has(id)) {
        const meant = nearest(id || setting, RULES.keys(), 4);
        const hint = meant === undefined ? 'Run "deskcheck rules" for the list.' : `Did you mean ${meant}?`;
        throw new UsageError(`--rule needs id:level, and there is no rule "${id || setting}". ${hint}`);
      }
      if (level !== 'off' && level !== 'warn' && level !== 'error') {
        throw new UsageError(wrongChoice(`the level of ${id}`, level, ['off', 'warn', 'error']));
      }
      return [id, level];
    }),
  );
}

function stdinOf(options: Options, streams: Streams): { path: string; text: string } | undefined {
  if (!options.stdin) return undefined;
  const path = options['stdin-filename'];
  if (path === undefined) {
    throw new UsageError(
      '--stdin needs --stdin-filename, because the path tells which workspace and which kind the text belongs to.',
    );
  }
  return { path, text: streams.readStdin() };
}

function listFiles({ workspaces }: LintResult, { stdout }: Streams): ExitCode {
  for (const { inspections } of workspaces) {
    for (const { file, documents, unrecognised } of inspections) {
      const kinds = [...new Set(documents.map(({ kind }) => kind))].join(', ');
      const what =
        kinds || (typeof unrecognised === 'string' ? unrecognised : unrecognised ? 'not recognised' : 'no documents');
      stdout.write(`${file}  ${what}\n`);
    }
  }
  return EXIT.clean;
}

/** For somebody who is looking, always; for everybody, when something that was asked for could not be checked. */
function printCoverage({ report: { coverage } }: LintResult, options: Options, { stderr }: Streams): void {
  if (stderr.isTTY || options.verbose) stderr.write(`${coverageLine(coverage)}\n`);
  else if (options.quiet) return;
  else if (Object.keys(coverage.documents).length === 0) stderr.write(`${coverageLine(coverage)}\n`);
  else for (const reason of coverage.unknown) stderr.write(`deskcheck: ${reason}\n`);
}
