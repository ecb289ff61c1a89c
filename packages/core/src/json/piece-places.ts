import type { Pointer } from '../model/address.ts';
import { NOWHERE, type Range } from '../model/diagnostic.ts';
import { addTo } from '../model/multimap.ts';
import { parse } from './parse.ts';
import { PlacedElement, type Position } from './placed-element.ts';
import type { Piece } from './split.ts';
import { type Placeable, type Places, TextPlaces } from './text-places.ts';

/** A stretch of the envelope. */
interface Segment {
  /** Offset in the envelope's text. */
  readonly start: number;
  readonly text: string;
  readonly from: Position;
}

/** Tells where things stand in a file that is too large for one text, by walking its pieces once. */
export class PiecePlaces implements Places {
  readonly #elements = new Map<Pointer, PlacedElement>();
  /** What stands in no element: read as one text, in which the outer arrays are empty. */
  readonly #envelope: TextPlaces;
  readonly #segments: readonly Segment[];

  constructor(pieces: Iterable<Piece>, pointers: Iterable<Pointer>) {
    const all = [...pointers];
    const wanted = byElement(all);
    const segments: Segment[] = [];
    let envelope = '';
    let position: Position = { line: 0, column: 0 };
    for (const piece of pieces) {
      if (piece.kind === 'envelope') {
        segments.push({ start: envelope.length, text: piece.text, from: position });
        envelope += piece.text;
      } else if (piece.kind === 'element') {
        const inside = wanted.get(piece.pointer);
        if (inside) {
          const relative = inside.map((pointer) => pointer.slice(piece.pointer.length));
          this.#elements.set(piece.pointer, new PlacedElement(piece.pointer, placesIn(piece.text, relative), position));
        }
      }
      position = after(position, piece.text);
    }
    this.#envelope = placesIn(envelope, all);
    this.#segments = segments;
  }

  range(what: Placeable, isRoot: (pointer: Pointer) => boolean): Range {
    const element = this.#elementOf(what.pointer);
    // An element that is `null` counts as absent, so its array is what there is to show.
    const isAbsent = element?.text.trim() === 'null' && (what.pointer !== element.pointer || what.part !== 'value');
    return element && !isAbsent ? element.range(what, isRoot) : this.#rangeInEnvelope(what, isRoot);
  }

  #rangeInEnvelope(what: Placeable, isRoot: (pointer: Pointer) => boolean): Range {
    const [start, end] = this.#envelope.span(what, isRoot);
    const first = this.#segments.findLast((segment) => segment.start <= start);
    // The end is exclusive: it belongs to the stretch that holds the last character.
    const last = this.#segments.findLast((segment) => segment.start <= Math.max(end - 1, start));
    if (!first || !last) return NOWHERE;
    const from = after(first.from, first.text.slice(0, start - first.start));
    const to = after(last.from, last.text.slice(0, end - last.start));
    return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
  }

  source(pointer: Pointer): string | undefined {
    return (this.#elementOf(pointer) ?? this.#envelope).source(pointer);
  }

  /** The element that a pointer leads into. */
  #elementOf(pointer: Pointer): PlacedElement | undefined {
    for (const prefix of prefixesOf(pointer)) {
      const element = this.#elements.get(prefix);
      if (element) return element;
    }
    return undefined;
  }
}

function byElement(pointers: readonly Pointer[]): ReadonlyMap<Pointer, readonly Pointer[]> {
  const wanted = new Map<Pointer, Pointer[]>();
  for (const pointer of pointers) {
    for (const element of prefixesOf(pointer)) addTo(wanted, element, pointer);
  }
  return wanted;
}

function placesIn(text: string, pointers: readonly Pointer[]): TextPlaces {
  const { form } = parse(text, { comments: false });
  // The tolerant parser recurses; what nests too deep for it is only stepped over.
  return new TextPlaces(text, pointers, { broken: form === 'broken' || form === 'shifted' });
}

/** The position behind a text. CRLF, CR and LF each end a line, and no piece ends between a CR and its LF. */
function after({ line, column }: Position, text: string): Position {
  let lines = 0;
  let start = 0;
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n?|\n/g)) {
      lines++;
      start = match.index + match[0].length;
    }
  } else {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', start)) {
      lines++;
      start = at + 1;
    }
  }
  return lines === 0 ? { line, column: column + text.length } : { line: line + lines, column: text.length - start };
}

/** Outer arrays stand at most three levels deep (`/channels/entities/0`), so these are all the elements that a pointer may lead into. */
function prefixesOf(pointer: Pointer): Pointer[] {
  const parts = pointer.split('/');
  return [2, 3, 4].filter((count) => count <= parts.length).map((count) => parts.slice(0, count).join('/'));
}
