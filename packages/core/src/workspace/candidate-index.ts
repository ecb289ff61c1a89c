/**
 * Finds which of many texts share a key with another. Keys are hashes, kept in arrays of numbers: a few hundred thousand are laid down
 * in milliseconds, where a map of texts takes a tenth of a second. Two keys with one hash only make a candidate too many.
 */
export class CandidateIndex {
  readonly #keysOf: KeysOf;
  /** By entry, counted from 1: its key, its text, and the entry after it in the same slot (0 is none). */
  readonly #keys: Int32Array;
  readonly #texts: Int32Array;
  readonly #next: Int32Array;
  /** By slot: its first entry. */
  readonly #slots: Int32Array;

  constructor(texts: readonly string[], keysOf: KeysOf) {
    this.#keysOf = keysOf;
    const keys = new Numbers();
    const owners = new Numbers();
    keys.push(0);
    owners.push(0);
    for (let index = 0; index < texts.length; index++) {
      keysOf(texts[index] as string, keys);
      while (owners.count < keys.count) owners.push(index);
    }
    this.#keys = keys.list;
    this.#texts = owners.list;
    this.#next = new Int32Array(keys.count);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(keys.count)));
    // From the last to the first, so that each slot's entries are met in the order of the texts.
    for (let entry = keys.count - 1; entry > 0; entry--) {
      const slot = (this.#keys[entry] as number) & (this.#slots.length - 1);
      this.#next[entry] = this.#slots[slot] as number;
      this.#slots[slot] = entry;
    }
  }

  /**
   * Numbers of the texts that share a key with this one. A text that shares several stands there several times.
   *
   * @param most where more than this many share a key, it tells nothing
   */
  candidates(text: string, most: number): Candidates {
    const keys = new Numbers();
    this.#keysOf(text, keys);
    const texts: number[] = [];
    let areAll = true;
    for (let index = 0; index < keys.count; index++) {
      const count = texts.length;
      this.#addSharing(keys.list[index] as number, count + most, texts);
      if (texts.length <= count + most) continue;
      texts.length = count;
      areAll = false;
    }
    return { texts, areAll };
  }

  /** Adds the texts that have a key, until there are more than `enough`. */
  #addSharing(key: number, enough: number, texts: number[]): void {
    for (let entry = this.#slots[key & (this.#slots.length - 1)] ?? 0; entry > 0; entry = this.#next[entry] ?? 0)
      if (this.#keys[entry] === key && texts.push(this.#texts[entry] ?? 0) > enough) return;
  }
}

export interface Candidates {
  /** By their numbers. */
  readonly texts: readonly number[];
  /** No key was left out because too many share it. */
  readonly areAll: boolean;
}

/** Adds a text's keys to a list. */
export type KeysOf = (text: string, keys: Numbers) => void;

/** A list of whole numbers, of which a few hundred thousand may come. */
export class Numbers {
  list = new Int32Array(64);
  count = 0;

  push(number: number): void {
    if (this.count === this.list.length) {
      const longer = new Int32Array(this.count * 2);
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.count++] = number;
  }
}
