import type { Range } from '../model/diagnostic.ts';

/** Turns UTF-16 offsets of one text into lines and columns. CRLF, CR and LF each end a line. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];
  /** Up to where the lines are known. */
  #end = 0;
  readonly #hasCarriageReturns: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#hasCarriageReturns = text.includes('\r');
  }

  /** Line (from 0) that holds the offset. */
  #lineOf(offset: number): number {
    this.#readTo(offset);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Most findings stand near the top of their file, so the rest is only read when asked for. */
  #readTo(offset: number): void {
    const text = this.#text;
    const starts = this.#starts;
    while (this.#end <= offset && this.#end < text.length) {
      const next = this.#hasCarriageReturns ? nextBreak(text, this.#end) : text.indexOf('\n', this.#end);
      this.#end = next === -1 ? text.length : next + 1;
      if (next !== -1) starts.push(this.#end);
    }
  }

  range(start: number, end: number): Range {
    const line = this.#lineOf(start);
    const endLine = this.#lineOf(end);
    return {
      line: line + 1,
      column: start - (this.#starts[line] ?? 0) + 1,
      endLine: endLine + 1,
      endColumn: end - (this.#starts[endLine] ?? 0) + 1,
    };
  }

  /** Offset at which a line (from 1) starts, and at which the next one does. */
  bounds(line: number): readonly [start: number, next: number] {
    while (this.#starts.length <= line && this.#end < this.#text.length) this.#readTo(this.#end);
    return [this.#starts[line - 1] ?? 0, this.#starts[line] ?? Number.POSITIVE_INFINITY];
  }
}

/** Offset of the last character of the next end of a line: the LF of a CRLF. */
function nextBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) return at;
  }
  return -1;
}
