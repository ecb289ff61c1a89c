import { below, type Pointer } from '../model/address.ts';
import { parse } from './parse.ts';

/** A stretch of a file; all of them together, in order, are its text. */
export type Piece =
  /** An element of one of the file's outer arrays. */
  | { readonly kind: 'element'; readonly pointer: Pointer; readonly text: string }
  /** The comma between two elements, with white space around it; or only white space before the first and after the last. */
  | { readonly kind: 'separator'; readonly text: string }
  /** Everything else; without elements and separators it is JSON in which those arrays are empty. */
  | { readonly kind: 'envelope'; readonly text: string };

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
    } else buffer.copyWithin(0, splitter.start, length);
    splitter.moved();
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
  /** Where the piece begins that isn't cut off yet. */
  start = 0;
  #at = 0;
  #depth = 0;
  #inString = false;
  #stringStart = 0;
  #array: OpenArray | undefined;
  /** Whether an element of the open array has begun. */
  #inElement = false;
  /** The last key on the way down, by depth: only the two outermost matter. */
  readonly #keys: string[] = [];
  #isMark = true;

  moved(): void {
    this.#at -= this.start;
    this.#stringStart -= this.start;
    this.start = 0;
  }

  *take(buffer: Uint8Array, length: number, isLast: boolean): Generator<Piece> {
    if (this.#isMark && length >= 3) {
      // A byte order mark is no part of the text.
      if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) this.start = this.#at = 3;
      this.#isMark = false;
    }
    let at = this.#at;
    while (at < length) {
      if (this.#inString) {
        const end = endOfString(buffer, at, length);
        if (end < 0) {
          at = -end;
          break;
        }
        at = end;
        this.#inString = false;
        if (this.#depth <= 2 && !this.#array)
          this.#keys[this.#depth] = unescaped(textOf(buffer, this.#stringStart, at));
        continue;
      }
      const code = buffer[at] as number;
      if (code === 34 || code > 44 || code < 34) {
        if (code === 34) {
          if (this.#beginsElement()) yield* this.#cut(buffer, at, 'separator');
          this.#inString = true;
          this.#stringStart = at++;
          continue;
        }
        if (code === 123 || code === 91) {
          if (this.#beginsElement()) yield* this.#cut(buffer, at, 'separator');
          this.#depth++;
          at++;
          const pointer = code === 91 && !this.#array ? this.#outerArray() : undefined;
          if (pointer !== undefined) {
            this.#array = { pointer, depth: this.#depth, index: 0 };
            yield* this.#cut(buffer, at, 'envelope');
          }
          continue;
        }
        if (code === 125 || code === 93) {
          if (this.#array && this.#depth === this.#array.depth) {
            // The array's own bracket: what stands before it is its last element, or nothing.
            yield* this.#cut(buffer, at, this.#inElement ? 'element' : 'separator', true);
            this.#array = undefined;
          }
          this.#depth--;
          at++;
          continue;
        }
        if (code > 32 && this.#beginsElement()) yield* this.#cut(buffer, at, 'separator');
        at++;
        continue;
      }
      if (code === 44 && this.#array && this.#inElement && this.#depth === this.#array.depth) {
        yield* this.#cut(buffer, at, 'element');
      }
      at++;
    }
    this.#at = at;
    if (isLast && length > this.start)
      yield* this.#cut(buffer, length, this.#array && this.#inElement ? 'element' : 'envelope');
  }

  /** Whether the next character is the first of an element; it then is taken for begun. */
  #beginsElement(): boolean {
    if (!this.#array || this.#inElement || this.#depth !== this.#array.depth) return false;
    this.#inElement = true;
    return true;
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
      // A comma too many is a mistake, and those of the envelope are told.
      const isRegular = kind === 'envelope' || text.trim() === (array.index > 0 && !isClosing ? ',' : '');
      yield { kind: isRegular ? kind : 'envelope', text };
      return;
    }
    this.#inElement = false;
    yield { kind, pointer: `${array.pointer}/${array.index++}`, text: textOf(buffer, from, end) };
  }
}

/** Offset after the string's closing quote; where to go on, negated, when the quote isn't here yet. */
function endOfString(buffer: Uint8Array, from: number, length: number): number {
  let at = from;
  while (at < length) {
    const code = buffer[at];
    if (code === 34) return at + 1;
    // The character behind a backslash may stand in the next chunk: go on from the backslash then.
    if (code === 92 && at + 1 >= length) return -at;
    at += code === 92 ? 2 : 1;
  }
  return -at;
}

/** What a key's literal means; one that means nothing is reported with the envelope, and leads nowhere. */
function unescaped(literal: string): string {
  const text = literal.slice(1, -1);
  if (!text.includes('\\')) return text;
  const { value } = parse(literal, { comments: false });
  return typeof value === 'string' ? value : text;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
