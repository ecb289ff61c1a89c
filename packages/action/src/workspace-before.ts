import { join } from 'node:path';
import { type Declaration, inspect, type Inspection, lint, today } from '@deskcheck/core';
import { type LintedWorkspace, mayHoldDocuments, relativePath } from '@deskcheck/core/node';
import type { Change } from './change.ts';
import type { Git } from './git.ts';

/** A workspace as it was before the change. */
export interface WorkspaceBefore {
  /** How often each finding was there, by identity. */
  readonly findings: ReadonlyMap<string, number>;
  /** What the changed files declared. */
  readonly declarations: readonly Declaration[];
}

/**
 * Lints the workspace as it was, in memory and by today's config: only files that changed are read from git and inspected, what is
 * known of the others still holds.
 *
 * @param isElsewhere whether an absolute path belongs to another workspace
 * @returns `undefined` when git can't give the files
 */
export function workspaceBefore(
  workspace: LintedWorkspace,
  change: Change,
  git: Git,
  isElsewhere: (path: string) => boolean,
): WorkspaceBefore | undefined {
  const { root, settings } = workspace;
  const texts = textsBefore(workspace, change, git, isElsewhere);
  if (!texts) return undefined;
  const unchanged = workspace.inspections.filter(({ file }) => !change.files.has(join(root, file)));
  const read = [...texts].map(([file, text]): Inspection => inspect({ file, text }, settings));
  const inspections = [...unchanged, ...read].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const { files } = lint({
    ...workspace,
    configFile: undefined,
    inspections,
    isSelected: () => true,
    mustBeRecognised: () => false,
    text: (file) => texts.get(file) ?? workspace.text(file),
    urlOf: () => undefined,
    today,
  });
  const findings = new Map<string, number>();
  for (const { diagnostics } of files) {
    for (const { identity } of diagnostics) findings.set(identity, (findings.get(identity) ?? 0) + 1);
  }
  return { findings, declarations: read.flatMap(({ declarations }) => declarations) };
}

/** The earlier text of every changed file that belonged to this workspace, by its path in it. */
function textsBefore(
  { root, settings, inspections }: LintedWorkspace,
  change: Change,
  git: Git,
  isElsewhere: (path: string) => boolean,
): Map<string, string> | undefined {
  const known = new Set(inspections.map(({ file }) => file));
  const wanted = new Map<string, string>();
  for (const [path, { status, before: blob }] of change.files) {
    const file = relativePath(root, path);
    if (blob === undefined || file.startsWith('../') || isElsewhere(path)) continue;
    const wasOurs = status === 'deleted' ? mayHoldDocuments(file) && !settings.isIgnored(file) : known.has(file);
    if (wasOurs) wanted.set(file, blob);
  }
  const blobs = git.blobs([...new Set(wanted.values())]);
  if (!blobs) return undefined;
  const decoder = new TextDecoder();
  return new Map(
    [...wanted].flatMap(([file, name]) => {
      const blob = blobs.get(name);
      return blob ? [[file, decoder.decode(blob)]] : [];
    }),
  );
}
