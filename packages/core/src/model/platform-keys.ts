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
