import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigError, type Report } from '@deskcheck/core';
import { lintPaths, type LintResult } from '@deskcheck/core/node';
import { type FormatOptions, markdownText } from '@deskcheck/reporter';
import { annotate, type Annotation, annotationOf } from './annotations.ts';
import { baseCommit } from './base-commit.ts';
import { brokenEdges } from './broken-edges.ts';
import { changeSince } from './change.ts';
import { compare, type Comparison, withoutComparison } from './comparison.ts';
import { readEvent } from './event.ts';
import { Git } from './git.ts';
import { type Environment, InputError, type Inputs, readInputs } from './inputs.ts';
import { printed, writeReport } from './reports.ts';
import { RepositoryPaths } from './repository-paths.ts';
import { appendSummary, setOutput } from './runner-files.ts';
import { hiddenNote, nearChange, withFiles } from './shown.ts';
import { TOOL } from './tool.ts';
import { verdict } from './verdict.ts';
import { inert, workflowCommand } from './workflow-commands.ts';

/** As the command's: 1 what was found, 2 the setup is wrong, 3 our own fault. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Lints as a step of a workflow. Never throws: what goes wrong is annotated and told by the exit code. */
export async function run(env: Environment, write: (text: string) => void): Promise<ExitCode> {
  const workspace = resolve(env['GITHUB_WORKSPACE'] ?? '.');
  const paths = new RepositoryPaths(workspace, undefined);
  try {
    return await lintStep(env, workspace, readInputs(env, workspace), write);
  } catch (error) {
    if (error instanceof ConfigError) {
      for (const { path, line, column, message } of error.problems) {
        const file = path === undefined ? undefined : paths.shown(path);
        write(workflowCommand('error', { file, line, col: column, title: 'deskcheck config' }, message));
      }
      return 2;
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (error instanceof InputError) write(workflowCommand('error', { title: 'deskcheck input' }, error.message));
    else write(workflowCommand('error', { title: 'deskcheck' }, `${text}\nThis is a mistake in deskcheck. Please report it.`));
    return error instanceof InputError ? 2 : 3;
  }
}

async function lintStep(env: Environment, workspace: string, inputs: Inputs, write: (text: string) => void): Promise<ExitCode> {
  const reportFile = inputs.outputs.find(({ path }) => path !== undefined)?.path ?? temporaryReport(env);
  const result = await lintPaths({
    cwd: inputs.cwd,
    paths: inputs.paths,
    config: inputs.config,
    preset: inputs.preset,
    outputs: [reportFile, inputs.sarifFile, ...inputs.outputs.map(({ path }) => path)].filter((path) => path !== undefined),
    tool: TOOL,
  });
  const git = Git.around(inputs.cwd, env);
  const paths = new RepositoryPaths(workspace, git?.top);
  const { comparison, why } = comparisonOf(env, result, git, paths);
  const whole = withFiles(result.report, comparison.files);
  const shown = inputs.changedOnly ? withFiles(whole, nearChange(comparison)) : whole;
  const options = formatOptions(result, shown, comparison, paths);

  const notes = [...result.notes];
  const hidden = hiddenNote(whole.totals, shown.totals);
  if (hidden !== undefined) notes.push(hidden);
  if (why !== undefined && inputs.changedOnly) notes.push(`Everything is shown, although changed-only is set: ${why}.`);
  const judgement = verdict(whole.totals, inputs);

  for (const line of inert(await log(inputs, shown, options, [...notes, judgement.sentence]))) write(line);
  const annotations = [...comparison.notices, ...diagnosticAnnotations(shown, comparison), ...notes.map(noteAnnotation)];
  for (const command of annotate(annotations, inputs.annotations, (path) => paths.shown(path))) write(command);

  await writeReports(inputs, reportFile, whole, options);
  await summarise(env, shown, options, notes);
  setOutput(env['GITHUB_OUTPUT'], 'errors', String(whole.totals.errors));
  setOutput(env['GITHUB_OUTPUT'], 'warnings', String(whole.totals.warnings));
  setOutput(env['GITHUB_OUTPUT'], 'sarif-file', inputs.sarifFile ?? '');
  setOutput(env['GITHUB_OUTPUT'], 'report', reportFile);
  if (whole.files.some(({ diagnostics }) => diagnostics.some(({ rule }) => rule === 'deskcheck/internal-error'))) return 3;
  return judgement.fails ? 1 : 0;
}

/** In a folder of its own: a job may have several of these steps. */
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

function formatOptions({ workspaces }: LintResult, shown: Report, comparison: Comparison, paths: RepositoryPaths): FormatOptions {
  const graph = workspaces.flatMap((workspace) => {
    const files = shown.files.filter(({ root }) => root === workspace.root);
    return brokenEdges(workspace, files, comparison.nameOf, (file) => paths.shown(join(workspace.root, file)));
  });
  const readText = (path: string): string | undefined => {
    const workspace = workspaces.find(({ root }) => path.startsWith(join(root, '/')));
    return workspace?.text(path.slice(join(workspace.root, '/').length).replaceAll('\\', '/'));
  };
  return { color: false, base: paths.base, graph, readText };
}

async function log({ outputs }: Inputs, report: Report, options: FormatOptions, sentences: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, path } of outputs) {
    if (path === undefined) for await (const chunk of printed(name, report, options)) lines.push(chunk);
  }
  return [...lines, ...sentences.map((sentence) => `${sentence}\n`)];
}

function* diagnosticAnnotations({ files }: Report, { rank }: Comparison): Generator<Annotation> {
  for (const file of files) {
    for (const diagnostic of file.diagnostics) yield annotationOf(diagnostic, file.path, rank(file, diagnostic));
  }
}

function noteAnnotation(message: string): Annotation {
  return { type: 'notice', rank: 1, path: undefined, place: undefined, title: 'deskcheck', message };
}

async function writeReports(inputs: Inputs, reportFile: string, report: Report, options: FormatOptions): Promise<void> {
  const files = inputs.outputs.flatMap(({ name, path }) => (path === undefined ? [] : [{ name, path }]));
  if (files.length === 0) files.push({ name: 'json', path: reportFile });
  if (inputs.sarifFile !== undefined) files.push({ name: 'sarif', path: inputs.sarifFile });
  for (const { name, path } of files) await writeReport(path, name, report, options);
}

async function summarise(env: Environment, report: Report, options: FormatOptions, notes: readonly string[]): Promise<void> {
  let text = '';
  for await (const chunk of printed('markdown', report, options)) text += chunk;
  for (const note of notes) text += `\n${markdownText(note)}\n`;
  appendSummary(env['GITHUB_STEP_SUMMARY'], text);
}
