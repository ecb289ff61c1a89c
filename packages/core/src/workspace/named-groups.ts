import type { Pointer } from '../model/address.ts';
import type { GroupReferences } from '../model/documents.generated.ts';

/** Whether a list of groups names any. */
export function namesGroup(groups: GroupReferences | undefined): boolean {
  return groups?.some((group) => group?.id) ?? false;
}

/** A list of groups that names none, as a rule meets it. */
interface NoGroups {
  readonly groups: GroupReferences | undefined;
  /** Pointer of the list. */
  readonly list: Pointer;
  readonly isUnreadable: (at: Pointer) => boolean;
}

/**
 * Where in a list that names no group something stands for one and can't be read. A finding at this place yields to what the schema says
 * of it.
 */
export function unreadableGroup({ groups, list, isUnreadable }: NoGroups): Pointer | undefined {
  if (isUnreadable(list)) return list;
  return groups?.flatMap((_group, index) => [`${list}/${index}`, `${list}/${index}/id`]).find(isUnreadable);
}

/** Where a list that names no group lacks one: in its first element, if it has any. */
export function missingGroup(none: NoGroups): Pointer {
  const { groups, list } = none;
  return unreadableGroup(none) ?? (groups?.[0] ? `${list}/0/id` : list);
}
