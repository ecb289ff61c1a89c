import type { Pointer } from '../model/address.ts';
import type { Range } from '../model/diagnostic.ts';
import type { Placeable, Places, TextPlaces } from './text-places.ts';

/** A place in a file, counted from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** An element of a large file that was read by itself. It is asked for the file's pointers, and answers with the file's places. */
export class PlacedElement implements Places {
  readonly pointer: Pointer;
  readonly #places: TextPlaces;
  readonly #from: Position;

  /**
   * @param places of its text alone
   * @param from where it begins
   */
  constructor(pointer: Pointer, places: TextPlaces, from: Position) {
    this.pointer = pointer;
    this.#places = places;
    this.#from = from;
  }

  get text(): string {
    return this.#places.text;
  }

  range(what: Placeable, isRoot: (pointer: Pointer) => boolean): Range {
    const { pointer } = this;
    const range = this.#places.range({ ...what, pointer: what.pointer.slice(pointer.length) }, (inner) =>
      isRoot(pointer + inner),
    );
    return {
      line: this.#from.line + range.line,
      column: this.#column(range.line, range.column),
      endLine: this.#from.line + range.endLine,
      endColumn: this.#column(range.endLine, range.endColumn),
    };
  }

  /** Only the element's first line has something of the file before it. */
  #column(line: number, column: number): number {
    return line === 1 ? this.#from.column + column : column;
  }

  source(pointer: Pointer): string | undefined {
    return this.#places.source(pointer.slice(this.pointer.length));
  }
}
