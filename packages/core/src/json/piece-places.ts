import { isWithin, type Pointer } from '../model/address.ts';
import type { Range } from '../model/diagnostic.ts';
import type { Piece } from './split.ts';
import { type Placeable, type Places, TextPlaces } from './text-places.ts';

interface PlacedElement {
  readonly places: TextPlaces;
  /** Where the element begins in the file, counted from 0. */
  readonly line: number;
  readonly column: number;
}

/** Tells where things stand in a file that is too large for one text, by walking its pieces once. */
export class PiecePlaces implements Places {
  readonly #elements = new Map<Pointer, PlacedElement>();
  /** Where the file ends, counted from 0: the place of what belongs to no element. */
  #line = 0;
  #column = 0;

  constructor(pieces: Iterable<Piece>, pointers: Iterable<Pointer>) {
    const wanted = new Map<Pointer, Pointer[]>();
    for (const pointer of pointers) {
      for (const element of prefixesOf(pointer)) {
        const inside = wanted.get(element);
        if (inside) inside.push(pointer);
        else wanted.set(element, [pointer]);
      }
    }
    for (const piece of pieces) {
      const inside = piece.kind === 'element' ? wanted.get(piece.pointer) : undefined;
      if (inside && piece.kind === 'element') {
        const relative = inside.map((pointer) => pointer.slice(piece.pointer.length));
        const places = new TextPlaces(piece.text, relative, { broken: false });
        this.#elements.set(piece.pointer, { places, line: this.#line, column: this.#column });
      }
      this.#pass(piece.text);
    }
  }

  #pass(text: string): void {
    let last = -1;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#line++;
      last = at;
    }
    this.#column = last === -1 ? this.#column + text.length : text.length - last - 1;
  }

  range(what: Placeable, isRoot: (pointer: Pointer) => boolean): Range {
    const [element, pointer] = this.#elementOf(what.pointer);
    if (!element) {
      return { line: this.#line + 1, column: this.#column + 1, endLine: this.#line + 1, endColumn: this.#column + 1 };
    }
    const base = what.pointer.slice(0, what.pointer.length - pointer.length);
    const range = element.places.range({ ...what, pointer }, (inner) => isRoot(base + inner));
    const shift = (line: number, column: number) => (line === 1 ? element.column + column : column);
    return {
      line: element.line + range.line,
      column: shift(range.line, range.column),
      endLine: element.line + range.endLine,
      endColumn: shift(range.endLine, range.endColumn),
    };
  }

  source(pointer: Pointer): string | undefined {
    const [element, inner] = this.#elementOf(pointer);
    return element?.places.source(inner);
  }

  /** The element that a pointer leads into, and the pointer from there. */
  #elementOf(pointer: Pointer): readonly [PlacedElement | undefined, Pointer] {
    for (const prefix of prefixesOf(pointer)) {
      const element = isWithin(pointer, prefix) ? this.#elements.get(prefix) : undefined;
      if (element) return [element, pointer.slice(prefix.length)];
    }
    return [undefined, pointer];
  }
}

/** Outer arrays stand at most three levels deep (`/channels/entities/0`), so these are all the elements that a pointer may lead into. */
function prefixesOf(pointer: Pointer): Pointer[] {
  const parts = pointer.split('/');
  return [2, 3, 4].filter((count) => count <= parts.length).map((count) => parts.slice(0, count).join('/'));
}
