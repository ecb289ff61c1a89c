import { dirname } from 'node:path';
import type { Diagnostic, FileReport } from '@deskcheck/core';
import type { LintedWorkspace, LintResult } from '@deskcheck/core/node';
import type { RankedAnnotation } from './annotations.ts';
import { type WorkspaceBefore, workspaceBefore } from './workspace-before.ts';
import { blame } from './blame.ts';
import { type Change, isChanged } from './change.ts';
import type { Git } from './git.ts';
import { type Removed, removedEntities, removedKey } from './removed.ts';
import type { RepositoryPaths } from './repository-paths.ts';
import { Storyteller } from './storyteller.ts';

/** What a change has to do with each finding. */
export interface Comparison {
  /** Every file of the run. In them the findings about removed entities say what became of those. */
  readonly files: readonly FileReport[];
  readonly notices: readonly RankedAnnotation[];
  /** How near a finding is to the change, the nearest first: 0 the change broke it, 4 it has nothing to do with it. */
  readonly rank: (file: FileReport, diagnostic: Diagnostic) => number;
  /** What the channel with this id was called before it was removed. */
  readonly nameOf: (channel: string) => string | undefined;
}

/** From this rank on, a finding neither stands in a file that the change touches nor was caused by it. */
export const ELSEWHERE = 4;

/** Where there is nothing to compare with, every finding is as near as any other. */
export function withoutComparison({ report }: LintResult): Comparison {
  return { files: report.files, notices: [], rank: () => 0, nameOf: () => undefined };
}

/** Compares the workspaces with what they were before the change. */
export function compare(
  { report, workspaces }: LintResult,
  change: Change,
  git: Git,
  paths: RepositoryPaths,
): Comparison {
  const files: FileReport[] = [];
  const notices: RankedAnnotation[] = [];
  const blamed = new Set<Diagnostic>();
  const caused = new Set<Diagnostic>();
  const gone = new Map<string, Removed>();
  const roots = workspaces.map(({ root }) => root);
  for (const workspace of workspaces) {
    const own = report.files.filter(({ root }) => root === workspace.root);
    const was = workspaceBefore(workspace, change, git, (path) => nearestRoot(path, roots) !== workspace.root);
    const removed = removedEntities(was?.declarations ?? [], workspace.index, (file) =>
      change.files.has(workspace.pathOf(file)),
    );
    const storyteller = new Storyteller(workspace, change, git, paths);
    const told = blame(workspace, own, removed, (one) => storyteller.of(one), paths);
    files.push(...told.files);
    notices.push(...told.notices);
    for (const [key, one] of removed) gone.set(key, one);
    for (const diagnostic of told.blamed) blamed.add(diagnostic);
    for (const diagnostic of causedBy(workspace, told.files, was, change)) caused.add(diagnostic);
  }
  return {
    files,
    notices,
    nameOf: (channel) => gone.get(removedKey('channel', channel))?.was.name,
    rank({ path }, diagnostic) {
      const changed = change.files.get(path);
      if (blamed.has(diagnostic)) return 0;
      if (changed && isChanged(changed, diagnostic.line)) return 1;
      if (caused.has(diagnostic)) return 2;
      return changed ? 3 : ELSEWHERE;
    },
  };
}

function nearestRoot(path: string, roots: readonly string[]): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (roots.includes(folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Findings that weren't there before. A config that changed may have caused any of them. */
function causedBy(
  { loaded }: LintedWorkspace,
  files: readonly FileReport[],
  was: WorkspaceBefore | undefined,
  change: Change,
): Diagnostic[] {
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  if (!was || loaded.paths.some((path) => change.files.has(path))) return all;
  const old = new Map(was.findings);
  return all.filter(({ identity }) => {
    const count = old.get(identity) ?? 0;
    if (count > 0) old.set(identity, count - 1);
    return count === 0;
  });
}
