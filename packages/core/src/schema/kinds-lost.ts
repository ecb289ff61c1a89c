import { isObject } from '../model/json-object.ts';
import { type Kind, KINDS } from '../model/kind.ts';
import { kindByPath, kindBySchema } from './classify.ts';
import { type FoundDocument, kindAround, type Surroundings } from './containers.ts';
import { isForeignFile } from './foreign-files.ts';

/**
 * The kinds of which a text that isn't JSON may hold more documents than could be read.
 *
 * @param value what could be read of it
 * @param documents those in it
 */
export function kindsLostIn(
  value: unknown,
  documents: readonly FoundDocument[],
  around: Surroundings,
): readonly Kind[] {
  if (documents.length === 0) {
    const isForeign = isObject(value) && kindBySchema(value) === 'foreign';
    return isForeign ? NONE : kindsOf(kindAround(around), around.file);
  }
  // Any other may have stood in the rest of a bundle.
  const isBundle = isObject(value) && !('entities' in value) && documents.some(({ value: own }) => own !== value);
  const kinds = new Set(documents.map(({ kind }) => kind));
  return isBundle || kinds.size > 1 ? KINDS : [...kinds];
}

/**
 * The kinds of which a file that can't be read may hold documents.
 *
 * @param configured what the config says of it
 */
export function kindsLostWith(file: string, configured: Kind | undefined): readonly Kind[] {
  return kindsOf(configured ?? kindByPath(file), file);
}

/** All where nothing tells; but for files of well-known programs. */
function kindsOf(told: Kind | undefined, file: string): readonly Kind[] {
  if (told !== undefined) return [told];
  return isForeignFile(file) ? NONE : KINDS;
}

const NONE: readonly never[] = [];
