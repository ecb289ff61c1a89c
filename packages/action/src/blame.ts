import { join } from 'node:path';
import {
  addTo,
  changed,
  type Diagnostic,
  type FileReport,
  type Inventory,
  type Level,
  type Reference,
} from '@deskcheck/core';
import type { LintedWorkspace } from '@deskcheck/core/node';
import type { RankedAnnotation } from './annotations.ts';
import { danglingRule, isDangling, placeKey } from './dangling-findings.ts';
import { placeIn } from './place-in.ts';
import { MISSED_KINDS, type Removed, removedKey } from './removed.ts';
import type { RepositoryPaths } from './repository-paths.ts';

/** What there is to say of entities that the change removed. */
export interface Blame {
  /** The workspace's files. In them the findings about removed entities say what became of those. */
  readonly files: readonly FileReport[];
  /** Those findings. */
  readonly blamed: ReadonlySet<Diagnostic>;
  /** One at each id that was changed, saying who still uses the old one. */
  readonly notices: readonly RankedAnnotation[];
}

/** Places named in one notice at most. */
const MOST_PLACES = 5;

/** Says, for each reference that lost its target, what the change did to the target. */
export function blame(
  workspace: LintedWorkspace,
  files: readonly FileReport[],
  removed: ReadonlyMap<string, Removed>,
  story: (removed: Removed) => string,
  paths: RepositoryPaths,
): Blame {
  const lost = new Map<string, { readonly reference: Reference; readonly removed: Removed }>();
  for (const kind of MISSED_KINDS) {
    for (const reference of workspace.index.references(kind)) {
      const target = removed.get(removedKey(kind, reference.target));
      if (target) lost.set(placeKey(reference), { reference, removed: target });
    }
  }
  const missed = new Map<string, { readonly finding: Diagnostic; readonly removed: Removed }[]>();
  for (const { reference, removed: target } of lost.values()) {
    const finding = missedFinding(workspace, reference, target);
    if (finding) addTo(missed, reference.file, { finding, removed: target });
  }
  const blamed = new Map<Diagnostic, Removed>();
  const withBlame = files.map((file) => {
    const diagnostics = file.diagnostics.map((diagnostic) => {
      const found = lost.get(placeKey(diagnostic));
      if (!found || !isDangling(diagnostic)) return diagnostic;
      const told = changed(diagnostic, { message: `${diagnostic.message} ${story(found.removed)}` });
      blamed.set(told, found.removed);
      return told;
    });
    for (const { finding, removed: target } of missed.get(file.file) ?? []) {
      const told = changed(finding, { message: `${finding.message} ${story(target)}` });
      blamed.set(told, target);
      diagnostics.push(told);
    }
    return { ...file, diagnostics };
  });
  return { files: withBlame, blamed: new Set(blamed.keys()), notices: notices(workspace, blamed, paths) };
}

/**
 * The rules keep silent where they can't know which channels exist: in a workspace without a single one, in an environment of which the
 * files don't hold enough. Even so, what was there before this very change is known.
 */
function missedFinding(
  workspace: LintedWorkspace,
  reference: Reference,
  { kind, was }: Removed,
): Diagnostic | undefined {
  const { index, settings } = workspace;
  const isWhole = index.knowsAll(kind) && index.declarations(kind).every(({ id }) => id !== undefined);
  if (!isWhole || inventoryFor(workspace, reference, kind).known) return undefined;
  const rule = danglingRule(kind, reference);
  const level: Level | undefined = settings.rulesFor(reference.file).active.get(rule)?.level;
  if (level === undefined) return undefined;
  const { file, pointer } = reference;
  return {
    ...placeIn(workspace, { file, pointer }),
    rule,
    level,
    message: `No ${kind} has the ID "${was.id}" any more.`,
    messageId: 'removed',
    file,
    pointer,
    identity: `${rule} ${file}#${pointer}`,
    related: [],
    fixable: false,
    suggestions: [],
  };
}

function inventoryFor({ index }: LintedWorkspace, reference: Reference, kind: Removed['kind']): Inventory {
  if (reference.from !== 'channel-map') return index.inventory(kind);
  const entry = index.variables.entries.find((candidate) => placeKey(candidate) === placeKey(reference));
  return index.variables.inventory(entry?.environment);
}

function notices(
  workspace: LintedWorkspace,
  blamed: ReadonlyMap<Diagnostic, Removed>,
  paths: RepositoryPaths,
): RankedAnnotation[] {
  const users = new Map<Removed, Diagnostic[]>();
  for (const [diagnostic, removed] of blamed) addTo(users, removed, diagnostic);
  return [...users].flatMap(([{ kind, was, now }, places]): RankedAnnotation[] => {
    if (!now) return [];
    const path = join(workspace.root, now.file);
    const named = places
      .slice(0, MOST_PLACES)
      .map(({ file, line }) => `${paths.shown(join(workspace.root, file))}:${line}`);
    if (places.length > MOST_PLACES) named.push(`${places.length - MOST_PLACES} more`);
    const count = places.length === 1 ? '1 place still uses' : `${places.length} places still use`;
    return [
      {
        type: 'notice',
        rank: 0,
        path,
        place: placeIn(workspace, { file: now.file, pointer: `${now.pointer}/id` }),
        title: `changed ${kind} ID`,
        message: `This ID was ${was.id} before, and ${count} the old one: ${named.join(', ')}. Change ${places.length === 1 ? 'it' : 'them'} too, or restore the ID.`,
      },
    ];
  });
}
