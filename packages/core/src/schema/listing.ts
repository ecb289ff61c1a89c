/** What the API answers with: a page of entities, and how it goes on. */
import type { Listing } from '../model/inspection.ts';
import type { Json } from '../model/json-object.ts';
import type { Kind } from '../model/kind.ts';
import { nearest } from '../words/nearest.ts';
import { onlyKey } from './bundle.ts';
import { commonKind } from './classify.ts';
import { kindAround, type Surroundings } from './surroundings.ts';

/** What other programs call the list. */
const OTHER_NAMES: ReadonlySet<string> = new Set(['data', 'items', 'results', 'records', 'values']);

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

/** The key under which a listing has its entities: `entities`, or what nearly is that. */
export function listKey(value: Json, around: Surroundings): string | undefined {
  if ('entities' in value) return isPage(value) ? 'entities' : undefined;
  // Asked of every document, so cheap: none has a page, and hardly any so few keys.
  if ('pageNumber' in value || 'pageSize' in value || 'pageCount' in value) return misspeltOnPage(value);
  const key = onlyKey(value, LISTING_KEYS);
  return key !== undefined && isMisspeltList(key, value[key], around) ? key : undefined;
}

function misspeltOnPage(value: Json): string | undefined {
  return Object.keys(value).find((key) => nearest(key, ['entities']) !== undefined);
}

/** Where no page shows that it is a listing, its elements or what is around it have to. */
function isMisspeltList(key: string, value: unknown, around: Surroundings): boolean {
  if (!Array.isArray(value)) return false;
  const named = kindAround(around);
  if (OTHER_NAMES.has(key)) return named !== undefined && commonKind(value) === named;
  return nearest(key, ['entities'], 1) !== undefined && (named ?? commonKind(value)) !== undefined;
}

function isPage(value: Json): boolean {
  return (
    Object.keys(value).every((key) => key === 'entities' || key === '$schema') ||
    LISTING_KEYS.some((key) => key in value)
  );
}

/** The keys of a listing that nearly are those which tell whether it goes on elsewhere. */
export function misspeltEnds(listing: Json): readonly { readonly key: string; readonly meant: string }[] {
  const absent = ['total', 'nextUri'].filter((key) => listing[key] == null);
  return Object.keys(listing).flatMap((key) => {
    const meant = key === 'entities' || LISTING_KEYS.includes(key) ? undefined : nearest(key, absent, 1);
    return meant === undefined ? [] : [{ key, meant }];
  });
}

export function listingOf(kind: Kind, listing: Json, entities: readonly unknown[]): Listing {
  const { nextUri, total } = listing;
  const count = entities.includes(null) ? entities.filter((entity) => entity !== null).length : entities.length;
  const hasNextPage = typeof nextUri === 'string' && nextUri !== '';
  if (!hasNextPage && !(Number(total) > count)) return { kind, complete: true };
  const page = pageOf(listing, count);
  return page ? { kind, complete: false, page } : { kind, complete: false };
}

/** Which page of a download it is. One that lacks something, be it the only one, lacks it for good, whatever stands in others. */
function pageOf({ pageNumber, pageSize, pageCount, total }: Json, count: number): Listing['page'] {
  const rest =
    typeof total === 'number' && typeof pageSize === 'number' && pageSize >= 1 ? { total, pageSize } : undefined;
  const of = typeof pageCount === 'number' ? pageCount : rest && Math.ceil(rest.total / rest.pageSize);
  if (typeof pageNumber !== 'number' || of === undefined || of < 2) return undefined;
  const expected = rest ? Math.min(rest.pageSize, rest.total - (pageNumber - 1) * rest.pageSize) : 0;
  return count < expected ? undefined : { number: pageNumber, of };
}
