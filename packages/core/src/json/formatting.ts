/** How a text is formatted around a place: its own indentation, line ends and spacing are the ones to go on with. */

import { skipBlank, skipString } from './scan.ts';

/** Offset at which the line of an offset starts. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

/** Whether nothing but blanks stands before it on its line. */
export function hasOwnLine(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === ' ' || text[before - 1] === '\t') before--;
  return before > 0 && (text[before - 1] === '\n' || text[before - 1] === '\r');
}

/** The blanks that the line of an offset starts with. */
export function indentOf(text: string, at: number): string {
  const start = lineStart(text, at);
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end);
}

/** The line break that the line of an offset follows; the text's first one where there is none. */
export function eolBefore(text: string, at: number): string {
  const start = lineStart(text, at);
  if (text[start - 1] === '\r') return '\r';
  if (text[start - 1] === '\n') return text[start - 2] === '\r' ? '\r\n' : '\n';
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** One step of indentation, as the first indented line shows it. A line of a comment is none: ` * …` is aligned with the comment's start. */
export function indentUnit(text: string): string {
  let at = skipBlank(text, 0);
  while (at < text.length) {
    const indent = hasOwnLine(text, at) ? indentOf(text, at) : '';
    if (indent !== '') return indent;
    at = skipBlank(text, text[at] === '"' ? skipString(text, at) : at + 1);
  }
  return '  ';
}

/** A value on as many lines as it takes. The first of them goes on from where the value is put. */
export function linesText(value: unknown, indent: string, eol: string, text: string): string {
  return JSON.stringify(value, null, indentUnit(text)).replaceAll('\n', eol + indent);
}

/** Whether a text writes blanks between its signs: what stands before a value tells, or before a list whose first value it is. */
export function isSpaced(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === '[') start--;
  return text[start - 1] !== ':' && text[start - 1] !== ',';
}

/** A value on one line. */
export function inlineText(value: unknown, spaced: boolean): string {
  const space = spaced ? ' ' : '';
  if (Array.isArray(value)) return `[${value.map((element) => inlineText(element, spaced)).join(`,${space}`)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, held]) => `${JSON.stringify(key)}:${space}${inlineText(held, spaced)}`,
  );
  return members.length === 0 ? '{}' : `{${space}${members.join(`,${space}`)}${space}}`;
}
