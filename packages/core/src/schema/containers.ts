import { below, type Pointer } from '../model/address.ts';
import { cutBack } from '../model/cut-back.ts';
import type { Listing } from '../model/inspection.ts';
import type { Kind } from '../model/kind.ts';
import type { Misspelling } from './collector.ts';
import { kindByPath, mayBe, tells } from './path-kind.ts';
import { isObject, type Json } from '../model/json-object.ts';
import { bundleKey, isBundle, isListOf, isMisspeltBundle } from './bundle.ts';
import { BUNDLE_KEYS, SINGLE_KINDS, commonKind, kindByNearMiss, kindBySchema, kindByShape } from './classify.ts';
import { listingOf, listKey, misspeltEnds } from './listing.ts';
import { kindAround, type Surroundings } from './surroundings.ts';

/** A document before its schema has been asked. */
export interface FoundDocument {
  readonly kind: Kind;
  /** An object where all is well. */
  readonly value: unknown;
  readonly pointer: Pointer;
  /** It stands in an API listing. */
  readonly listed: boolean;
}

export interface Contents {
  readonly documents: readonly FoundDocument[];
  readonly listings: readonly Listing[];
  /** Keys of bundles and listings that are read as if they were spelt right. */
  readonly misspellings: readonly Misspelling[];
  /** What stands where a list of documents has to. */
  readonly unlisted: readonly { readonly pointer: Pointer; readonly value: unknown }[];
}

/** Finds the documents in the value of one file after the other: one, an array, an API listing, a bundle, and whatever of these nests in another. */
export class DocumentFinder implements Contents {
  readonly documents: FoundDocument[] = [];
  readonly listings: Listing[] = [];
  readonly misspellings: Misspelling[] = [];
  readonly unlisted: { readonly pointer: Pointer; readonly value: unknown }[] = [];

  /**
   * What it returns holds until it is called again.
   *
   * @param base pointer of the value in its file
   */
  find(contents: unknown, base: Pointer, surroundings: Surroundings): Contents {
    cutBack(this.documents);
    cutBack(this.listings);
    cutBack(this.misspellings);
    cutBack(this.unlisted);
    visit(this, contents, base, surroundings);
    return this;
  }
}

type Found = DocumentFinder;

function visit(found: Found, value: unknown, pointer: Pointer, around: Surroundings): void {
  if (Array.isArray(value)) return visitArray(found, value, pointer, around);
  if (!isObject(value)) {
    const kind = kindAround(around);
    if (kind) found.documents.push({ kind, value, pointer, listed: around.listed });
    return;
  }
  const bySchema = kindBySchema(value);
  if (bySchema === 'foreign' && !around.configured) return;
  const told = around.configured ?? (bySchema === 'foreign' ? undefined : bySchema);
  const key = listKey(value, around);
  if (key !== undefined)
    return visitListing(found, value, key, pointer, told ? { ...around, inherited: told, isGuess: false } : around);
  const kind = told ?? kindByShape(value, around);
  if (!kind && (isBundle(value) || isMisspeltBundle(value, around)))
    return visitBundle(found, value, pointer, around, false);
  const named = kind ? undefined : kindAround(around);
  if (named && isListOf(named, value)) return visitBundle(found, value, pointer, around, true);
  const guessed = kind ?? kindByNearMiss(value) ?? kindFitting(value, around);
  if (guessed) found.documents.push({ kind: guessed, value, pointer, listed: around.listed });
}

/** The kind of an object that shows none itself. Where nothing but its path tells it, the object must not contradict. */
function kindFitting(value: Json, around: Surroundings): Kind | undefined {
  const kind = kindAround(around);
  const isGuess = around.isGuess ?? around.inherited === undefined;
  return kind === undefined || !isGuess || around.configured || mayBe(kind, value, around.file) ? kind : undefined;
}

/** Whether a file's path or the config claims what stands in it, and no `$schema` of somebody else's says otherwise. */
export function isClaimed(value: unknown, around: Surroundings): boolean {
  return kindAround(around) !== undefined && !(isObject(value) && kindBySchema(value) === 'foreign');
}

function visitListing(found: Found, listing: Json, key: string, pointer: Pointer, around: Surroundings): void {
  const entities = listing[key];
  const inherited = around.inherited ?? kindByPath(around.file);
  const at = below(pointer, key);
  if (key !== 'entities') found.misspellings.push({ pointer, key, meant: 'entities' });
  if (!Array.isArray(entities)) {
    // Nothing tells that an `entities` which is no list has to do with us, unless a name does.
    if (inherited === undefined) return;
    found.unlisted.push({ pointer: at, value: entities });
    found.listings.push({ kind: inherited, complete: false });
    return;
  }
  const elements = {
    ...around,
    inherited: inherited ?? commonKind(entities),
    isGuess: around.inherited === undefined ? inherited !== undefined : around.isGuess === true,
    listed: true,
  };
  const { length } = found.documents;
  visitArray(found, entities, at, elements);
  // A page of something else tells nothing of what there is of the kind that its path names.
  if (elements.isGuess && entities.length > 0 && found.documents.length === length) return;
  if (elements.inherited === undefined) return;
  const ends = misspeltEnds(listing);
  for (const end of ends) found.misspellings.push({ pointer, ...end });
  const read = Object.fromEntries(ends.map((end) => [end.meant, listing[end.key]]));
  found.listings.push(listingOf(elements.inherited, { ...listing, ...read }, entities));
}

function visitArray(found: Found, elements: readonly unknown[], pointer: Pointer, around: Surroundings): void {
  const byPath = around.inherited === undefined ? kindByPath(around.file) : undefined;
  const inherited = around.inherited ?? byPath ?? commonKind(elements);
  const aroundElements = { ...around, inherited, isGuess: byPath !== undefined || around.isGuess === true };
  const isCertain =
    aroundElements.isGuess && elements.slice(0, MOST_ASKED).some((one) => showsKind(one, aroundElements));
  const aroundNamed = isCertain ? { ...aroundElements, isGuess: false } : aroundElements;
  // A list of names (`layouts/order.json`) holds no documents, whatever its path says.
  if (byPath !== undefined && !around.configured && isNames(elements)) return;
  // Pages of a download may stand in one array; a list beside documents is one that is wrong.
  const arePages = !around.listed && elements.every((element) => element === null || Array.isArray(element));
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index];
    const place = `${pointer}/${index}`;
    const kind = Array.isArray(element) && element.length === 0 && !arePages ? kindAround(aroundElements) : undefined;
    if (kind) found.documents.push({ kind, value: element, pointer: place, listed: around.listed });
    else if (element !== null) visit(found, element, place, isNamed(element) ? aroundNamed : aroundElements);
  }
}

/** So many of a list's elements are asked whether they are what the path says. */
const MOST_ASKED = 100;

/** Whether something is a document of the kind that its path tells, and not only nothing else. */
function showsKind(value: unknown, around: Surroundings): boolean {
  const kind = kindAround(around);
  if (kind === undefined || !isObject(value) || (kindBySchema(value) ?? kind) !== kind) return false;
  return (kindByShape(value, around) ?? kind) === kind && tells(kind, value) && mayBe(kind, value, around.file);
}

/** Beside a document of a kind, what has a name or an id is another, whatever else it lacks. */
function isNamed(value: unknown): boolean {
  if (!isObject(value) || 'entities' in value) return false;
  return typeof value['name'] === 'string' || typeof value['id'] === 'string';
}

function isNames(elements: readonly unknown[]): boolean {
  return elements.length > 1 && elements.every((element) => typeof element === 'string' && element.trim() !== '');
}

/** @param isGuess whether nothing but the words around tells that it is one */
function visitBundle(found: Found, bundle: Json, pointer: Pointer, around: Surroundings, isGuess: boolean): void {
  for (const [key, member] of Object.entries(bundle)) {
    const meant = bundleKey(key, bundle);
    const kind = meant === undefined ? undefined : BUNDLE_KEYS.get(meant);
    if (meant === undefined || !kind || member === null) continue;
    if (typeof member !== 'object') {
      // A number or a truth value counts or tells something; of what there is only one, a text is the name.
      if (meant === key && typeof member === 'string' && !SINGLE_KINDS.has(kind))
        visitText(found, kind, member, below(pointer, key));
      continue;
    }
    if (meant !== key) found.misspellings.push({ pointer, key, meant });
    visit(found, member, below(pointer, key), { ...around, inherited: kind, isGuess });
  }
}

/** Where documents have to stand, which may have been any. */
function visitText(found: Found, kind: Kind, value: string, pointer: Pointer): void {
  found.unlisted.push({ pointer, value });
  found.listings.push({ kind, complete: false });
}
