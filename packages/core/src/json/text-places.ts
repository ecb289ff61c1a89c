import type { Address, Pointer } from '../model/address.ts';
import type { Range } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { LineIndex } from './lines.ts';
import type { Editable } from './edit.ts';
import { placesInBroken } from './broken/broken-text.ts';
import { places } from './places.ts';
import type { Place, Trail } from './trails.ts';

/** What has to be placed. */
export interface Placeable extends Pick<Address, 'pointer' | 'part'> {
  /** Offsets in the text that was read as one piece, for what no pointer can name. */
  readonly span?: Span | undefined;
}

/** Tells where things stand in one file. */
export interface Places {
  /** @param isRoot whether a pointer is that of a document */
  range(what: Placeable, isRoot: (pointer: Pointer) => boolean): Range;
  /** The text of the value at a pointer that was announced, as it is written. */
  source(pointer: Pointer): string | undefined;
}

/** Answers where things stand in one text. All pointers are announced first, so that the text is walked once. */
export class TextPlaces implements Places, Editable {
  readonly text: string;
  readonly #trails: ReadonlyMap<Pointer, Trail>;
  #lines: LineIndex | undefined;

  /** @param broken the text isn't JSON, so that only a tolerant parser finds anything in it */
  constructor(text: string, pointers: Iterable<Pointer>, { broken }: { broken: boolean }) {
    this.text = text;
    const wanted = new Set(pointers);
    this.#trails = broken ? placesInBroken(text, wanted) : places(text, wanted);
  }

  range(what: Placeable, isRoot: (pointer: Pointer) => boolean): Range {
    this.#lines ??= new LineIndex(this.text);
    const [start, end] = this.span(what, isRoot);
    return this.#lines.range(start, end);
  }

  /**
   * The characters that an address means: a value or a key; for what is absent, the key of the nearest ancestor that exists, or its
   * opening bracket where that is a document's root or stands in an array.
   */
  span({ pointer, part, span }: Placeable, isRoot: (pointer: Pointer) => boolean): Span {
    if (span) return span;
    const trail = this.#trails.get(pointer);
    if (!trail || trail.path.length === 0) return [0, Math.min(1, this.text.length)];
    const last = trail.path.at(-1);
    if (trail.found && last && part === 'key' && last.key) return last.key;
    if (trail.found && last && (part === 'value' || !this.#isNull(last))) return [last.start, last.end];
    return this.#nearestAncestor(pointer, trail, isRoot);
  }

  #nearestAncestor(pointer: Pointer, { path, found }: Trail, isRoot: (pointer: Pointer) => boolean): Span {
    let depth = path.length - (found ? 2 : 1);
    // `null` is absent too.
    while (depth > 0 && this.#isNull(path[depth])) depth--;
    const ancestor = path[Math.max(depth, 0)];
    if (!ancestor) return [0, Math.min(1, this.text.length)];
    const prefix = pointer
      .split('/')
      .slice(0, depth + 1)
      .join('/');
    if (ancestor.key && !isRoot(prefix)) return ancestor.key;
    return [ancestor.start, Math.min(ancestor.start + 1, this.text.length)];
  }

  #isNull(place: Place | undefined): boolean {
    return place !== undefined && place.end - place.start === 4 && this.text.startsWith('null', place.start);
  }

  trail(pointer: Pointer): Trail {
    return this.#trails.get(pointer) ?? places(this.text, [pointer]).get(pointer) ?? { path: [], found: false };
  }

  source(pointer: Pointer): string | undefined {
    const trail = this.#trails.get(pointer);
    const place = trail?.found ? trail.path.at(-1) : undefined;
    return place && this.text.slice(place.start, place.end);
  }
}
