import { MAX_DEPTH } from '../../model/max-depth.ts';
import { mayBeSecret } from '../../workspace/secrets.ts';

/** What one walk through a whole value tells. */
export interface Survey {
  /** How many keys its objects have; -1 where it nests too deep to be read. */
  readonly keys: number;
  /** Whether a text in it may be a secret, as far as a glance tells. */
  readonly mayHoldSecrets: boolean;
}

/**
 * Goes through a value that JSON.parse returned, once for all that ask for every part of it.
 *
 * @param secrets whether somebody asks for secrets
 */
export function survey(value: unknown, { secrets }: { readonly secrets: boolean }): Survey {
  looksForSecrets = secrets;
  const keys = typeof value === 'object' && value !== null ? walk(value, '', 0) : 0;
  return { keys, mayHoldSecrets: secrets && !looksForSecrets };
}

/** Until the first one is found. */
let looksForSecrets = false;

/** @param name the property that holds the object, or the list in which it stands */
function walk(holder: object, name: string, depth: number): number {
  if (depth >= MAX_DEPTH) return -1;
  let count = 0;
  if (Array.isArray(holder)) {
    for (let index = 0; index < holder.length; index++) {
      const value: unknown = holder[index];
      if (typeof value === 'object') {
        if (value === null) continue;
        const below = walk(value, name, depth + 1);
        if (below < 0) return -1;
        count += below;
      } else if (looksForSecrets && mayBeSecret(value, name)) looksForSecrets = false;
    }
    return count;
  }
  for (const key in holder) {
    count++;
    const value: unknown = (holder as Record<string, unknown>)[key];
    if (typeof value === 'object') {
      if (value === null) continue;
      const below = walk(value, key, depth + 1);
      if (below < 0) return -1;
      count += below;
    } else if (looksForSecrets && mayBeSecret(value, key)) looksForSecrets = false;
  }
  return count;
}
