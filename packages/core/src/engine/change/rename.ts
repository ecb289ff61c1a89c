import { blankComments, type Comment } from '../../json/comments.ts';
import { places } from '../../json/places.ts';
import { skipBlank } from '../../json/scan.ts';
import type { Pointer } from '../../model/address.ts';
import type { TextEdit } from '../../model/diagnostic.ts';
import { isGuid } from '../../model/identifier.ts';
import type { Inspection } from '../../model/inspection.ts';
import { literal } from '../../model/literal.ts';

/** Where a text has to change so that an id is another one. */
export interface IdEdits {
  /** In order of place. */
  readonly edits: readonly TextEdit[];
  /** Offsets at which the id stands where it isn't a value: in a comment, as a key, in a longer text. */
  readonly mentions: readonly number[];
}

/** The values of a file that are known to be this id: where it is declared, and where something refers to it. */
export function pointersTo(
  id: string,
  { declarations, references }: Inspection,
): { declared: Pointer[]; referred: Pointer[] } {
  const wanted = id.toLowerCase();
  return {
    declared: declarations
      .filter((entity) => entity.id?.toLowerCase() === wanted)
      .map(({ pointer }) => `${pointer}/id`),
    // A variable of that name is no id.
    referred: references
      .filter(({ to, target }) => to !== 'variable' && to !== 'env' && target.toLowerCase() === wanted)
      .map(({ pointer }) => pointer),
  };
}

/**
 * Replaces an id at the given pointers, and wherever else it is a value by itself: nothing else is a GUID by chance, and teams keep
 * ids in metadata and properties of their own. The platform's `selfUri` ends in it.
 *
 * @param pointers into text that is JSON; for text that isn't, give none
 */
export function renameInText(text: string, from: string, to: string, pointers: readonly Pointer[]): IdEdits {
  const edits = new Map<number, TextEdit>();
  const mentions: number[] = [];
  for (const { path, found } of places(text, pointers).values()) {
    const place = found ? path.at(-1) : undefined;
    if (place) edits.set(place.start, { start: place.start, end: place.end, text: JSON.stringify(to) });
  }
  if (isGuid(from)) {
    const { comments } = blankComments(text);
    for (const start of occurrences(text, from)) {
      const end = start + from.length;
      if (isValue(text, start, end, comments)) {
        edits.set(start - 1, { start: start - 1, end: end + 1, text: JSON.stringify(to) });
      } else if (isOwnAddress(text, start, end, comments)) edits.set(start, { start, end, text: to });
      else mentions.push(start);
    }
  }
  const ordered = [...edits.values()].toSorted((a, b) => a.start - b.start);
  // An escaped letter before it leaves the rest of the id readable.
  const left = mentions.filter((offset) => !ordered.some(({ start, end }) => start <= offset && offset < end));
  return { edits: ordered, mentions: left };
}

/** Offsets at which an id stands, in whatever case. */
export function occurrences(text: string, id: string): number[] {
  const pattern = new RegExp(literal(id), 'gi');
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

function isValue(text: string, start: number, end: number, comments: readonly Comment[]): boolean {
  if (text[start - 1] !== '"' || text[end] !== '"' || isInside(start, comments)) return false;
  return text[skipBlank(text, end + 1)] !== ':';
}

function isOwnAddress(text: string, start: number, end: number, comments: readonly Comment[]): boolean {
  if (text[end] !== '"' || isInside(start, comments)) return false;
  return /"selfUri"\s*:\s*"[^"\\]*\/$/.test(text.slice(Math.max(0, start - 300), start));
}

function isInside(offset: number, comments: readonly Comment[]): boolean {
  return comments.some(({ start, end }) => start <= offset && offset < end);
}
