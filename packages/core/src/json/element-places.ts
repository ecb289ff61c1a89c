import { isWithin, type Pointer } from '../model/address.ts';
import type { Range } from '../model/diagnostic.ts';
import type { OuterArray } from '../model/inspection.ts';
import { PlacedElement, type Position } from './placed-element.ts';
import { type Placeable, type Places, TextPlaces } from './text-places.ts';

/** What is needed of a file whose elements were each read by themselves. */
export interface ElementSource {
  readonly arrays: readonly OuterArray[];
  /** The text of some of the file's bytes. */
  slice(offset: number, length: number): string;
  /** Walks over the whole file once more, and tells the places of what stands in no element. */
  rest(pointers: readonly Pointer[]): Places;
}

/** Tells where things stand in a large file by reading again only the elements that they stand in. */
export class ElementPlaces implements Places {
  readonly #source: ElementSource;
  readonly #pointers: readonly Pointer[];
  readonly #elements = new Map<Pointer, PlacedElement | undefined>();
  #rest: Places | undefined;

  constructor(source: ElementSource, pointers: Iterable<Pointer>) {
    this.#source = source;
    this.#pointers = [...pointers];
  }

  range(what: Placeable, isRoot: (pointer: Pointer) => boolean): Range {
    return (this.#elementOf(what.pointer) ?? this.#others).range(what, isRoot);
  }

  source(pointer: Pointer): string | undefined {
    return (this.#elementOf(pointer) ?? this.#others).source(pointer);
  }

  get #others(): Places {
    this.#rest ??= this.#source.rest(this.#pointers);
    return this.#rest;
  }

  /** The element that a pointer leads into, unless only the whole file can tell where that is. */
  #elementOf(pointer: Pointer): PlacedElement | undefined {
    for (const array of this.#source.arrays) {
      if (!pointer.startsWith(`${array.pointer}/`)) continue;
      const end = pointer.indexOf('/', array.pointer.length + 1);
      const element = end === -1 ? pointer : pointer.slice(0, end);
      const row = Number(element.slice(array.pointer.length + 1)) * 4;
      const [offset, length, line, column] = array.places.slice(row, row + 4);
      if (offset === undefined || length === undefined) continue;
      if (!this.#elements.has(element)) {
        this.#elements.set(element, this.#place(element, offset, length, { line: line ?? 0, column: column ?? 0 }));
      }
      return this.#elements.get(element);
    }
    return undefined;
  }

  #place(pointer: Pointer, offset: number, length: number, from: Position): PlacedElement | undefined {
    const text = this.#source.slice(offset, length);
    // An element that is `null` counts as absent, and one that isn't JSON needs the tolerant parser.
    if (!/^[[{"]/.test(text) || !isJson(text)) return undefined;
    const inside = this.#pointers.filter((one) => isWithin(one, pointer));
    const places = new TextPlaces(
      text,
      inside.map((one) => one.slice(pointer.length)),
      { broken: false },
    );
    return new PlacedElement(pointer, places, from);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
