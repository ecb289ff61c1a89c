import type { Pointer } from '../model/address.ts';
import type { GroupReferences } from '../model/documents.generated.ts';

/** Whether a list of groups names any. */
export function namesGroup(groups: GroupReferences | undefined): boolean {
  return groups?.some((group) => group?.id) ?? false;
}

/**
 * Where in a list that names no group something stands for one: what can't be read is `null` here. A finding at this place yields to what
 * the schema says of it.
 *
 * @param list pointer of the list
 */
export function unreadableGroup(groups: GroupReferences | undefined, list: Pointer): Pointer | undefined {
  if (groups === null) return list;
  for (const [index, group] of (groups ?? []).entries()) {
    if (group === null) return `${list}/${index}`;
    if (group.id !== undefined) return `${list}/${index}/id`;
  }
  return undefined;
}

/** Where a list that names no group lacks one: in its first element, if it has any. */
export function missingGroup(groups: GroupReferences | undefined, list: Pointer): Pointer {
  return unreadableGroup(groups, list) ?? (groups?.length ? `${list}/0/id` : list);
}
