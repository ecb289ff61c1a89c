import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { EXIT, type ExitCode, hasInternalError, type Report, SetupError } from '@deskcheck/core';
import { lintPaths, type LintResult, loadBaseline } from '@deskcheck/core/node';
import { annotationCommand, drawsWorkspace } from '@deskcheck/reporter';
import { annotate, annotationOf, type RankedAnnotation } from './annotations.ts';
import { baseCommit } from './base-commit.ts';
import { changeSince } from './change.ts';
import { compare, type Comparison, withoutComparison } from './comparison.ts';
import { readEvent } from './event.ts';
import { Git } from './git.ts';
import { type Environment, InputError, type Inputs, readInputs } from './inputs.ts';
import { hiddenNote, outdatedNote } from './notes.ts';
import { ReportOptions } from './report-options.ts';
import { logLines, summarise, writeReports } from './reports.ts';
import { RepositoryPaths } from './repository-paths.ts';
import { setOutput } from './runner-files.ts';
import { nearChange, withFiles } from './near-change.ts';
import { TOOL } from './tool.ts';
import { verdict } from './verdict.ts';
import { inert } from './workflow-commands.ts';

/** Lints as a step of a workflow. Never throws: what goes wrong is annotated and told by the exit code. */
export async function run(env: Environment, write: (text: string) => void): Promise<ExitCode> {
  const checkout = resolve(env['GITHUB_WORKSPACE'] ?? '.');
  const paths = new RepositoryPaths(checkout, undefined);
  try {
    return await lintStep(env, checkout, readInputs(env, checkout), write);
  } catch (error) {
    if (error instanceof SetupError) {
      for (const { path, line, column, message } of error.problems) {
        const file = path === undefined ? undefined : paths.shown(path);
        write(annotationCommand({ type: 'error', file, place: { line, column }, title: 'deskcheck config', message }));
      }
      return EXIT.usage;
    }
    if (error instanceof InputError) {
      write(annotationCommand({ type: 'error', title: 'deskcheck input', message: error.message }));
      return EXIT.usage;
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const note = '\nThis is a mistake in deskcheck. Please report it.';
    write(annotationCommand({ type: 'error', title: 'deskcheck', message: text, note }));
    return EXIT.internal;
  }
}

async function lintStep(
  env: Environment,
  checkout: string,
  inputs: Inputs,
  write: (text: string) => void,
): Promise<ExitCode> {
  const reportFile = inputs.outputs.find(({ path }) => path !== undefined)?.path ?? temporaryReport(env);
  const baseline = inputs.baseline === undefined ? undefined : loadBaseline(inputs.baseline);
  const result = await lintPaths({
    cwd: inputs.cwd,
    paths: inputs.paths,
    config: inputs.config,
    preset: inputs.preset,
    baseline,
    followsAll: inputs.outputs.some(({ name }) => drawsWorkspace(name)),
    outputs: [reportFile, inputs.sarifFile, ...inputs.outputs.map(({ path }) => path)].filter(
      (path) => path !== undefined,
    ),
    tool: TOOL,
  });
  const git = Git.around(inputs.cwd, env);
  const paths = new RepositoryPaths(checkout, git?.top);
  const { comparison, why } = comparisonOf(env, result, git, paths);
  const whole = withFiles(result.report, comparison.files);
  const shown = inputs.changedOnly ? withFiles(whole, nearChange(comparison)) : whole;
  const options = new ReportOptions(result, shown, comparison, paths);

  const notes = [
    ...result.notes,
    baseline && outdatedNote(result, baseline),
    hiddenNote(whole.totals, shown.totals),
    inputs.changedOnly && why !== undefined ? `Everything is shown, although changed-only is set: ${why}.` : undefined,
  ].filter((note) => note !== undefined);
  const judgement = verdict(whole, inputs);

  for (const line of inert(
    await logLines(inputs, shown, options, [...whole.coverage.unknown, ...notes, judgement.sentence]),
  ))
    write(line);
  const annotations = [
    ...comparison.notices,
    ...diagnosticAnnotations(shown, comparison),
    ...notes.map(noteAnnotation),
  ];
  for (const command of annotate(annotations, inputs.annotations, (path) => paths.shown(path))) write(command);

  await writeReports(inputs, reportFile, whole, options);
  await summarise(env, shown, options, notes);
  setOutput(env['GITHUB_OUTPUT'], 'errors', String(whole.totals.errors));
  setOutput(env['GITHUB_OUTPUT'], 'warnings', String(whole.totals.warnings));
  setOutput(env['GITHUB_OUTPUT'], 'sarif-file', inputs.sarifFile ?? '');
  setOutput(env['GITHUB_OUTPUT'], 'report', reportFile);
  if (hasInternalError(whole.files)) return EXIT.internal;
  return judgement.fails ? EXIT.findings : EXIT.clean;
}

/** The report has a folder of its own, because a job may have several of these steps. */
function temporaryReport(env: Environment): string {
  return join(mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'deskcheck-')), 'report.json');
}

interface Compared {
  readonly comparison: Comparison;
  /** Why there was nothing to compare with. */
  readonly why: string | undefined;
}

function comparisonOf(env: Environment, result: LintResult, git: Git | undefined, paths: RepositoryPaths): Compared {
  const none = (why: string): Compared => ({ comparison: withoutComparison(result), why });
  if (!git) return none('there is no git repository here (or no git)');
  const base = baseCommit(readEvent(env), git);
  if ('missing' in base) return none(base.missing);
  const change = changeSince(base.commit, git);
  if (!change) return none(`git can't compare with ${base.commit}`);
  return { comparison: compare(result, change, git, paths), why: undefined };
}

function* diagnosticAnnotations({ files }: Report, { rank }: Comparison): Generator<RankedAnnotation> {
  for (const file of files) {
    for (const diagnostic of file.diagnostics) yield annotationOf(diagnostic, file.path, rank(file, diagnostic));
  }
}

function noteAnnotation(message: string): RankedAnnotation {
  return { type: 'notice', rank: 1, title: 'deskcheck', message };
}
