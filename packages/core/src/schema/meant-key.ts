import { isGuid } from '../model/identifier.ts';
import { nearest } from '../words/nearest.ts';
import { lengthened } from './lengthened.ts';
import { unabridged } from './unabridged.ts';

/**
 * The known key that an unknown one was meant to be.
 *
 * @param value what stands behind the key
 * @param holder the name of what the key stands in, or of a list of such
 * @param absent the known keys that aren't there
 */
export function meantKey(key: string, value: unknown, holder: string, absent: readonly string[]): string | undefined {
  return (
    anotherNameOfId(key, value, absent) ??
    // Before what is near, because a `widgetId` is nearly `widgets`, too.
    lengthened(key, value, holder, absent) ??
    // In a long key one more slip still leaves no doubt (`autoArchiveAfterMins`).
    nearest(key, absent, key.length < 12 ? undefined : 3) ??
    unabridged(key, value, absent)
  );
}

/** Two letters are too few for a slip to be near, so the slips are written down. */
const SLIPS_OF_ID: ReadonlySet<string> = new Set(['di', 'd', 'i']);
const OTHER_NAMES_OF_ID: ReadonlySet<string> = new Set(['guid', 'uuid', 'identifier']);

/** `id`, where a text stands behind a slip of it, or an id behind another word for it. */
export function anotherNameOfId(key: string, value: unknown, absent: readonly string[]): string | undefined {
  if (typeof value !== 'string' || !absent.includes('id')) return undefined;
  return SLIPS_OF_ID.has(key) || (OTHER_NAMES_OF_ID.has(key.toLowerCase()) && isGuid(value)) ? 'id' : undefined;
}
