import { type Pointer, tokens } from '../model/address.ts';
import type { TextEdit } from '../model/diagnostic.ts';
import type { Change } from '../model/finding.ts';
import { insertion } from './insert.ts';
import { eolBefore, indentOf, inlineText, isSpaced, lineStart, linesText } from './formatting.ts';
import type { Trail } from './trails.ts';
import { removal } from './remove.ts';

/** A text that can be changed: JSON, or JSON with comments. */
export interface Editable {
  readonly text: string;
  trail(pointer: Pointer): Trail;
}

/**
 * Turns a change into the smallest edits of the text: comments, indentation, key order and line ends around it stay as they are, and
 * no line is touched that doesn't have to be. Returns none when the change has no place in this text.
 */
export function editsFor(editable: Editable, change: Change): TextEdit[] {
  const { text } = editable;
  if (change.op === 'erase') {
    const { start, end, exactly } = change;
    return [exactly ? { start, end, text: '' } : erasure(text, start, end)];
  }
  const trail = editable.trail(change.pointer);
  const place = trail.found ? trail.path.at(-1) : undefined;
  switch (change.op) {
    case 'rename':
      return place?.key ? [{ start: place.key[0], end: place.key[1], text: JSON.stringify(change.to) }] : [];
    case 'set':
      return place ? [replacement(text, place.start, place.end, change.value)] : setAbsent(text, change, trail);
    case 'remove': {
      const holder = trail.path.at(-2);
      return place && holder ? removal(text, holder.start, place.key?.[0] ?? place.start) : [];
    }
  }
}

function replacement(text: string, start: number, end: number, value: unknown): TextEdit {
  if (typeof value !== 'object' || value === null) return { start, end, text: JSON.stringify(value) };
  if (!startsLine(text, start)) return { start, end, text: inlineText(value, isSpaced(text, start)) };
  return { start, end, text: linesText(value, indentOf(text, start), eolBefore(text, start), text) };
}

/** Whether at most a key stands before the value on its line. */
function startsLine(text: string, start: number): boolean {
  return /^[ \t]*(?:"(?:[^"\\]|\\.)*"[ \t]*:[ \t]*)?$/.test(text.slice(lineStart(text, start), start));
}

/** `null` counts as absent, so what would stand in it takes its place; nothing can be put into a string or a number. */
function setAbsent(
  text: string,
  { pointer, value }: { pointer: Pointer; value: unknown },
  { path }: Trail,
): TextEdit[] {
  const deepest = path.at(-1);
  const [key, ...inner] = tokens(pointer).slice(path.length - 1);
  if (deepest === undefined || key === undefined) return [];
  const whole = inner.reduceRight<unknown>((held, name) => ({ [name]: held }), value);
  const first = text[deepest.start];
  if (first === '{' || first === '[') return insertion(text, deepest.start, key, whole);
  if (text.slice(deepest.start, deepest.end) !== 'null') return [];
  return [replacement(text, deepest.start, deepest.end, { [key]: whole })];
}

/** What stands alone on its line takes the line with it; otherwise only the blanks before it go too. */
function erasure(text: string, start: number, end: number): TextEdit {
  let before = start;
  while (text[before - 1] === ' ' || text[before - 1] === '\t') before--;
  const atLineStart = before === 0 || text[before - 1] === '\n' || text[before - 1] === '\r';
  const lineEnd = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end, end + 200))?.[0];
  return { start: before, end: atLineStart && lineEnd !== undefined ? end + lineEnd.length : end, text: '' };
}
