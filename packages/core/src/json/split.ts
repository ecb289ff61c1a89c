import { below, type Pointer } from '../model/address.ts';
import {
  beginsElement,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  type ElementScan,
  endOfString,
  FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  RETURN,
  scanElement,
  textOf,
  unitsIn,
} from './byte-scan.ts';
import { hasMark, MARK_LENGTH } from './byte-order-mark.ts';
import { parse } from './parse.ts';

/** A stretch of a file; all of them together, in order, are its text. */
export type Piece =
  /** An element of one of the file's outer arrays. */
  | { readonly kind: 'element'; readonly pointer: Pointer; readonly text: string; readonly place: ElementPlace }
  /** The comma between two elements, with white space around it; or only white space before the first and after the last. */
  | { readonly kind: 'separator'; readonly text: string }
  /** Everything else. What is left without elements and separators is JSON in which those arrays are empty. */
  | { readonly kind: 'envelope'; readonly text: string };

/** Where an element stands in its file. */
export interface ElementPlace {
  /** In bytes. */
  readonly offset: number;
  readonly length: number;
  /** Counted from 0, the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** Fills a buffer with the file's next bytes and returns how many there were; 0 at the end. */
export type ReadChunk = (buffer: Uint8Array) => number;

const CHUNK = 1024 * 1024;

/**
 * Cuts JSON that is too large for one text into pieces that aren't, without building anything: a top-level array, arrays in a top-level
 * object (a listing, a bundle), and listings in a bundle come element by element. Memory is one chunk and the largest element.
 *
 * @throws RangeError for a single element beyond what a text can hold, TypeError for bytes that aren't UTF-8
 */
export function* split(read: ReadChunk): Generator<Piece> {
  const splitter = new Splitter();
  let buffer = new Uint8Array(CHUNK);
  let length = 0;
  for (;;) {
    const count = read(buffer.subarray(length));
    length += count;
    yield* splitter.take(buffer, length, count === 0);
    if (count === 0) return;
    // What wasn't cut off yet moves to the front; an element larger than the buffer doubles it.
    const rest = length - splitter.start;
    if (splitter.start === 0 && rest === buffer.length) {
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer);
      buffer = larger;
    } else {
      const { start } = splitter;
      splitter.moves(buffer);
      buffer.copyWithin(0, start, length);
    }
    length = rest;
  }
}

interface OpenArray {
  readonly pointer: Pointer;
  /** Depth of its elements. */
  readonly depth: number;
  index: number;
}

class Splitter {
  /** Where the piece that isn't cut off yet begins. */
  start = 0;
  #at = 0;
  #depth = 0;
  #inString = false;
  #stringStart = 0;
  #array: OpenArray | undefined;
  /** The element of the open array that has begun. */
  #element: Omit<ElementPlace, 'length'> | undefined;
  /** The last key on the way down, by depth: only the two outermost matter. */
  readonly #keys: string[] = [];
  #isMark = true;
  /** Bytes that have left the buffer. */
  #moved = 0;
  /** How many lines have ended, where in the buffer the last of them did, and how much of the current one has left the buffer. */
  #line = 0;
  #lineStart = 0;
  #columnBefore = 0;
  /** Whether the byte before the buffer's first is a carriage return. */
  #afterReturn = false;
  readonly #scan: ElementScan = { base: 0, depth: 0, inString: false, line: 0, lineStart: 0 };

  /** Takes note that the bytes from `start` on move to the front of the buffer. */
  moves(buffer: Uint8Array): void {
    const { start } = this;
    if (this.#lineStart < start) {
      this.#columnBefore += unitsIn(buffer, this.#lineStart, start);
      this.#lineStart = start;
    }
    if (start > 0) this.#afterReturn = buffer[start - 1] === RETURN;
    this.#moved += start;
    this.#at -= start;
    this.#stringStart -= start;
    this.#lineStart -= start;
    this.start = 0;
  }

  *take(buffer: Uint8Array, length: number, isLast: boolean): Generator<Piece> {
    if (this.#isMark && length >= 3) {
      if (hasMark(buffer)) this.start = this.#at = this.#lineStart = MARK_LENGTH;
      this.#isMark = false;
    }
    let at = this.#at;
    while (at < length) {
      if (this.#element) {
        at = this.#passElement(buffer, at, length);
        if (at >= length) break;
        yield* this.#cut(buffer, at, 'element');
      } else if (this.#inString) {
        const end = endOfString(buffer, at, length);
        if (end < 0) {
          at = -end;
          break;
        }
        at = end;
        this.#inString = false;
        if (this.#depth <= 2) this.#keys[this.#depth] = keyOf(textOf(buffer, this.#stringStart, at));
        continue;
      }
      const code = buffer[at] as number;
      if (this.#array && this.#depth === this.#array.depth && beginsElement(code)) {
        yield* this.#cut(buffer, at, 'separator');
        const column = this.#columnBefore + unitsIn(buffer, this.#lineStart, at);
        this.#element = { offset: this.#moved + at, line: this.#line, column };
        continue;
      }
      if (code === QUOTE) {
        this.#inString = true;
        this.#stringStart = at;
      } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        this.#depth++;
        const pointer = code === OPEN_BRACKET && !this.#array ? this.#outerArray() : undefined;
        if (pointer !== undefined) {
          this.#array = { pointer, depth: this.#depth, index: 0 };
          yield* this.#cut(buffer, at + 1, 'envelope');
        }
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        if (this.#array && this.#depth === this.#array.depth) {
          yield* this.#cut(buffer, at, 'separator', true);
          this.#array = undefined;
        }
        this.#depth--;
      } else if (code === FEED || code === RETURN) this.#passLineEnd(buffer, at);
      at++;
    }
    this.#at = at;
    if (isLast && length > this.start) yield* this.#cut(buffer, length, this.#element ? 'element' : 'envelope');
  }

  /** CRLF, CR and LF each end a line. */
  #passLineEnd(buffer: Uint8Array, at: number): void {
    const isSecond = buffer[at] === FEED && (at > 0 ? buffer[at - 1] === RETURN : this.#afterReturn);
    if (!isSecond) this.#line++;
    this.#lineStart = at + 1;
    this.#columnBefore = 0;
  }

  /** Where the element ends: at the comma or the array's bracket behind it; or where to go on in the next chunk. */
  #passElement(buffer: Uint8Array, from: number, length: number): number {
    const scan = this.#scan;
    scan.base = (this.#array as OpenArray).depth;
    scan.depth = this.#depth;
    scan.inString = this.#inString;
    scan.line = this.#line;
    scan.lineStart = this.#lineStart;
    const at = scanElement(scan, buffer, from, length, this.#afterReturn);
    this.#depth = scan.depth;
    this.#inString = scan.inString;
    if (scan.line !== this.#line || scan.lineStart !== this.#lineStart) this.#columnBefore = 0;
    this.#line = scan.line;
    this.#lineStart = scan.lineStart;
    return at;
  }

  /** The pointer of an array whose elements are worth cutting: nothing deeper than a listing in a bundle. */
  #outerArray(): Pointer | undefined {
    if (this.#depth === 1) return '';
    const [, outer = '', inner] = this.#keys;
    if (this.#depth === 2) return below('', outer);
    return this.#depth === 3 && inner === 'entities' ? below('', outer, inner) : undefined;
  }

  *#cut(buffer: Uint8Array, end: number, kind: Piece['kind'], isClosing = false): Generator<Piece> {
    const from = this.start;
    this.start = end;
    const array = this.#array as OpenArray;
    if (kind !== 'element') {
      if (end === from) return;
      const text = textOf(buffer, from, end);
      // A comma too many is a mistake, so it goes to the envelope, whose mistakes are told.
      const isRegular = kind === 'envelope' || text.trim() === (array.index > 0 && !isClosing ? ',' : '');
      yield { kind: isRegular ? kind : 'envelope', text };
      return;
    }
    const place = { ...(this.#element as ElementPlace), length: end - from };
    this.#element = undefined;
    yield { kind, pointer: `${array.pointer}/${array.index++}`, text: textOf(buffer, from, end), place };
  }
}

/** The key that a literal stands for: where it isn't JSON, what the tolerant parser makes of it, because that reads the envelope too. */
function keyOf(literal: string): string {
  const text = literal.slice(1, -1);
  if (!text.includes('\\')) return text;
  const { value } = parse(literal, { comments: false });
  return typeof value === 'string' ? value : text;
}
