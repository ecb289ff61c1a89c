/** A byte order mark may stand before a text, and is no part of it: offsets, lines and columns count from after it. */
const MARK = '\ufeff';

/** How many bytes the mark takes as UTF-8. */
export const MARK_LENGTH = 3;

/** The mark of a text, or `''` where it has none. */
export function markOf(text: string): string {
  return text.startsWith(MARK) ? MARK : '';
}

export function withoutMark(text: string): string {
  return text.startsWith(MARK) ? text.slice(1) : text;
}

/** Whether some UTF-8 begins with the mark. */
export function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
