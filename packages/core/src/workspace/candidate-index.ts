/**
 * Finds which of many texts share a key with another. Keys are hashes, kept in arrays of numbers: a few hundred thousand are laid down
 * in milliseconds, where a map of texts takes a tenth of a second. Two keys with one hash only make a candidate too many.
 */
export class CandidateIndex {
  readonly #keysOf: (text: string) => readonly number[];
  /** By entry, counted from 1: its key, its text, and the entry after it in the same slot (0 is none). */
  readonly #keys: Int32Array;
  readonly #texts: Int32Array;
  readonly #next: Int32Array;
  /** By slot: its first entry. */
  readonly #slots: Int32Array;

  constructor(texts: readonly string[], keysOf: (text: string) => readonly number[]) {
    this.#keysOf = keysOf;
    const keys = [0];
    const owners = [0];
    for (let index = 0; index < texts.length; index++) {
      for (const key of keysOf(texts[index] as string)) {
        keys.push(key);
        owners.push(index);
      }
    }
    this.#keys = Int32Array.from(keys);
    this.#texts = Int32Array.from(owners);
    const next = new Int32Array(keys.length);
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(keys.length)));
    // From the last to the first, so that each slot's entries are met in the order of the texts.
    for (let entry = keys.length - 1; entry > 0; entry--) {
      const slot = (keys[entry] as number) & (slots.length - 1);
      next[entry] = slots[slot] as number;
      slots[slot] = entry;
    }
    this.#next = next;
    this.#slots = slots;
  }

  /**
   * Numbers of the texts that share a key with this one. A text that shares several stands there several times.
   *
   * @param most where more than this many share a key, it tells nothing
   */
  candidates(text: string, most: number): number[] {
    return this.#keysOf(text).flatMap((key) => {
      const sharing: number[] = [];
      for (let entry = this.#slots[key & (this.#slots.length - 1)] ?? 0; entry > 0; entry = this.#next[entry] ?? 0) {
        if (this.#keys[entry] !== key) continue;
        if (sharing.push(this.#texts[entry] ?? 0) > most) return [];
      }
      return sharing;
    });
  }
}

/** A hash that takes up one character code after another (FNV-1a, 32 bits). */
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** What a hash begins with. */
export const EMPTY_HASH = 0x811c9dc5 | 0;
