import { isObject } from '../model/json-object.ts';
import { type Kind, KINDS } from '../model/kind.ts';
import { kindBySchema } from './classify.ts';
import type { FoundDocument } from './containers.ts';
import { isForeignFile } from './foreign-files.ts';
import { kindAround, type Surroundings } from './surroundings.ts';
import { TELLING } from './telling-keys.ts';

/**
 * The kinds of which a text that isn't JSON may hold more documents than could be read.
 *
 * @param value what could be read of it
 * @param documents those in it
 */
export function kindsLostIn(
  text: string,
  value: unknown,
  documents: readonly FoundDocument[],
  around: Surroundings,
): readonly Kind[] {
  if (documents.length === 0) {
    if (isObject(value) && kindBySchema(value) === 'foreign') return [];
    const kind = kindAround(around);
    return kind === undefined ? kindsNamedIn(text) : [kind];
  }
  // Any other may have stood in the rest of a bundle.
  const isBundle = isObject(value) && !('entities' in value) && documents.some(({ value: own }) => own !== value);
  const kinds = new Set(documents.map(({ kind }) => kind));
  return isBundle || kinds.size > 1 ? KINDS : [...kinds];
}

/** The kinds of which a file may hold documents, when none of what it holds could be read. Where not even its name tells, that may be any. */
export function kindsUnreadIn(around: Surroundings): readonly Kind[] {
  const kind = kindAround(around);
  if (kind !== undefined) return [kind];
  return isForeignFile(around.file) ? [] : KINDS;
}

/** Words that other programs use as well. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'scope scopes tabs regions children channels environments operations'.split(' '),
);

/**
 * The kinds of which a telling key stands in a text: whatever else is broken has nothing to do with us. Where nothing is left but what
 * any document begins with, it may have been one of any kind.
 */
function kindsNamedIn(text: string): readonly Kind[] {
  const named = TELLING.filter(([key]) => !COMMON_WORDS.has(key) && text.includes(`"${key}"`));
  if (named.length > 0) return [...new Set(named.map(([, kind]) => kind))];
  const keys = Array.from(text.matchAll(/"([^"\\]*)"\s*:/g), ([, key = '']) => key);
  const mayBeAny = keys.length > 0 ? keys.every((key) => FIRST_KEYS.has(key)) : CUT_OFF.test(text);
  return mayBeAny ? KINDS : [];
}

/** Nothing, or the beginning of a document's or a list's first key. */
const CUT_OFF = /^\s*(?:[{[]\s*)*(?:"[^"]*)?$/;

const FIRST_KEYS: ReadonlySet<string> = new Set(['$schema', 'id', 'name', 'description']);
