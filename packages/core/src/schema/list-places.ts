import type { Pointer } from '../model/address.ts';
import type { LocalReference } from '../model/inspection.ts';

/** More lists, and longer ones, than documents of their own have: what comes after is not likely to come again. */
const MAX_LISTS = 64;
const MAX_LENGTH = 500;
/** Of all lists together: 4 MB. */
const MAX_ROOM = 500_000;

/** At one place of a list, by the number of what is referred to from there. */
type AtPlace = (LocalReference | undefined)[];

/**
 * Hundreds of thousands of references stand in lists and lead to a few groups, from the same few places: of each, one is kept, and found
 * again by the list it stands in, how far down, and what it leads to.
 */
export class ListPlaces {
  readonly #lists = new Map<Pointer, AtPlace[]>();
  /** The list at hand. Its elements come one after the other. */
  #list: Pointer | undefined;
  #places: AtPlace[] | undefined;
  #room = 0;

  /**
   * @param list pointer of the list, the same one from every kind of document
   * @param number of what is referred to
   */
  find(list: Pointer, index: number, number: number): LocalReference | undefined {
    if (list !== this.#list) this.#places = this.#placesOf(list);
    // Every document makes this text anew. Keeping the one at hand lets the next comparison be one of two references.
    this.#list = list;
    return this.#places?.[index]?.[number];
  }

  /** Keeps what `find` didn't find in the list at hand. */
  keep(index: number, number: number, reference: LocalReference): void {
    if (!this.#places || index >= MAX_LENGTH || number < 0) return;
    while (this.#places.length <= index) this.#places.push([]);
    const place = this.#places[index] as AtPlace;
    this.#room += Math.max(0, number + 1 - place.length);
    if (this.#room > MAX_ROOM) return;
    while (place.length <= number) place.push(undefined);
    place[number] = reference;
  }

  #placesOf(list: Pointer): AtPlace[] | undefined {
    const known = this.#lists.get(list);
    if (known || this.#lists.size >= MAX_LISTS) return known;
    const places: AtPlace[] = [];
    this.#lists.set(list, places);
    return places;
  }
}
