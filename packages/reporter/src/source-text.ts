/** Distance between the offsets whose position in bytes is remembered. */
const STEP = 1024;

/** A file's text by lines, for excerpts and for columns in other units. LF, CRLF and CR each end a line. */
export class SourceText {
  readonly #text: string;
  readonly #starts: readonly number[];
  #bytes: readonly number[] | undefined;

  constructor(text: string) {
    // Offsets and columns count from after a byte order mark.
    this.#text = text.startsWith('\ufeff') ? text.slice(1) : text;
    const starts = [0];
    for (const { index, 0: end } of this.#text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
    this.#starts = starts;
  }

  /** How many lines there are; the one after a final line break counts. */
  get lines(): number {
    return this.#starts.length;
  }

  /** The text of a line (from 1), without its line break; empty when there is no such line. */
  line(number: number): string {
    const start = this.#starts[number - 1];
    if (start === undefined) return '';
    let end = this.#starts[number] ?? this.#text.length;
    if (number < this.#starts.length) {
      if (this.#text[end - 1] === '\n') end -= 1;
      if (end > start && this.#text[end - 1] === '\r') end -= 1;
    }
    return this.#text.slice(start, end);
  }

  /** Line and column (from 1, in UTF-16 units) of an offset. */
  place(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** Offset of a line and column (from 1, in UTF-16 units), counted as `place` does. */
  offset(line: number, column: number): number {
    return Math.min((this.#starts[line - 1] ?? this.#text.length) + column - 1, this.#text.length);
  }

  /** A column in bytes of UTF-8 (from 1), of one in UTF-16 units. */
  byteColumn(line: number, column: number): number {
    const start = this.#starts[line - 1] ?? 0;
    return this.#bytesBefore(start + column - 1) - this.#bytesBefore(start) + 1;
  }

  // Positions are remembered at steps, so that many findings on one long line don't each count it from its start.
  #bytesBefore(offset: number): number {
    this.#bytes ??= byteSteps(this.#text);
    const step = Math.min(Math.floor(offset / STEP), this.#bytes.length - 1);
    return (this.#bytes[step] ?? 0) + byteLength(this.#text, step * STEP, offset);
  }
}

function byteSteps(text: string): number[] {
  const steps = [0];
  let bytes = 0;
  for (let start = 0; start + STEP <= text.length; start += STEP) {
    bytes += byteLength(text, start, start + STEP);
    steps.push(bytes);
  }
  return steps;
}

/** Bytes of UTF-8 that a stretch of the text takes; each half of a surrogate pair counts two. */
export function byteLength(text: string, start = 0, end: number = text.length): number {
  let bytes = 0;
  for (let index = start; index < Math.min(end, text.length); index++) {
    const unit = text.charCodeAt(index);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  return bytes;
}

/** The source of a file, read once and only when it is first asked for. */
export function lazySource(read: () => string | undefined): () => SourceText | undefined {
  let source: SourceText | undefined;
  let isRead = false;
  return () => {
    if (!isRead) {
      const text = read();
      source = text === undefined ? undefined : new SourceText(text);
      isRead = true;
    }
    return source;
  };
}
