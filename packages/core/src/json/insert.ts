import type { TextEdit } from '../model/diagnostic.ts';
import { eolBefore, hasOwnLine, indentOf, indentUnit, inlineText, isSpaced, linesText } from './formatting.ts';
import { eachElement, eachMember, skipBlank, skipComment, skipValue } from './scan.ts';

/** What has to be known of an object or array so that one more fits behind what it holds. */
interface Contents {
  readonly count: number;
  /** Of the last one: its key or, in an array, its value. */
  readonly lastStart: number;
  readonly lastEnd: number;
  /** What stands between the last key and its value. */
  readonly colon: string;
  /** Offset of the closing bracket. */
  readonly close: number;
}

/**
 * Adds a member behind those of the object that starts at `open`, or an element behind those of an array: on a line of its own
 * where the last one has one, else on the same line. A comment beside the last one stays beside it.
 */
export function insertion(text: string, open: number, key: string, value: unknown): TextEdit[] {
  const isObject = text[open] === '{';
  const contents = contentsOf(text, open);
  if (!isObject && Number(key) !== contents.count) return [];
  const spaced = contents.colon.endsWith(' ');
  const head = isObject ? JSON.stringify(key) + contents.colon : '';
  const inline = head + inlineText(value, spaced);
  if (contents.count === 0) return intoEmpty(text, open, contents.close, inline, head, value);

  const { lastStart, lastEnd } = contents;
  const afterLast = skipBlank(text, lastEnd);
  const hasComma = text[afterLast] === ',';
  const ownLine = hasOwnLine(text, lastStart);
  const added = ownLine ? ownLines(text, lastStart, head, value) : gapBefore(text, lastStart, spaced) + inline;
  const behind = hasComma ? afterLast + 1 : lastEnd;
  const at = skipCommentsOfLine(text, behind, ownLine);
  if (hasComma) return [{ start: at, end: at, text: `${added},` }];
  if (at === behind) return [{ start: at, end: at, text: `,${added}` }];
  return [
    { start: behind, end: behind, text: ',' },
    { start: at, end: at, text: added },
  ];
}

/** A line break and what follows it, formatted like the line that is there. */
function ownLines(text: string, beside: number, head: string, value: unknown): string {
  const indent = indentOf(text, beside);
  const eol = eolBefore(text, beside);
  return eol + indent + head + linesText(value, indent, eol, text);
}

function contentsOf(text: string, open: number): Contents {
  let count = 0;
  let lastStart = open;
  let lastEnd = open + 1;
  let colon = isSpaced(text, open) ? ': ' : ':';
  const take = (start: number, valueStart: number): number => {
    count++;
    lastStart = start;
    lastEnd = skipValue(text, valueStart);
    return lastEnd;
  };
  const after =
    text[open] === '{'
      ? eachMember(text, open, ({ keyStart, keyEnd, valueStart }) => {
          const between = text.slice(keyEnd, valueStart);
          if (/^[ \t]*:[ \t]*$/.test(between)) colon = between;
          return take(keyStart, valueStart);
        })
      : eachElement(text, open, (_index, start) => take(start, start));
  return { count, lastStart, lastEnd, colon, close: after - 1 };
}

function intoEmpty(
  text: string,
  open: number,
  close: number,
  inline: string,
  head: string,
  value: unknown,
): TextEdit[] {
  const inner = text.slice(open + 1, close);
  if (/^[ \t]*$/.test(inner)) {
    const padded = head.endsWith(' ') ? ` ${inline} ` : inline;
    return [{ start: open + 1, end: close, text: padded }];
  }
  const indent = indentOf(text, close) + indentUnit(text);
  const eol = eolBefore(text, close);
  const at = open + 1 + inner.trimEnd().length;
  const member = eol + indent + head + linesText(value, indent, eol, text);
  if (hasOwnLine(text, close)) return [{ start: at, end: at, text: member }];
  // A bracket behind a comment moves to the next line.
  return [{ start: at, end: close, text: member + eol + indentOf(text, close) }];
}

/** The blanks before the last one on its line, when they tell how this text writes lists on one line. */
function gapBefore(text: string, at: number, spaced: boolean): string {
  let before = at;
  while (text[before - 1] === ' ' || text[before - 1] === '\t') before--;
  if (text[before - 1] === ',') return text.slice(before, at);
  return spaced ? ' ' : '';
}

/** Offset behind the comments that follow on the same line. On one line, a line comment would swallow whatever came after it. */
function skipCommentsOfLine(text: string, from: number, ownLine: boolean): number {
  let end = from;
  for (;;) {
    let at = end;
    while (text[at] === ' ' || text[at] === '\t') at++;
    const after = skipComment(text, at);
    if (after === at || (!ownLine && text[at + 1] === '/')) return end;
    end = after;
  }
}
