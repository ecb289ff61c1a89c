import type { ParseError } from 'jsonc-parser';
import { Brackets } from './brackets.ts';
import { type Comment, isOpen } from '../comments.ts';
import { foldInvisible, invisibleIn } from './invisible.ts';
import type { Span } from '../../model/span.ts';
import { lineEndAfter, missingValue, trailingCommaBefore } from './text-before.ts';
import type { SyntaxMessage, SyntaxMistake } from './mistakes.ts';
import { messageOf } from './parse-errors.ts';

/** What a parser's complaints come down to. */
export interface SyntaxJudgement {
  readonly mistakes: readonly SyntaxMistake[];
  /** The parser lost its way among the brackets: what it read may stand somewhere else than was meant. */
  readonly isShifted: boolean;
}

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

const WITHIN_STRINGS: ReadonlySet<SyntaxMessage> = new Set(['unicode', 'escape', 'character']);

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
  // The words of a line that all lack their quotes are one string.
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
  const judge = new Judge(text, new Brackets(text, errors), comments, numbers);
  for (const error of errors) if (!judge.hear(error)) break;
  const { mistakes, isShifted } = judge;
  return { mistakes: foldInvisible(mistakes).map((mistake) => within(mistake, text)), isShifted };
}

/** Hears one complaint of the parser after the other. */
class Judge {
  readonly mistakes: SyntaxMistake[] = [];
  isShifted = false;
  readonly #text: string;
  readonly #brackets: Brackets;
  readonly #numbers: readonly Span[];
  readonly #commentAt: ReadonlyMap<number, Comment>;
  readonly #contentEnd: number;
  /** Where a mistake was told of. */
  readonly #told = new Set<number>();
  #before: Complaint | undefined;
  /** Something was not closed as it was opened, so that what is missed at the end follows from that. */
  #mismatch = false;
  /** Up to here everything follows from a quote that is missing. */
  #unquoted = -1;
  /** Of the numbers, the first that doesn't end before what the parser says. */
  #nextNumber = 0;

  constructor(text: string, brackets: Brackets, comments: readonly Comment[], numbers: readonly Span[]) {
    this.#text = text;
    this.#brackets = brackets;
    this.#numbers = numbers;
    this.#commentAt = new Map(comments.map((comment) => [comment.start, comment]));
    this.#contentEnd = text.trimEnd().length;
  }

  /** Returns whether there is anything to be heard behind it. */
  hear(error: ParseError): boolean {
    const { offset, length } = error;
    if (offset < this.#unquoted) return true;
    const number = this.#numberAt(offset);
    const word: Span = number ?? [offset, offset + length];
    if (lacksQuote(this.#text, word)) this.#hearQuote(word, offset);
    else if (number) this.#hearNumber(number);
    else return this.#hearOther(messageOf(error), offset, length);
    return true;
  }

  #numberAt(offset: number): Span | undefined {
    while ((this.#numbers[this.#nextNumber]?.[1] ?? Infinity) <= offset) this.#nextNumber++;
    const number = this.#numbers[this.#nextNumber];
    return number !== undefined && number[0] <= offset ? number : undefined;
  }

  #hearQuote(word: Span, offset: number): void {
    if (!this.#follows('symbol', word[0])) this.mistakes.push({ message: 'quote', span: word });
    this.#unquoted = lineEndAfter(this.#text, offset);
    this.isShifted = true;
  }

  #hearNumber(number: Span): void {
    const [start, end] = number;
    if (!this.#follows('number', start) && !this.#told.has(start))
      this.mistakes.push({ message: 'number', span: number });
    this.#told.add(start);
    // The parser goes on behind `+1` as it does behind `abc`, and misses the same things there.
    this.#before = { said: 'symbol', end };
  }

  #hearOther(said: SyntaxMessage, offset: number, length: number): boolean {
    const comment = COMMENTS.has(said) ? this.#commentAt.get(offset) : undefined;
    if (comment && isOpen(this.#text, comment)) {
      // It has swallowed the rest.
      this.mistakes.push({ message: 'openComment', span: [offset, comment.end] });
      return false;
    }
    if (!this.#hearBracket(said, offset, length)) this.#hearRest(said, offset, length, comment);
    return true;
  }

  /** Returns whether that is all there is to be said. */
  #hearBracket(said: SyntaxMessage, offset: number, length: number): boolean {
    const bracket = this.isShifted ? undefined : this.#brackets.lostAt(said, offset, length);
    if (!bracket) return false;
    // That a comma is missing before the name followed from the bracket.
    if (this.mistakes.at(-1)?.span[0] === bracket.span[0]) this.mistakes.pop();
    this.mistakes.push(bracket);
    this.isShifted = true;
    return bracket.span[0] === offset || !OUTSIDE_BRACKETS.has(said);
  }

  #hearRest(missed: SyntaxMessage, offset: number, length: number, comment: Comment | undefined): void {
    const text = this.#text;
    const next = text[offset] ?? '';
    // A comma is what the parser misses first where a list ends with a brace; then it misses the brace.
    const closes: SyntaxMessage | undefined = missed === 'comma' ? MISSING_BEFORE[next] : undefined;
    const said = closes ?? missed;
    const isLost = this.isShifted && !OUTSIDE_BRACKETS.has(said);
    // A bracket too many has ended it before its time.
    this.isShifted ||= said === 'endOfFile' && '}],:'.includes(next || ' ');
    const isRest = said === 'endOfFile' && this.mistakes.some(({ message }) => !HARMLESS.has(message));
    this.isShifted ||= isRest;
    const isUnclosed = this.#mismatch && CLOSING.has(said) && offset >= this.#contentEnd;
    const follows = isLost || isRest || this.#follows(said, offset) || isUnclosed;
    const unknown = said === 'symbol' ? wordThatIsNone(text, offset, offset + length) : undefined;
    // What nobody sees is as good as a blank.
    if (unknown?.message === 'invisible' && unknown.span[1] - unknown.span[0] === length) {
      this.mistakes.push(unknown);
      return;
    }
    // A word where a name has to stand only lacks its quotes.
    const isName = this.#before?.said === 'symbol' && said === 'propertyName' && follows && !isLost;
    const name = isName ? this.mistakes.pop() : undefined;
    if (name) this.mistakes.push({ message: 'propertyName', span: name.span });
    // Of two complaints about one word the first says what it is.
    if (!(follows && this.#before && offset < this.#before.end)) this.#before = { said, end: offset + length };
    this.isShifted ||= !follows && (closes !== undefined || (CLOSING.has(said) && this.#brackets.mayBeLostAnywhere));
    // What isn't closed because the file ends within a string or a word follows from that.
    const isCutOff = (said === 'openString' || said === 'symbol') && offset + length >= this.#contentEnd;
    this.#mismatch ||= closes !== undefined || isCutOff;
    if (follows) return;
    this.isShifted ||= said === 'propertyName' && '{['.includes(next || ' ');
    // Which name was meant, nobody knows.
    this.isShifted ||= WITHIN_STRINGS.has(said) && /^\s*:/.test(text.slice(offset + length, offset + length + 100));
    this.#tell(said, offset, length, unknown ?? (comment && { message: 'comment', span: [offset, comment.end] }));
  }

  /** @param known the mistake, where it is known already */
  #tell(said: SyntaxMessage, offset: number, length: number, known: SyntaxMistake | undefined): void {
    const text = this.#text;
    const trailing = said === 'propertyName' || said === 'value' ? trailingCommaBefore(text, offset) : -1;
    const start = trailing === -1 ? offset : trailing;
    if (this.#told.has(start)) return;
    this.#told.add(start);
    if (known) this.mistakes.push(known);
    else if (trailing !== -1) this.mistakes.push({ message: 'trailingComma', span: [trailing, trailing + 1] });
    else if (said === 'value') this.mistakes.push({ message: 'value', span: missingValue(text, offset, length) });
    else this.mistakes.push({ message: said, span: [offset, offset + Math.max(length, 1)] });
  }

  #follows(said: SyntaxMessage, offset: number): boolean {
    return isConsequence(said, offset, this.#before, this.#text);
  }
}

/** Whether a word stands right beside a quote: strings and what isn't one have changed places from there on. */
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
