/**
 * Finds which of many texts share a key with another. Keys are hashes, kept in arrays of numbers: a few hundred thousand are laid down
 * in milliseconds, where a map of texts takes a tenth of a second. Two keys with one hash only make a candidate too many.
 */
export class CandidateIndex {
  readonly #keysOf: (text: string) => readonly number[];
  /** For each slot the last entry that fell into it, and for each entry the one before it: counted from 1, 0 is none. */
  readonly #slots: Int32Array;
  readonly #previous: number[] = [0];
  readonly #keys: number[] = [0];
  readonly #texts: number[] = [0];

  constructor(texts: readonly string[], keysOf: (text: string) => readonly number[]) {
    this.#keysOf = keysOf;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(texts.length * KEYS_A_TEXT + 1)));
    // From the last to the first, so that each slot's entries are met in the order of the texts.
    for (let index = texts.length - 1; index >= 0; index--) {
      for (const key of keysOf(texts[index] as string)) this.#add(key, index);
    }
  }

  #add(key: number, text: number): void {
    const slot = key & (this.#slots.length - 1);
    this.#previous.push(this.#slots[slot] ?? 0);
    this.#keys.push(key);
    this.#slots[slot] = this.#texts.push(text) - 1;
  }

  /**
   * Numbers of the texts that share a key with this one. A text that shares several stands there several times.
   *
   * @param most where more than this many share a key, it tells nothing
   */
  candidates(text: string, most: number): number[] {
    return this.#keysOf(text).flatMap((key) => {
      const sharing: number[] = [];
      for (
        let entry = this.#slots[key & (this.#slots.length - 1)] ?? 0;
        entry > 0;
        entry = this.#previous[entry] ?? 0
      ) {
        if (this.#keys[entry] !== key) continue;
        if (sharing.push(this.#texts[entry] ?? 0) > most) return [];
      }
      return sharing;
    });
  }
}

/** Some slots a text: with fewer, entries that have nothing in common share one. */
const KEYS_A_TEXT = 16;

/** A hash that takes up one character code after another (FNV-1a, 32 bits). */
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** What a hash begins with. */
export const EMPTY_HASH = 0x811c9dc5 | 0;
