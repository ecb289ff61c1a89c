import type { ParseError } from 'jsonc-parser';
import type { Comment } from './comments.ts';
import type { Span } from './span.ts';
import { isOutdented, missingValue, nameBefore, openBracketBefore, trailingCommaBefore } from './text-before.ts';

/** One place at which a text stops being JSON. */
export interface SyntaxMistake {
  /** A key of `json/syntax`'s messages. */
  readonly message: SyntaxMessage;
  /** UTF-16 offsets, the end exclusive. */
  readonly span: readonly [start: number, end: number];
}

export type SyntaxMessage =
  | 'empty'
  | 'conflict'
  | 'comment'
  | 'trailingComma'
  | 'symbol'
  | 'number'
  | 'propertyName'
  | 'value'
  | 'colon'
  | 'comma'
  | 'closeBrace'
  | 'closeBracket'
  | 'endOfFile'
  | 'openComment'
  | 'openString'
  | 'unicode'
  | 'escape'
  | 'character';

/** What a parser's complaints come down to. */
export interface SyntaxJudgement {
  readonly mistakes: readonly SyntaxMistake[];
  /** The parser lost its way among the brackets: what it read may stand somewhere else than was meant. */
  readonly isShifted: boolean;
}

/** By jsonc-parser's `ParseErrorCode`, a `const enum` that a module can't import. */
const MESSAGES: readonly (SyntaxMessage | undefined)[] = [
  undefined,
  'symbol',
  'number',
  'propertyName',
  'value',
  'colon',
  'comma',
  'closeBrace',
  'closeBracket',
  'endOfFile',
  'comment',
  'openComment',
  'openString',
  'number',
  'unicode',
  'escape',
  'character',
];

/** What is missing where a list ends with the bracket of an object, and the other way round. */
const MISSING_BEFORE: Readonly<Record<string, SyntaxMessage>> = { '}': 'closeBracket', ']': 'closeBrace' };
const MISSING_AFTER = { '{': 'closeBrace', '[': 'closeBracket' } as const;
const CLOSING: ReadonlySet<SyntaxMessage> = new Set(['closeBrace', 'closeBracket']);

/** After these a parser goes on as if all were well; after any other it may close a bracket too many. */
const HARMLESS: ReadonlySet<SyntaxMessage> = new Set([
  'number',
  'comma',
  'trailingComma',
  'comment',
  'unicode',
  'escape',
  'character',
]);

/** What may be wrong whatever brackets it stands in. */
const OUTSIDE_BRACKETS: ReadonlySet<SyntaxMessage> = new Set([
  'symbol',
  'comment',
  'openComment',
  'openString',
  'unicode',
  'escape',
  'character',
]);

/** What the parser complained of last, and where that ends. */
interface Complaint {
  readonly said: SyntaxMessage;
  readonly end: number;
}

/** Whether the parser only complains because of what it complained of before: it skips a word that is none, and then misses a value. */
function isConsequence(said: SyntaxMessage, offset: number, before: Complaint | undefined, text: string): boolean {
  if (!before) return false;
  const between = text.slice(before.end, offset);
  // A name without its closing quote ends at its value's opening one.
  if (before.said === 'colon') return between === '';
  if (before.said === 'propertyName') return said === 'value' || (said === 'symbol' && between === '');
  if (between.trim() !== '') return false;
  // It has swallowed what is missed behind it.
  if (before.said === 'openString') return said !== 'symbol';
  if (before.said !== 'symbol') return false;
  // The words of a line that all lack their quotes are one text.
  return said === 'symbol' ? !/[\r\n]/.test(between) : !CLOSING.has(said);
}

/**
 * Comes down to one mistake a place: of what the parser says at one offset, the first counts, and the rest follows from it.
 *
 * @param numbers where the text has numbers that JSON doesn't allow, in order
 */
export function judgeErrors(
  text: string,
  errors: readonly ParseError[],
  comments: readonly Comment[],
  numbers: readonly Span[],
): SyntaxJudgement {
  if (text.trim() === '')
    return { mistakes: [{ message: 'empty', span: [0, Math.min(1, text.length)] }], isShifted: false };
  const conflicts = conflictsIn(text);
  if (conflicts.length > 0) return { mistakes: conflicts, isShifted: true };

  const mistakes: SyntaxMistake[] = [];
  const seen = new Set<number>();
  let before: Complaint | undefined;
  let mismatch = false;
  let isShifted = false;
  /** Of the numbers, the first that doesn't end before what the parser says. */
  let next = 0;
  for (const { error, offset, length } of errors) {
    while ((numbers[next]?.[1] ?? Infinity) <= offset) next++;
    const number = numbers[next];
    if (number && number[0] <= offset) {
      const follows = isConsequence('number', number[0], before, text);
      if (!follows && !seen.has(number[0])) mistakes.push({ message: 'number', span: number });
      seen.add(number[0]);
      // What follows from it is what follows from a word that is none.
      before = { said: 'symbol', end: number[1] };
      continue;
    }
    let said = MESSAGES[error] ?? 'character';
    // A comma is what the parser misses first where a list ends with a brace; then it misses the brace.
    const closes = said === 'comma' ? MISSING_BEFORE[text[offset] ?? ''] : undefined;
    said = closes ?? said;
    const unclosed =
      said === 'comma' && !isShifted && isOutdented(text, offset) ? openBracketBefore(text, offset) : undefined;
    if (unclosed !== undefined) {
      mistakes.push({ message: MISSING_AFTER[unclosed], span: [offset, offset + length] });
      isShifted = true;
      continue;
    }
    if (said === 'comma' && text[offset] === ':' && !isShifted) {
      const name = nameBefore(text, offset);
      // That a comma is missing before the name followed from the bracket.
      if (mistakes.at(-1)?.span[0] === name[0]) mistakes.pop();
      mistakes.push({ message: 'closeBracket', span: name });
      isShifted = true;
      continue;
    }
    const isLost: boolean = isShifted && !OUTSIDE_BRACKETS.has(said);
    const isRest = said === 'endOfFile' && mistakes.some(({ message }) => !HARMLESS.has(message));
    isShifted ||= isRest;
    const follows: boolean =
      isLost ||
      isRest ||
      isConsequence(said, offset, before, text) ||
      (mismatch && CLOSING.has(said) && offset >= text.trimEnd().length);
    // A word where a name has to stand only lacks its quotes.
    const word =
      before?.said === 'symbol' && said === 'propertyName' && follows && !isLost ? mistakes.pop() : undefined;
    if (word) mistakes.push({ message: 'propertyName', span: word.span });
    // Of two complaints about one word the first says what it is.
    if (!(follows && before && offset < before.end)) before = { said, end: offset + length };
    isShifted ||= closes !== undefined && !follows;
    // What isn't closed because a text runs to the end of the file follows from that text.
    mismatch ||= closes !== undefined || (said === 'openString' && offset + length >= text.trimEnd().length);
    if (follows) continue;
    const trailing = said === 'propertyName' || said === 'value' ? trailingCommaBefore(text, offset) : -1;
    const start = trailing === -1 ? offset : trailing;
    if (seen.has(start)) continue;
    seen.add(start);
    if (said === 'comment') {
      const end = comments.find((comment) => comment.start === offset)?.end ?? offset + length;
      mistakes.push({ message: 'comment', span: [offset, end] });
    } else if (trailing !== -1) mistakes.push({ message: 'trailingComma', span: [trailing, trailing + 1] });
    else if (said === 'value') mistakes.push({ message: 'value', span: missingValue(text, offset, length) });
    else mistakes.push({ message: said, span: [offset, offset + Math.max(length, 1)] });
  }
  return { mistakes: mistakes.map((mistake) => within(mistake, text)), isShifted };
}

function within({ message, span: [start, end] }: SyntaxMistake, text: string): SyntaxMistake {
  return { message, span: [Math.min(start, text.length), Math.min(Math.max(end, start), text.length)] };
}

/** Both sides of a change stand in the file, and everything else follows from that. */
function conflictsIn(text: string): SyntaxMistake[] {
  if (!/^>{7} /m.test(text)) return [];
  return [...text.matchAll(/^<{7} [^\r\n]*/gm)].map(({ 0: line, index }) => ({
    message: 'conflict',
    span: [index, index + line.length],
  }));
}
