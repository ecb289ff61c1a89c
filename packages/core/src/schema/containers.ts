import { below, type Pointer } from '../model/address.ts';
import { cutBack } from '../model/cut-back.ts';
import type { Listing } from '../model/inspection.ts';
import { type Kind, KINDS } from '../model/kind.ts';
import { nearest } from '../workspace/nearest.ts';
import type { Misspelling } from './collector.ts';
import { BUNDLE_KEYS, hintsAtKind, kindByNearMiss, kindByPath, kindBySchema, kindByShape } from './classify.ts';

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
  /** Listings whose `entities` is no list. */
  readonly unlisted: readonly { readonly pointer: Pointer; readonly value: unknown }[];
}

/** What is known of a value from around it: from strongest to weakest. */
export interface Surroundings {
  /** The config's `documents` say so: nothing in the value can contradict. */
  readonly configured: Kind | undefined;
  /** The bundle's key, the `$schema` of what holds it, or the kind of its neighbours. */
  readonly inherited: Kind | undefined;
  /** Its path tells when nothing nearer does; it is asked last, because most documents show their kind themselves. */
  readonly file: string;
  readonly listed: boolean;
}

/** The kind of what shows none itself. */
export function kindAround({ configured, inherited, file }: Surroundings): Kind | undefined {
  return configured ?? inherited ?? kindByPath(file);
}

type Json = Readonly<Record<string, unknown>>;

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
  const key = listKey(value);
  if (key !== undefined)
    return visitListing(found, value, key, pointer, { ...around, inherited: told ?? around.inherited });
  const kind = told ?? kindByShape(value);
  if (!kind && isBundle(value)) return visitBundle(found, value, pointer, around);
  const guessed = kind ?? kindByNearMiss(value) ?? kindAround(around);
  if (guessed) found.documents.push({ kind: guessed, value, pointer, listed: around.listed });
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
  const elements = { ...around, inherited: inherited ?? commonKind(entities), listed: true };
  if (elements.inherited) found.listings.push({ kind: elements.inherited, complete: isComplete(listing, entities) });
  visitArray(found, entities, at, elements);
}

function visitArray(found: Found, elements: readonly unknown[], pointer: Pointer, around: Surroundings): void {
  const inherited = around.inherited ?? kindByPath(around.file) ?? commonKind(elements);
  const aroundElements = { ...around, inherited };
  // Pages of a download may stand in one array; a list beside documents is one that is wrong.
  const arePages = !around.listed && elements.every((element) => element === null || Array.isArray(element));
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index];
    const place = `${pointer}/${index}`;
    const kind = Array.isArray(element) && element.length === 0 && !arePages ? kindAround(aroundElements) : undefined;
    if (kind) found.documents.push({ kind, value: element, pointer: place, listed: around.listed });
    else if (element !== null) visit(found, element, place, aroundElements);
  }
}

function visitBundle(found: Found, bundle: Json, pointer: Pointer, around: Surroundings): void {
  for (const [key, member] of Object.entries(bundle)) {
    const meant = bundleKey(key, bundle);
    const kind = meant === undefined ? undefined : BUNDLE_KEYS.get(meant);
    if (meant === undefined || !kind || member === null) continue;
    if (meant !== key) found.misspellings.push({ pointer, key, meant });
    visit(found, member, below(pointer, key), { ...around, inherited: kind });
  }
}

/** The kind that some elements show, if no two disagree: a broken one among them is taken for the same. */
function commonKind(elements: readonly unknown[]): Kind | undefined {
  let common: Kind | undefined;
  for (const element of elements) {
    if (!isObject(element)) continue;
    const bySchema = kindBySchema(element);
    const kind = bySchema === undefined || bySchema === 'foreign' ? kindByShape(element) : bySchema;
    if (!kind) continue;
    if (common && common !== kind) return undefined;
    common = kind;
  }
  return common;
}

const LISTING_KEYS = [
  'pageNumber',
  'pageSize',
  'total',
  'pageCount',
  'nextUri',
  'selfUri',
  'firstUri',
  'lastUri',
  'previousUri',
];

/** The key under which a listing has its entities: `entities`, or beside the paging what nearly is that. */
function listKey(value: Json): string | undefined {
  if ('entities' in value) {
    const isPage =
      Object.keys(value).every((key) => key === 'entities' || key === '$schema') ||
      LISTING_KEYS.some((key) => key in value);
    return isPage ? 'entities' : undefined;
  }
  // Asked of every document, so cheap: none has a page.
  if (!('pageNumber' in value || 'pageSize' in value || 'pageCount' in value)) return undefined;
  return Object.keys(value).find((key) => nearest(key, ['entities']) !== undefined);
}

function isComplete(listing: Json, entities: readonly unknown[]): boolean {
  const { nextUri, total } = listing;
  const hasNextPage = typeof nextUri === 'string' && nextUri !== '';
  return !hasNextPage && !(typeof total === 'number' && total > entities.length);
}

/**
 * An object of nothing but bundle keys. Other programs use words like `settings` and `groups` too, so something has to show itself, or,
 * where several words are spelt right, hint at what it is.
 */
function isBundle(value: Json): boolean {
  let members = 0;
  let misspelt = 0;
  let shown = false;
  let hinted = false;
  for (const [key, member] of Object.entries(value)) {
    if (key === '$schema' || member === null) continue;
    const meant = bundleKey(key, value);
    if (meant === undefined || typeof member !== 'object') return false;
    if (meant === key) members++;
    else misspelt++;
    const elements = elementsOf(member);
    shown ||= elements.some((element) => isObject(element) && showsItself(element));
    hinted ||=
      isOurs(meant) || isListing(member) || elements.some((element) => isObject(element) && hintsAtKind(element));
  }
  return members > 0 && (shown || (hinted && members > 1 && misspelt === 0));
}

/** The key of a bundle that no other program uses. */
function isOurs(key: string): boolean {
  return key === 'oauthClients' || key === 'dlpPolicies' || key === 'channelMap';
}

/** Most keys of documents resemble none of a bundle's: a few words, over and over. */
const unlikeAny = new Set<string>();
const MAX_UNLIKE = 1000;

/** The key of a bundle that a key is, or nearly is where that one is absent. */
function bundleKey(key: string, bundle: Json): string | undefined {
  if (BUNDLE_KEYS.has(key)) return key;
  if (unlikeAny.has(key)) return undefined;
  if (nearest(key, BUNDLE_KEYS.keys()) === undefined) {
    if (unlikeAny.size < MAX_UNLIKE) unlikeAny.add(key);
    return undefined;
  }
  const absent = [...BUNDLE_KEYS.keys()].filter((known) => bundle[known] == null);
  return nearest(key, absent);
}

function elementsOf(member: unknown): readonly unknown[] {
  if (Array.isArray(member)) return member;
  return isListing(member) ? member.entities : [member];
}

function isListing(member: unknown): member is { readonly entities: readonly unknown[] } {
  return isObject(member) && Array.isArray(member['entities']);
}

function showsItself(element: Json): boolean {
  const bySchema = kindBySchema(element);
  if (bySchema !== undefined) return KINDS.some((kind) => kind === bySchema);
  const hasIdentity = typeof element['id'] === 'string' && typeof element['name'] === 'string';
  return hasIdentity || (kindByShape(element) ?? kindByNearMiss(element)) !== undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name of an export that deskcheck knows but doesn't read. */
export function unsupportedExport(value: unknown, file: string): string | undefined {
  if (file.endsWith('.tf.json')) return 'a Terraform configuration (CX as Code)';
  if (!isObject(value)) return undefined;
  if ('terraform_version' in value && 'resources' in value) return 'a Terraform state';
  const resource = value['resource'];
  if (isObject(resource) && Object.keys(resource).some((type) => type.startsWith('genesyscloud_'))) {
    return 'a Terraform configuration (CX as Code)';
  }
  return undefined;
}
