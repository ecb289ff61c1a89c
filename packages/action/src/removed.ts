import type { Declaration, Workspace } from '@deskcheck/core';

/** What can be removed and be missed: the kinds that references are checked against. */
export const MISSED_KINDS = ['channel', 'group'] as const;

/** An entity that the change took away under the id that it had. */
export interface Removed {
  readonly kind: (typeof MISSED_KINDS)[number];
  /** As it was declared. */
  readonly was: Declaration & { readonly id: string };
  /** The same entity with another id, where it was given one. */
  readonly now: (Declaration & { readonly id: string }) | undefined;
}

/**
 * What the changed files declared and nothing declares any more, by kind and id in lower case.
 *
 * @param before what the changed files declared
 * @param isChanged whether a file is one of them
 */
export function removedEntities(
  before: readonly Declaration[],
  index: Pick<Workspace, 'inventory' | 'declarations'>,
  isChanged: (file: string) => boolean,
): Map<string, Removed> {
  const removed = new Map<string, Removed>();
  for (const kind of MISSED_KINDS) {
    const were = before.filter(hasId).filter((declaration) => declaration.kind === kind);
    const are = index.declarations(kind).filter(hasId);
    const old = [...were, ...are.filter(({ file }) => !isChanged(file))];
    const ids = new Set(old.map(({ id }) => id.toLowerCase()));
    const added = are.filter(({ id }) => !ids.has(id.toLowerCase()));
    const inventory = index.inventory(kind);
    for (const was of were) {
      if (inventory.has(was.id)) continue;
      removed.set(removedKey(kind, was.id), { kind, was, now: successor(was, added) });
    }
  }
  return removed;
}

export function removedKey(kind: string, id: string): string {
  return `${kind} ${id.toLowerCase()}`;
}

function hasId(declaration: Declaration): declaration is Declaration & { readonly id: string } {
  return declaration.id !== undefined;
}

/** The name tells best who somebody is. Without one the place does: a file of its own, or the same place in a list. */
function successor(was: Declaration, added: readonly (Declaration & { readonly id: string })[]): Removed['now'] {
  const isNamesake = ({ name }: Declaration): boolean => name !== undefined && name === was.name;
  const inFile = added.filter(({ file }) => file === was.file);
  const isInPlace = ({ pointer, name }: Declaration): boolean =>
    pointer === was.pointer && (pointer === '' || name === undefined || was.name === undefined);
  return inFile.find(isNamesake) ?? inFile.find(isInPlace) ?? added.find(isNamesake);
}
