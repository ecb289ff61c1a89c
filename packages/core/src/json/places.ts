import type { Pointer } from '../model/address.ts';
import type { Span } from '../model/span.ts';
import { eachElement, eachMember, skipBlank, skipValue } from './scan.ts';
import { forget, type Trail, type Wanted, WantedPlaces } from './trails.ts';

/**
 * Finds the places of a few pointers in one pass over the text, stepping over everything else. Where a key is given twice, the last
 * one counts, as for JSON.parse. The text must be what `parse` accepted; for broken text use `placesInBroken`.
 */
export function places(text: string, pointers: Iterable<Pointer>): Map<Pointer, Trail> {
  const all = new WantedPlaces(pointers);
  const visit = (wanted: Wanted | undefined, start: number, key?: Span): number => {
    if (!wanted) return skipValue(text, start);
    const end = wanted.children.size === 0 ? skipValue(text, start) : descend(wanted, start);
    wanted.place = { start, end, key };
    return end;
  };
  const descend = (wanted: Wanted, start: number): number => {
    forget(wanted);
    const code = text.charCodeAt(start);
    if (code === 123) {
      return eachMember(text, start, ({ key, keyStart, keyEnd, valueStart }) =>
        visit(wanted.children.get(key), valueStart, [keyStart, keyEnd]),
      );
    }
    if (code === 91) {
      return eachElement(text, start, (index, at) => visit(wanted.children.get(String(index)), at));
    }
    return skipValue(text, start);
  };
  visit(all.root, skipBlank(text, 0));
  return all.trails();
}
