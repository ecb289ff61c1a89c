import type { ParseError } from 'jsonc-parser';
import type { Span } from '../../model/span.ts';
import { Brackets } from './brackets.ts';
import { type Comment, isOpen } from '../comments.ts';
import { foldInvisible, invisibleIn } from './invisible.ts';
import { lineEndAfter, missingValue, trailingCommaBefore } from './text-before.ts';

/** One place at which a text stops being JSON. */
export interface SyntaxMistake {
  /** A key of `json/syntax`'s messages. */
  readonly message: SyntaxMessage;
  readonly span: Span;
  readonly data?: Readonly<Record<string, string>>;
}

export type SyntaxMessage =
  | 'empty'
  | 'conflict'
  | 'conflictMark'
  | 'program'
  | 'invisible'
  | 'quote'
  | 'openName'
  | 'unopenedString'
  | 'innerQuote'
  | 'lineBreak'
  | 'openBrace'
  | 'openBracket'
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
  const mistakes: SyntaxMistake[] = [];
  const seen = new Set<number>();
  const brackets = new Brackets(text, errors);
  const contentEnd = text.trimEnd().length;
  const commentAt = new Map(comments.map((comment) => [comment.start, comment]));
  let before: Complaint | undefined;
  let mismatch = false;
  let isShifted = false;
  /** Up to here everything follows from a quote that is missing. */
  let unquoted = -1;
  /** Of the numbers, the first that doesn't end before what the parser says. */
  let next = 0;
  for (const { error, offset, length } of errors) {
    if (offset < unquoted) continue;
    while ((numbers[next]?.[1] ?? Infinity) <= offset) next++;
    const number = numbers[next];
    const isNumber = number !== undefined && number[0] <= offset;
    const word: Span = isNumber ? number : [offset, offset + length];
    if (lacksQuote(text, word)) {
      if (!isConsequence('symbol', word[0], before, text)) mistakes.push({ message: 'quote', span: word });
      unquoted = lineEndAfter(text, offset);
      isShifted = true;
      continue;
    }
    if (isNumber) {
      const follows = isConsequence('number', number[0], before, text);
      if (!follows && !seen.has(number[0])) mistakes.push({ message: 'number', span: number });
      seen.add(number[0]);
      // What follows from it is what follows from a word that is none.
      before = { said: 'symbol', end: number[1] };
      continue;
    }
    let said = MESSAGES[error] ?? 'character';
    const comment = COMMENTS.has(said) ? commentAt.get(offset) : undefined;
    if (comment && isOpen(text, comment)) {
      // It has swallowed the rest.
      mistakes.push({ message: 'openComment', span: [offset, comment.end] });
      break;
    }
    const bracket: SyntaxMistake | undefined = isShifted ? undefined : brackets.lostAt(said, offset, length);
    if (bracket) {
      // That a comma is missing before the name followed from the bracket.
      if (mistakes.at(-1)?.span[0] === bracket.span[0]) mistakes.pop();
      mistakes.push(bracket);
      isShifted = true;
      if (bracket.span[0] === offset || !OUTSIDE_BRACKETS.has(said)) continue;
    }
    // A comma is what the parser misses first where a list ends with a brace; then it misses the brace.
    const closes: SyntaxMessage | undefined = said === 'comma' ? MISSING_BEFORE[text[offset] ?? ''] : undefined;
    said = closes ?? said;
    const isLost = isShifted && !OUTSIDE_BRACKETS.has(said);
    // A bracket too many has ended it before its time.
    isShifted ||= said === 'endOfFile' && '}],:'.includes(text[offset] ?? ' ');
    const isNested = said === 'propertyName' && '{['.includes(text[offset] ?? ' ');
    const isRest: boolean = said === 'endOfFile' && mistakes.some(({ message }) => !HARMLESS.has(message));
    isShifted ||= isRest;
    const follows: boolean =
      isLost ||
      isRest ||
      isConsequence(said, offset, before, text) ||
      (mismatch && CLOSING.has(said) && offset >= contentEnd);
    const unknown = said === 'symbol' ? wordThatIsNone(text, offset, offset + length) : undefined;
    // What nobody sees is as good as a blank.
    if (unknown?.message === 'invisible' && unknown.span[1] - unknown.span[0] === length) {
      mistakes.push(unknown);
      continue;
    }
    // A word where a name has to stand only lacks its quotes.
    const name =
      before?.said === 'symbol' && said === 'propertyName' && follows && !isLost ? mistakes.pop() : undefined;
    if (name) mistakes.push({ message: 'propertyName', span: name.span });
    // Of two complaints about one word the first says what it is.
    if (!(follows && before && offset < before.end)) before = { said, end: offset + length };
    isShifted ||= !follows && (closes !== undefined || (CLOSING.has(said) && brackets.mayBeLostAnywhere));
    // What isn't closed because a text runs to the end of the file follows from that text.
    mismatch ||= closes !== undefined || (said === 'openString' && offset + length >= contentEnd);
    if (follows) continue;
    isShifted ||= isNested;
    const trailing = said === 'propertyName' || said === 'value' ? trailingCommaBefore(text, offset) : -1;
    const start = trailing === -1 ? offset : trailing;
    if (seen.has(start)) continue;
    seen.add(start);
    if (unknown) mistakes.push(unknown);
    else if (comment) mistakes.push({ message: 'comment', span: [offset, comment.end] });
    else if (trailing !== -1) mistakes.push({ message: 'trailingComma', span: [trailing, trailing + 1] });
    else if (said === 'value') mistakes.push({ message: 'value', span: missingValue(text, offset, length) });
    else mistakes.push({ message: said, span: [offset, offset + Math.max(length, 1)] });
  }
  return { mistakes: foldInvisible(mistakes).map((mistake) => within(mistake, text)), isShifted };
}

/** Whether a word stands right beside a quote: text and what isn't text have changed places from there on. */
function lacksQuote(text: string, [start, end]: Span): boolean {
  const isWord = /^[^\s"{}[\],:/]/.test(text.slice(start, start + 1));
  return isWord && (text[start - 1] === '"' || text[end] === '"');
}

const COMMENTS: ReadonlySet<SyntaxMessage> = new Set(['comment', 'openComment']);

/** What is to be said of a word that JSON doesn't know. */
function wordThatIsNone(text: string, start: number, end: number): SyntaxMistake {
  const invisible = invisibleIn(text, start, end);
  if (invisible) return invisible;
  // The parser takes no number for one that begins with a plus sign or a point.
  return { message: /^[+.-]*\d/.test(text.slice(start, end)) ? 'number' : 'symbol', span: [start, end] };
}

function within({ message, span: [start, end], data }: SyntaxMistake, text: string): SyntaxMistake {
  const span = [Math.min(start, text.length), Math.min(Math.max(end, start), text.length)] as const;
  return { message, span, ...(data && { data }) };
}
