/** Keys that the platform fills in, in every kind of document: nobody writes them, and they tell no kind from another. */
export const PLATFORM_KEYS: readonly string[] = [
  'division',
  'state',
  'version',
  'dateCreated',
  'createdBy',
  'dateModified',
  'modifiedBy',
  'selfUri',
];

/** Keys that tell nothing of a kind: nearly everything has a name. */
export const COMMON_KEYS: ReadonlySet<string> = new Set(['$schema', 'id', 'name', 'description', ...PLATFORM_KEYS]);
