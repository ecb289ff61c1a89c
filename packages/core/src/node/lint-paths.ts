import { SetupError } from '../model/setup-error.ts';
import { applyBaseline, type Baselined } from '../engine/suppress/baseline.ts';
import { today } from '../engine/suppress/today.ts';
import { lint, type WorkspaceReport } from '../engine/lint.ts';
import type { Inspection } from '../model/inspection.ts';
import type { FileReport, Report } from '../model/report.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { assembleReport, urlOf } from './assemble-report.ts';
import type { KnownRelation } from '../engine/relate/relate.ts';
import { type CachedInspections, cacheFile, inspectWithCache } from './cache/cache.ts';
import { inspectFiles } from './inspect/inspect-files.ts';
import type { LintOptions, WorkspaceOptions } from './lint-options.ts';
import { openWorkspace, type OpenWorkspace } from './open-workspace.ts';
import { targetsOf } from './files/targets.ts';

/** One workspace of a run, with what commands besides `lint` need of it. */
export interface LintedWorkspace extends OpenWorkspace {
  readonly inspections: readonly Inspection[];
  readonly blind: KnownRelation['blind'];
  readonly index: WorkspaceIndex;
}

/** What linting yields: the report, and the workspaces for whoever asks further. */
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
 * @throws SetupError when the setup is wrong
 */
export async function lintPaths(options: LintOptions): Promise<LintResult> {
  const linted: Linted[] = [];
  for await (const workspace of workspacesOf({ ...options, outputs: outputsOf(options) })) {
    const cached = await cachedFor(workspace, options);
    const inspections = cached?.inspections ?? (await inspectionsOf(workspace, options));
    const report = lintWorkspace(workspace, inspections, options, cached?.relation);
    cached?.keep(report.relation);
    linted.push({ workspace, inspections, report });
  }
  return resultOf(linted, options);
}

/** A workspace, what its files yielded, and what came of relating that. */
export interface Linted {
  readonly workspace: OpenWorkspace;
  readonly inspections: readonly Inspection[];
  readonly report: WorkspaceReport;
}

/** The text of a file that was linted, for excerpts. */
export function textOf({ workspaces }: LintResult, { root, file }: FileReport): string | undefined {
  return workspaces.find((workspace) => workspace.root === root)?.text(file);
}

/** Puts together what all workspaces of a run yielded. */
export function resultOf(
  linted: readonly Linted[],
  options: Pick<LintOptions, 'cwd' | 'tool' | 'baseline'>,
): LintResult {
  const reports = linted.map(({ report }) => report.files);
  // Most runs are of one workspace, which may hold many files.
  const found = reports.length === 1 && reports[0] ? reports[0] : reports.flat();
  const { baseline } = options;
  const baselined = baseline && applyBaseline(found, baseline.entries, baseline.rootOf);
  return {
    report: assembleReport(
      options,
      baselined?.files ?? found,
      linted.map(({ report }) => report.coverage),
      linted.map(({ workspace }) => workspace.settings),
    ),
    workspaces: linted.map(({ workspace, inspections, report: { relation } }) => ({
      ...workspace,
      inspections,
      blind: relation.blind,
      get index() {
        return relation.index;
      },
    })),
    notes: linted.flatMap(({ workspace }) => workspace.notes),
    baselined,
  };
}

/**
 * Opens one workspace after the other: those that the paths belong to, and those found below them.
 *
 * @throws SetupError when the setup is wrong
 */
async function* workspacesOf(options: WorkspaceOptions): AsyncGenerator<OpenWorkspace> {
  const targets = await targetsOf(options);
  const seen = new Set<string>();
  for (let target = targets.shift(); target; target = targets.shift()) {
    if (seen.has(target.root)) continue;
    seen.add(target.root);
    const workspace = openWorkspace(target, options);
    await layOwnSchemas(workspace);
    targets.push(...workspace.nested);
    yield workspace;
  }
}

/** The same at once, for what has to know all files before it looks at the first. */
export async function allWorkspacesOf(options: WorkspaceOptions): Promise<OpenWorkspace[]> {
  const workspaces: OpenWorkspace[] = [];
  for await (const workspace of workspacesOf(options)) workspaces.push(workspace);
  return workspaces;
}

/** Only where the config names some: they need ajv, which takes longer to start than all the rest. */
async function layOwnSchemas({ settings, loaded }: OpenWorkspace): Promise<void> {
  if (loaded.ownSchemas.length === 0) return;
  const { loadOwnSchemas } = await import('./config/own-schemas.ts');
  const { schemas, problems } = loadOwnSchemas(loaded.ownSchemas);
  if (problems.length > 0) throw new SetupError(problems);
  settings.ownSchemas = schemas;
}

async function inspectionsOf(workspace: OpenWorkspace, options: LintOptions): Promise<readonly Inspection[]> {
  const { files, overlay, root } = workspace;
  const before = options.previous?.workspaces.find((candidate) => candidate.root === root)?.inspections;
  if (before) {
    const known = new Map(before.map((inspection) => [inspection.file, inspection]));
    const changed = inspectFiles(
      files.filter((file) => overlay.has(file) || !known.has(file)),
      workspace,
      options,
    );
    for (const inspection of changed) known.set(inspection.file, inspection);
    return files.flatMap((file) => known.get(file) ?? []);
  }
  return inspectFiles(files, workspace, options);
}

/** A cache may stand among the documents: it is none of them. */
function outputsOf({ cache, cwd, outputs = [] }: LintOptions): readonly string[] {
  if (cache?.location === undefined) return outputs;
  const file = cacheFile(cache.location, cwd);
  return file === undefined ? outputs : [...outputs, file];
}

async function cachedFor(workspace: OpenWorkspace, options: LintOptions): Promise<CachedInspections | undefined> {
  if (!options.cache || options.previous) return undefined;
  return inspectWithCache(workspace, options.cache, options);
}

/**
 * Relates the inspections of one workspace, and places what was found.
 *
 * @param known what came of relating inspections that differ from these in nothing but their own findings
 */
export function lintWorkspace(
  workspace: OpenWorkspace,
  inspections: readonly Inspection[],
  { tool, today: given }: Pick<LintOptions, 'tool' | 'today'>,
  known?: KnownRelation,
): WorkspaceReport {
  return lint(
    {
      ...workspace,
      inspections,
      urlOf: (rule) => urlOf(tool, rule),
      today: () => given ?? today(),
    },
    known,
  );
}
