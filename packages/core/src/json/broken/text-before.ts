import type { Span } from '../../model/span.ts';
import { lineStart } from '../formatting.ts';

/** Whether a line begins at an offset that is indented less than the one before: whoever wrote it took what stands before for closed. */
export function isOutdented(text: string, offset: number): boolean {
  const blanks = skipBack(text, offset, ' \t');
  const lineEnd = skipBack(text, blanks, ' \t\r\n');
  if (lineEnd === 0 || !/[\r\n]/.test(text.slice(lineEnd, blanks))) return false;
  const start = lineStart(text, lineEnd);
  let indent = start;
  while (' \t'.includes(text.charAt(indent))) indent++;
  return indent - start > offset - blanks;
}

/** Whether a character stands before an offset, with nothing but blanks between them. */
export function isPrecededBy(text: string, offset: number, character: string): boolean {
  return text.charAt(skipBack(text, offset, ' \t\r\n') - 1) === character;
}

/** Goes back from an offset over any of some characters, and returns where the first of them stands. */
function skipBack(text: string, offset: number, characters: string): number {
  let end = offset;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return end;
}

/** The bracket that is open at an offset. */
export function openBracketBefore(text: string, offset: number): '{' | '[' | undefined {
  const open: ('{' | '[')[] = [];
  for (const [bracket] of text.slice(0, offset).matchAll(/"(?:[^"\\\r\n]|\\.)*"?|[[\]{}]/g)) {
    if (bracket === '{' || bracket === '[') open.push(bracket);
    else if (bracket === '}' || bracket === ']') open.pop();
  }
  return open.at(-1);
}

/** The property's name that ends before a colon. */
export function nameBefore(text: string, colon: number): Span {
  const end = text.lastIndexOf('"', colon);
  const start = text.lastIndexOf('"', end - 1);
  return start === -1 ? [colon, colon + 1] : [start, end + 1];
}

/** A value that is missing at the end of a line is missed there, not where the parser looked for it. */
export function missingValue(text: string, offset: number, length: number): Span {
  const end = skipBack(text, offset, ' \t\r\n');
  return end > 0 && /[\r\n]/.test(text.slice(end, offset)) ? [end - 1, end] : [offset, offset + Math.max(length, 1)];
}

/** Offset of the comma that directly precedes a closing bracket at `offset`, or -1. */
export function trailingCommaBefore(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code !== 125 && code !== 93) return -1;
  let at = offset - 1;
  while (at >= 0 && text.charCodeAt(at) <= 32) at--;
  return text.charCodeAt(at) === 44 ? at : -1;
}

export function lineEndAfter(text: string, from: number): number {
  let at = from;
  while (at < text.length && !'\r\n'.includes(text.charAt(at))) at++;
  return at;
}
