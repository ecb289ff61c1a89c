import type { TextEdit } from '../model/diagnostic.ts';
import { hasOwnLine, lineStart } from './formatting.ts';
import { eachElement, eachMember, skipBlank, skipValue } from './scan.ts';

/**
 * Takes out the member whose key (or the element whose value) starts at `start`, with one comma, and with its line where nothing else
 * stands there. Comments stay.
 *
 * @param open where the object or array starts
 */
export function removal(text: string, open: number, start: number): TextEdit[] {
  const { end, previousEnd } = extentOf(text, open, start);
  const rest = previousEnd === undefined ? TO_BRACKET.exec(text.slice(end, end + 200))?.[0] : undefined;
  // Of what stood alone between its brackets no blanks are left either.
  if (rest !== undefined && /^[ \t]*$/.test(text.slice(open + 1, start)))
    return [{ start: open + 1, end: end + rest.length, text: '' }];
  const next = skipBlank(text, end);
  if (text[next] === ',') {
    if (/^\s*$/.test(text.slice(end, next))) return [lineOf(text, start, next + 1)];
    return [lineOf(text, start, end), { start: next, end: next + 1, text: '' }];
  }
  if (previousEnd === undefined) return [lineOf(text, start, end)];
  const comma = skipBlank(text, previousEnd);
  // The last one leaves no comma behind.
  if (/^\s*$/.test(text.slice(comma + 1, start))) return [{ start: comma, end, text: '' }];
  return [{ start: comma, end: comma + 1, text: '' }, lineOf(text, start, end)];
}

const TO_BRACKET = /^[ \t]*,?[ \t]*(?=[\]}])/;

function extentOf(text: string, open: number, start: number): { end: number; previousEnd: number | undefined } {
  let end = start;
  let previousEnd: number | undefined;
  let last: number | undefined;
  const take = (at: number, valueStart: number): number => {
    const after = skipValue(text, valueStart);
    if (at === start) {
      end = after;
      previousEnd = last;
    }
    last = after;
    return after;
  };
  if (text[open] === '{') eachMember(text, open, ({ keyStart, valueStart }) => take(keyStart, valueStart));
  else eachElement(text, open, (_index, at) => take(at, at));
  return { end, previousEnd };
}

/** Takes out some characters: with their whole line when nothing else is on it, else with the blanks up to what follows. */
function lineOf(text: string, start: number, end: number): TextEdit {
  if (hasOwnLine(text, start)) {
    const rest = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end, end + 200))?.[0];
    if (rest !== undefined) return { start: lineStart(text, start), end: end + rest.length, text: '' };
  }
  let after = end;
  while (text[after] === ' ' || text[after] === '\t') after++;
  const isLast = text[after] === '}' || text[after] === ']' || text[after] === '\n' || text[after] === '\r';
  return { start, end: isLast ? end : after, text: '' };
}
