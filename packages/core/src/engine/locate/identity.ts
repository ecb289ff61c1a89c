import type { Pointer } from '../../model/address.ts';
import type { Finding } from '../../model/finding.ts';
import type { Places } from '../../json/text-places.ts';

/**
 * Names a finding by its rule and by ids: those of the entity and of the elements around its place. Ids stay the same when files are
 * moved and lists reordered. What has no id is told by its file, and in it by names; what a list lacks, by what it would be. What has none
 * of these is one of several, to be counted.
 *
 * @param root the document that it stands in
 */
export function identityOf({ rule, file, pointer, lacking }: Finding, root: Pointer, places: Places): string {
  const id = textAt(`${root}/id`, places)?.toLowerCase();
  const way = labelled(root, pointer, places);
  const whole = lacking !== undefined && way.endsWith('[]') ? `${way.slice(0, -1)}${lacking}]` : way;
  return `${rule} ${id ?? `${file}#${labelled('', root, places)}`} ${whole}`;
}

/** What has to be announced, so that the identity can be told. */
export function identityPointers({ pointer }: Finding, root: Pointer): Pointer[] {
  const pointers = [`${root}/id`];
  for (const element of elementsOn(pointer)) pointers.push(element, `${element}/id`, `${element}/name`);
  return pointers;
}

/** The prefixes of a pointer that end in an index. */
function* elementsOn(pointer: Pointer): Generator<Pointer> {
  for (const { 0: index, index: at } of pointer.matchAll(/\/\d+(?=\/|$)/g)) yield pointer.slice(0, at + index.length);
}

/** The way from one pointer to another one inside it, with indices replaced by what the elements are called. */
function labelled(from: Pointer, to: Pointer, places: Places): string {
  let prefix = from;
  let path = '';
  for (const token of to.slice(from.length).split('/').slice(1)) {
    prefix += `/${token}`;
    path += /^\d+$/.test(token) ? `[${labelOf(prefix, places)}]` : `/${token}`;
  }
  return path;
}

/** An element's id, else its name; a text in a list is its own name. */
function labelOf(element: Pointer, places: Places): string {
  const id = textAt(`${element}/id`, places)?.toLowerCase();
  return id ?? textAt(`${element}/name`, places) ?? textAt(element, places) ?? '';
}

function textAt(pointer: Pointer, places: Places): string | undefined {
  const source = places.source(pointer);
  return source?.startsWith('"') ? source.slice(1, -1) : undefined;
}
