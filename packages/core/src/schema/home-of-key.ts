import type { Kind } from '../model/kind.ts';
import { DOCUMENT_KEYS, NESTED_KEYS } from './validators.generated.ts';

/** The document itself, as what holds a key. */
export const TOP = '';

/**
 * Where a key belongs that stands elsewhere in its document, as far as that is certain.
 *
 * @param holder the object in which it stands: TOP, or that object's key
 * @param lacksIt whether an object of the document, named in the same form, has no such key
 * @returns in the same form
 */
export function homeOfKey(
  kind: Kind,
  key: string,
  holder: string,
  lacksIt: (name: string) => boolean,
): string | undefined {
  if (holder !== TOP && DOCUMENT_KEYS[kind].split(' ').includes(key)) return TOP;
  const homes = Object.entries(NESTED_KEYS[kind]).filter(([name, keys]) => name !== holder && keys.includes(key));
  // One of two may have it already.
  const lacking = homes.length > 1 ? homes.filter(([name]) => lacksIt(name)) : homes;
  return lacking.length === 1 ? lacking[0]?.[0] : undefined;
}
