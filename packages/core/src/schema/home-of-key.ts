import { AREA_KEYS } from '../model/area.ts';
import { isObject } from '../model/json-object.ts';
import type { Kind } from '../model/kind.ts';
import { DOCUMENT_KEYS, NESTED_KEYS } from './validators.generated.ts';
import { knownKeys, type SchemaError } from './validator.ts';

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

/** Whether the part of the screen that has a `type` it can't have is a widget: it is a chat, or divides nothing. */
export function isMisplacedWidget(error: SchemaError, part: unknown): boolean {
  const { keyword, instancePath, params } = error;
  if (keyword !== 'x-closed' || params['key'] !== 'type') return false;
  if (!knownKeys(error).includes('widgets') || !/\/\d+$/.test(instancePath) || !isObject(part)) return false;
  const { type } = part;
  if (typeof type !== 'string' || type.trim() === '') return false;
  return type === 'CHAT' || AREA_KEYS.every((key) => part[key] == null);
}
