import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { SetupError, type SetupProblem } from '../../model/setup-error.ts';
import { TableReader } from '../../engine/inspect/inspection-table.ts';
import type { WorkspaceReport } from '../../engine/lint.ts';
import type { Part } from '../../engine/shard/part.ts';
import { type NamedPart, problemsAmong, problemsHere } from '../../engine/shard/part-problems.ts';
import type { Inspection } from '../../model/inspection.ts';
import { hashOfFile } from '../files/hash.ts';
import type { LintOptions } from '../lint-options.ts';
import { allWorkspacesOf, type Linted, type LintResult, lintWorkspace, resultOf } from '../lint-paths.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import { partsBeside, readPart } from './part-file.ts';
import { matchesOf } from '../files/targets.ts';
import { workspaceIdentityOf } from './workspace-identity.ts';

export interface RelateOptions
  extends Pick<LintOptions, 'cwd' | 'tool' | 'today' | 'outputs' | 'baseline' | 'followsAll'> {
  /** Files, in any order, and patterns: not every shell expands them. */
  readonly parts: readonly string[];
}

/**
 * Joins the parts of a run to what `lintPaths` gives for all of it in the same checkout.
 *
 * @throws SetupError with every reason why they can't be joined
 */
export async function relateParts({ parts: given, ...options }: RelateOptions): Promise<LintResult> {
  const paths = await pathsOf(given, options.cwd);
  const { parts, problems } = readParts(paths, options.tool.version);
  for (const path of options.outputs ?? []) {
    if (!paths.includes(path)) continue;
    problems.push({
      path,
      message: 'The report would overwrite this file, which is one of the parts. Name another file for the report.',
    });
  }
  problems.push(...problemsAmong(parts));
  const [first] = parts;
  if (!first) throw new SetupError(problems);
  const beside = new Set(paths.flatMap((path) => partsBeside(path)));
  const outputs = [...(options.outputs ?? []), ...beside];
  // What was allowed when the parts were made is allowed here; yet here is no option to be named.
  const errorOnUnmatchedPattern = first.selection.errorOnUnmatchedPattern === false ? false : undefined;
  const workspaces = await allWorkspacesOf({ ...first.selection, errorOnUnmatchedPattern, ...options, outputs });
  const here = workspaces.map((workspace) => workspaceIdentityOf(workspace, options.cwd));
  for (const part of parts) problems.push(...problemsHere(part, here));
  if (problems.length > 0) throw new SetupError(problems);

  const inOrder = parts.toSorted((a, b) => a.shard[0] - b.shard[0]);
  const linted: Linted[] = [];
  for (const [index, workspace] of workspaces.entries()) {
    const { inspections, hashes } = joined(inOrder, index, workspace);
    const report = lintWorkspace(workspace, inspections, options);
    problems.push(...changedFiles(workspace, inspections, hashes, report));
    linted.push({ workspace, inspections, report });
  }
  if (problems.length > 0) throw new SetupError(problems);
  return resultOf(linted, options);
}

async function pathsOf(given: readonly string[], cwd: string): Promise<string[]> {
  const paths: string[] = [];
  for (const path of given) {
    const absolute = resolve(cwd, path);
    const matches = existsSync(absolute) ? [] : await matchesOf(path, cwd);
    paths.push(...(matches.length > 0 ? matches : [absolute]));
  }
  return paths;
}

function readParts(paths: readonly string[], version: string): { parts: NamedPart[]; problems: SetupProblem[] } {
  const parts: NamedPart[] = [];
  const problems: SetupProblem[] = [];
  for (const path of paths) {
    const read = readPart(path, version);
    if (read.ok) parts.push({ ...read.part, path });
    else problems.push(read.problem);
  }
  return { parts, problems };
}

/** The inspections of one workspace, with the hash of each one's file. */
function joined(
  parts: readonly Part[],
  workspace: number,
  { files }: OpenWorkspace,
): { readonly inspections: readonly Inspection[]; readonly hashes: ReadonlyMap<string, string | 0> } {
  const inspections: Inspection[] = [];
  const hashes = new Map<string, string | 0>();
  for (const { workspaces } of parts) {
    const share = workspaces[workspace];
    if (!share) continue;
    const reader = new TableReader(share.inspections.rest, () => share.inspections.columns);
    for (const [row, hash] of share.hashes.entries()) {
      const file = files[inspections.length] ?? '';
      inspections.push(reader.take(row, file));
      hashes.set(file, hash);
    }
  }
  return { inspections, hashes };
}

/** Files that are looked at again for what was found, and that aren't what was inspected any more. */
function changedFiles(
  { isSelected, pathOf }: OpenWorkspace,
  inspections: readonly Inspection[],
  hashes: ReadonlyMap<string, string | 0>,
  { files, relation }: WorkspaceReport,
): SetupProblem[] {
  const lookedAt = new Set<string>();
  for (const { file, diagnostics, suppressed } of files) {
    if (diagnostics.length > 0 || suppressed.length > 0) lookedAt.add(file);
  }
  for (const { file, suppressions } of inspections) if (suppressions.length > 0 && isSelected(file)) lookedAt.add(file);
  for (const [file, findings] of relation.findings) {
    if (!isSelected(file)) continue;
    for (const { related = [], fix = [], suggestions = [] } of findings) {
      for (const other of [...related, ...fix, ...suggestions.flatMap(({ changes }) => changes)]) {
        if (other.file !== undefined) lookedAt.add(other.file);
      }
    }
  }
  return [...lookedAt]
    .filter((file) => hashes.has(file) && (hashOfFile(pathOf(file)) ?? 0) !== hashes.get(file))
    .toSorted()
    .map((file) => ({
      path: pathOf(file),
      message: 'The file has changed since it was inspected. Inspect again, and run relate in the same checkout.',
    }));
}
