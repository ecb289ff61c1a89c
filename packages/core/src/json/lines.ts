import type { Range } from '../model/diagnostic.ts';

/** Turns UTF-16 offsets of one text into lines and columns. CRLF, CR and LF each end a line. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = text.includes('\r') ? lineStartsWithCarriageReturns(text) : lineStarts(text);
  }

  /** Line (from 0) that holds the offset. */
  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
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
    return [this.#starts[line - 1] ?? 0, this.#starts[line] ?? Number.POSITIVE_INFINITY];
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineStartsWithCarriageReturns(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
