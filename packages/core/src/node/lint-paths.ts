import { applyBaseline, type Baselined } from '../engine/baseline.ts';
import { lint, type WorkspaceReport } from '../engine/lint.ts';
import type { Settings } from '../engine/settings.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Report } from '../model/report.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { assembleReport, urlOf } from './assemble-report.ts';
import { pieces } from './inspect-file.ts';
import { inspectFiles } from './inspect-files.ts';
import type { LintOptions, WorkspaceOptions } from './lint-options.ts';
import type { LoadedConfig } from './load-config.ts';
import { openWorkspace, type OpenWorkspace } from './open-workspace.ts';
import { targetsOf } from './targets.ts';

/** One workspace of a run, with what commands besides `lint` need of it. */
export interface LintedWorkspace {
  readonly root: string;
  readonly loaded: LoadedConfig;
  readonly settings: Settings;
  readonly inspections: readonly Inspection[];
  readonly index: WorkspaceIndex;
  /** Whether a file is among those that were to be checked, be it there or not. */
  isSelected(file: string): boolean;
  readonly text: (file: string) => string | undefined;
}

export interface LintResult {
  readonly report: Report;
  readonly workspaces: readonly LintedWorkspace[];
  /** What a person should know besides the findings: files that were named but are ignored. */
  readonly notes: readonly string[];
  /** What became of the baseline's entries, where there is one. */
  readonly baselined?: Baselined | undefined;
}

/**
 * Lints every workspace that the given paths belong to.
 *
 * @throws ConfigError when the setup is wrong
 */
export async function lintPaths(options: LintOptions): Promise<LintResult> {
  const linted: (readonly [OpenWorkspace, readonly Inspection[], WorkspaceReport])[] = [];
  for await (const workspace of workspacesOf(options)) {
    const inspections = await inspectionsOf(workspace, options);
    linted.push([workspace, inspections, lintWorkspace(workspace, inspections, options)]);
  }
  const found = linted.flatMap(([, , { files }]) => files);
  const { baseline } = options;
  const baselined = baseline && applyBaseline(found, baseline.entries, baseline.rootOf);
  return {
    report: assembleReport(
      options,
      baselined?.files ?? found,
      linted.map(([, , { coverage }]) => coverage),
      linted.map(([{ settings }]) => settings),
    ),
    workspaces: linted.map(([{ root, loaded, settings, isSelected, text }, inspections, { relation }]) => ({
      root,
      loaded,
      settings,
      inspections,
      index: relation.workspace,
      isSelected,
      text,
    })),
    notes: linted.flatMap(([{ notes }]) => notes),
    baselined,
  };
}

/**
 * Opens one workspace after the other: those that the paths belong to, and those found below them.
 *
 * @throws ConfigError when the setup is wrong
 */
export async function* workspacesOf(options: WorkspaceOptions): AsyncGenerator<OpenWorkspace> {
  const targets = await targetsOf({ ...options, errorOnUnmatchedPattern: options.errorOnUnmatchedPattern ?? true });
  const seen = new Set<string>();
  for (let target = targets.shift(); target; target = targets.shift()) {
    if (seen.has(target.root)) continue;
    seen.add(target.root);
    const workspace = openWorkspace(target, options);
    targets.push(...workspace.nested);
    yield workspace;
  }
}

async function inspectionsOf(workspace: OpenWorkspace, options: LintOptions): Promise<readonly Inspection[]> {
  const { files, overlay, root } = workspace;
  const before = options.previous?.workspaces.find((candidate) => candidate.root === root)?.inspections;
  if (before) {
    const known = new Map(before.map((inspection) => [inspection.file, inspection]));
    const changed = await inspectFiles(
      files.filter((file) => overlay.has(file) || !known.has(file)),
      workspace,
      options,
    );
    for (const inspection of changed) known.set(inspection.file, inspection);
    return files.flatMap((file) => known.get(file) ?? []);
  }
  if (!options.cache) return inspectFiles(files, workspace, options);
  const { inspectWithCache } = await import('./cache.ts');
  return inspectWithCache(workspace, options.cache, options);
}

/** Relates the inspections of one workspace, and places what was found. */
export function lintWorkspace(
  workspace: OpenWorkspace,
  inspections: readonly Inspection[],
  { tool, today }: Pick<LintOptions, 'tool' | 'today'>,
): WorkspaceReport {
  return lint({
    ...workspace,
    inspections,
    pieces: (file) => (workspace.isReadInPieces(file) ? pieces(workspace.pathOf(file)) : undefined),
    urlOf: (rule) => urlOf(tool, rule),
    today: today ?? new Date().toISOString().slice(0, 10),
  });
}
