import { type Pointer, tokens } from '../model/address.ts';
import type { Span } from '../model/span.ts';

/** Where a value stands: UTF-16 offsets, ends exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Of the property's key with its quotes; absent for the root and for array elements. */
  readonly key?: Span | undefined;
}

/** What a pointer leads to, and what it passes on the way: from the root to the deepest value that exists. */
export interface Trail {
  /** `path[0]` is the root; `path[n]` is what the first n tokens lead to. */
  readonly path: readonly Place[];
  /** Whether the whole pointer was followed. */
  readonly found: boolean;
}

/** A value that some pointer leads to, or past. */
export interface Wanted {
  place: Place | undefined;
  readonly children: Map<string, Wanted>;
}

/** The pointers to be found in one text, joined where they take the same way, so that a single walk finds them all. */
export class WantedPlaces {
  readonly root: Wanted = { place: undefined, children: new Map() };
  readonly #pointers: readonly Pointer[];

  constructor(pointers: Iterable<Pointer>) {
    this.#pointers = [...pointers];
    for (const pointer of this.#pointers) {
      let at = this.root;
      for (const key of tokens(pointer)) {
        let child = at.children.get(key);
        if (!child) at.children.set(key, (child = { place: undefined, children: new Map() }));
        at = child;
      }
    }
  }

  /** What the walk has found. */
  trails(): Map<Pointer, Trail> {
    return new Map(this.#pointers.map((pointer) => [pointer, this.#trail(pointer)]));
  }

  #trail(pointer: Pointer): Trail {
    let at = this.root;
    const path: Place[] = at.place ? [at.place] : [];
    for (const key of tokens(pointer)) {
      const child = at.children.get(key);
      if (!child?.place) return { path, found: false };
      path.push(child.place);
      at = child;
    }
    return { path, found: path.length > 0 };
  }
}

/** Of equal keys the last one counts: its value replaces the one before, with everything that stood in it. */
export function forget(wanted: Wanted): void {
  for (const child of wanted.children.values()) {
    child.place = undefined;
    forget(child);
  }
}
