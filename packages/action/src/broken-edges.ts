import { addTo, type FileReport, type GraphEdge, type Reference } from '@deskcheck/core';
import type { LintedWorkspace } from '@deskcheck/core/node';
import { isDangling, placeKey } from './dangling-findings.ts';

/**
 * Which layout, policy or map leads to a channel that isn't there, for the picture in the job summary. A channel behind a variable is
 * drawn from the layouts that use the variable.
 */
export function brokenEdges(
  workspace: LintedWorkspace,
  files: readonly FileReport[],
  nameOf: (channel: string) => string | undefined,
  shown: (file: string) => string,
): GraphEdge[] {
  const { index } = workspace;
  const broken = new Set(files.flatMap(({ diagnostics }) => diagnostics.filter(isDangling).map(placeKey)));
  if (broken.size === 0) return [];
  const edges = new Map<string, GraphEdge>();
  const add = (from: string, to: string): void => {
    edges.set(`${from}\0${to}`, { from: shown(from), to, broken: true });
  };
  const label = (id: string): string => [nameOf(id), id].filter(Boolean).join(' ');
  const users = new Map<string, Reference[]>();
  for (const reference of index.references('variable')) addTo(users, reference.target, reference);
  const entries = new Map(index.variables.entries.map((entry) => [placeKey(entry), entry]));
  for (const reference of index.references('channel')) {
    if (!broken.has(placeKey(reference))) continue;
    const entry = entries.get(placeKey(reference));
    if (!entry) {
      add(reference.file, label(reference.target));
      continue;
    }
    const to = `${entry.name} = ${label(reference.target)}`;
    for (const { file } of users.get(entry.name) ?? [entry]) add(file, to);
  }
  return [...edges.values()];
}
