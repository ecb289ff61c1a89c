import type { Pointer } from '../model/address.ts';
import type { LocalReference } from '../model/inspection.ts';

/** What stood at one place of a list, by the text that stood there. */
export type ListPlace = Map<string, LocalReference>;

/** More lists, and more references at one place, than documents of their own have: what comes after is not likely to come again. */
const MAX_LISTS = 64;
const MAX_AT_ONE_PLACE = 500;

/**
 * Hundreds of thousands of references stand in lists and lead to a few groups, from the same few places: of each, one is kept, and found
 * again by the list it stands in, how far down, and its text.
 */
export class ListPlaces {
  readonly #lists = new Map<Pointer, ListPlace[]>();
  /** The list at hand. Its elements come one after the other. */
  #list: Pointer | undefined;
  #places: ListPlace[] | undefined;

  /** @param list pointer of the list, the same one from every kind of document */
  at(list: Pointer, index: number): ListPlace | undefined {
    if (list !== this.#list) this.#open(list);
    const places = this.#places;
    if (!places) return undefined;
    return (places[index] ??= new Map<string, LocalReference>());
  }

  #open(list: Pointer): void {
    this.#list = list;
    this.#places = this.#lists.get(list);
    if (this.#places || this.#lists.size >= MAX_LISTS) return;
    this.#lists.set(list, (this.#places = []));
  }
}

export function keepAt(place: ListPlace, text: string, reference: LocalReference): void {
  if (place.size < MAX_AT_ONE_PLACE) place.set(text, reference);
}
