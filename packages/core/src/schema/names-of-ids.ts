import { holdsVariable, isGuid, isPlaceholder } from '../model/identifier.ts';
import { isObject, type Json } from '../model/json-object.ts';
import { COMMON_KEYS } from '../model/platform-keys.ts';

/** Things other than channels whose ids stand in a configuration, environment by environment. */
const OTHER_ID =
  /(?:tenant|subscription|client|org|organization|account|app|application|project|user|object|resource|site|flow|queue|division|deployment|principal|directory|group|team|teams)_?(?:id|guid|uuid)$/i;

/** A name, or an id with a mistake in it, where an id belongs. */
const NEAR_ID = /^[\w-]{20,}$/;

/** name → GUID: at least one id, or a variable that may become one, fewer values that can be none, and none that is a structure. */
export function isNamesOfIds(value: unknown): boolean {
  if (!isObject(value)) return false;
  let ids = 0;
  let others = 0;
  for (const name in value) {
    const id = value[name];
    if (typeof id === 'object') {
      if (id !== null) return false;
    } else if (typeof id !== 'string' || OTHER_ID.test(name)) others++;
    else if (isGuid(id) || holdsVariable(id)) ids++;
    else if (id.trim() !== '' && !NEAR_ID.test(id) && !isPlaceholder(id)) others++;
  }
  return ids > others;
}

/** The list that is missing around the names of a channel map that has neither: of its channels, or of its environments. */
export function listMissingAround(map: Json): { readonly list: string; readonly keys: readonly string[] } | undefined {
  if (map['channels'] != null || map['environments'] != null) return undefined;
  const keys = Object.keys(map).filter((key) => !COMMON_KEYS.has(key) && map[key] !== null);
  if (keys.length === 0) return undefined;
  if (keys.every((key) => isNamesOfIds(map[key])) && keys.some((key) => holdsId(map[key])))
    return { list: 'environments', keys };
  const names = Object.fromEntries(keys.map((key) => [key, map[key]]));
  return isNamesOfIds(names) && holdsId(names) ? { list: 'channels', keys } : undefined;
}

/** Other programs fill in variables behind names as well. */
function holdsId(names: unknown): boolean {
  return isObject(names) && Object.values(names).some((id) => typeof id === 'string' && isGuid(id));
}
