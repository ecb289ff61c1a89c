import type { TextEdit } from '../model/diagnostic.ts';

/** Edits of one text that can be made together, in order of place. */
export class EditSet {
  readonly #edits: TextEdit[] = [];

  get edits(): readonly TextEdit[] {
    return this.#edits;
  }

  /** Whether all of them can join those that are there. An edit made twice is one; new members of one object stand one behind the other. */
  admits(edits: readonly TextEdit[]): boolean {
    return edits.every((edit) => this.#touching(edit).every((other) => isSame(edit, other) || canFollow(edit, other)));
  }

  add(edits: readonly TextEdit[]): void {
    for (const edit of edits) {
      const touching = this.#touching(edit);
      if (touching.some((other) => isSame(edit, other))) continue;
      const last = touching.at(-1);
      this.#edits.splice(last === undefined ? this.#indexOf(edit.start) : this.#edits.indexOf(last) + 1, 0, edit);
    }
  }

  /** Those that share a character with it, or a place to insert at. */
  #touching({ start, end }: TextEdit): TextEdit[] {
    const touching: TextEdit[] = [];
    for (let index = this.#indexOf(start); index < this.#edits.length; index++) {
      const other = this.#edits[index];
      if (other === undefined || other.start > end) break;
      touching.push(other);
    }
    return touching;
  }

  /** Index of the first edit that doesn't end before an offset. */
  #indexOf(offset: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edits[middle]?.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** A member inserted behind others, with the comma that parts it from them. */
const MEMBER = /^,\s*("(?:[^"\\]|\\.)*")\s*:/;

function canFollow(a: TextEdit, b: TextEdit): boolean {
  if (a.start !== a.end || b.start !== b.end || a.start !== b.start) return false;
  const [key, other] = [MEMBER.exec(a.text)?.[1], MEMBER.exec(b.text)?.[1]];
  return key !== undefined && other !== undefined && key !== other;
}

/** Applies edits that are in order and don't overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of edits) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
