import type { ParseError } from 'jsonc-parser';
import type { Span } from '../../model/span.ts';
import { type Comment, isOpen } from '../comments.ts';
import { Brackets } from './brackets.ts';
import { CLOSING, type Complaint, isConsequence, mismatchAt, mistakeOf, unknownWord } from './complaint.ts';
import { foldInvisible } from './invisible.ts';
import type { SyntaxMessage, SyntaxMistake } from './mistakes.ts';
import { messageOf } from './parse-errors.ts';
import { lineEndAfter } from './text-before.ts';

/** What a parser's complaints come down to. */
export interface SyntaxJudgement {
  readonly mistakes: readonly SyntaxMistake[];
  /** The parser lost its way among the brackets: what it read may stand somewhere else than was meant. */
  readonly isShifted: boolean;
}

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

const COMMENTS: ReadonlySet<SyntaxMessage> = new Set(['comment', 'openComment']);
const WITHIN_STRINGS: ReadonlySet<SyntaxMessage> = new Set(['unicode', 'escape', 'character']);

/** These are wrong whatever brackets they stand in. */
const OUTSIDE_BRACKETS: ReadonlySet<SyntaxMessage> = new Set([
  'symbol',
  'comment',
  'openComment',
  'openString',
  'unicode',
  'escape',
  'character',
]);

/**
 * Finds the one mistake at each place: the first complaint at an offset counts, and the others follow from it.
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

/** Hears one complaint of the parser after the other. Each is judged by what was heard before it, and only then recorded. */
class Judge {
  readonly mistakes: SyntaxMistake[] = [];
  isShifted = false;
  readonly #text: string;
  readonly #brackets: Brackets;
  readonly #numbers: readonly Span[];
  readonly #commentAt: ReadonlyMap<number, Comment>;
  readonly #contentEnd: number;
  /** Where mistakes were told of. */
  readonly #told = new Set<number>();
  #before: Complaint | undefined;
  /** Something was not closed as it was opened, or was cut off, so that what is missed at the end follows from that. */
  #isLeftOpen = false;
  /** Everything up to here follows from a missing quote. */
  #unquoted = -1;
  /** Index of the first number that doesn't end before what the parser complains of. */
  #nextNumber = 0;

  constructor(text: string, brackets: Brackets, comments: readonly Comment[], numbers: readonly Span[]) {
    this.#text = text;
    this.#brackets = brackets;
    this.#numbers = numbers;
    this.#commentAt = new Map(comments.map((comment) => [comment.start, comment]));
    this.#contentEnd = text.trimEnd().length;
  }

  /** Returns whether anything is to be heard behind it. */
  hear(error: ParseError): boolean {
    const { offset, length } = error;
    if (offset < this.#unquoted) return true;
    const number = this.#numberAt(offset);
    const word: Span = number ?? [offset, offset + length];
    if (lacksQuote(this.#text, word)) this.#hearQuote(word, offset);
    else if (number) this.#hearNumber(number);
    else return this.#hearOther({ said: messageOf(error), start: offset, end: offset + length });
    return true;
  }

  #numberAt(offset: number): Span | undefined {
    while ((this.#numbers[this.#nextNumber]?.[1] ?? Infinity) <= offset) this.#nextNumber++;
    const number = this.#numbers[this.#nextNumber];
    return number !== undefined && number[0] <= offset ? number : undefined;
  }

  #hearQuote(word: Span, offset: number): void {
    const [start, end] = word;
    if (!this.#isConsequence({ said: 'symbol', start, end })) this.mistakes.push({ message: 'quote', span: word });
    this.#unquoted = lineEndAfter(this.#text, offset);
    this.isShifted = true;
  }

  #hearNumber(number: Span): void {
    const [start, end] = number;
    if (!this.#isConsequence({ said: 'number', start, end })) this.#tell(start, { message: 'number', span: number });
    this.#told.add(start);
    // The parser goes on behind `+1` as it does behind `abc`, and misses the same things there.
    this.#before = { said: 'symbol', start, end };
  }

  #hearOther(complaint: Complaint): boolean {
    const { said, start } = complaint;
    const comment = COMMENTS.has(said) ? this.#commentAt.get(start) : undefined;
    if (comment && isOpen(this.#text, comment)) {
      // It has swallowed the rest.
      this.mistakes.push({ message: 'openComment', span: [start, comment.end] });
      return false;
    }
    if (this.#hearBracket(complaint)) return true;
    if (said === 'symbol') this.#hearWord(complaint);
    else this.#hearRest(complaint, comment);
    return true;
  }

  /** Returns whether that is all there is to be said. */
  #hearBracket(complaint: Complaint): boolean {
    const bracket = this.isShifted ? undefined : this.#brackets.lostAt(complaint);
    if (!bracket) return false;
    // The comma that seemed to be missing before the name followed from the bracket.
    if (this.mistakes.at(-1)?.span[0] === bracket.span[0]) this.mistakes.pop();
    this.mistakes.push(bracket);
    this.isShifted = true;
    return bracket.span[0] === complaint.start || !OUTSIDE_BRACKETS.has(complaint.said);
  }

  #hearWord(complaint: Complaint): void {
    const { start, end } = complaint;
    const mistake = unknownWord(this.#text, start, end);
    const [from, to] = mistake.span;
    if (mistake.message === 'invisible' && to - from === end - start) {
      // What nobody sees is as good as a blank: nothing follows from it.
      this.mistakes.push(mistake);
      return;
    }
    const follows = this.#isConsequence(complaint);
    if (!follows) this.#tell(start, mistake);
    this.#remember(complaint, follows);
  }

  #hearRest(missed: Complaint, comment: Comment | undefined): void {
    const closing = mismatchAt(missed, this.#text);
    const complaint = closing ? { ...missed, said: closing } : missed;
    const { said, start } = complaint;
    // Brackets that are taken for others make the parser miss what isn't missing.
    const isLost = this.isShifted && !OUTSIDE_BRACKETS.has(said);
    // What a mistake left over when it ended the document before its time.
    const isRest = said === 'endOfFile' && this.mistakes.some(({ message }) => !HARMLESS.has(message));
    const isMissedAtEnd = this.#isLeftOpen && CLOSING.has(said) && start >= this.#contentEnd;
    const follows = isLost || isRest || isMissedAtEnd || this.#isConsequence(complaint);
    const isName = said === 'propertyName' && follows && !isLost && this.#before?.said === 'symbol';

    this.isShifted ||= isRest || this.#losesWay(complaint, follows, closing !== undefined);
    this.#isLeftOpen ||= closing !== undefined;
    this.#remember(complaint, follows);
    if (isName) this.#takeForName();
    if (follows) return;
    const mistake = mistakeOf(complaint, comment, this.#text);
    this.#tell(mistake.message === 'trailingComma' ? mistake.span[0] : start, mistake);
  }

  /** Whether the parser takes brackets for others from this complaint on. */
  #losesWay({ said, start, end }: Complaint, follows: boolean, isMismatch: boolean): boolean {
    const next = this.#text[start] ?? ' ';
    // A bracket too many has ended it before its time.
    if (said === 'endOfFile') return '}],:'.includes(next);
    if (follows) return false;
    if (said === 'propertyName') return '{['.includes(next);
    // Which name was meant, nobody knows.
    if (WITHIN_STRINGS.has(said)) return /^\s*:/.test(this.#text.slice(end, end + 100));
    return isMismatch || (CLOSING.has(said) && this.#brackets.mayBeLostAnywhere);
  }

  /** A word where a name has to stand only lacks its quotes. */
  #takeForName(): void {
    const word = this.mistakes.pop();
    if (word) this.mistakes.push(word.message === 'curlyQuotes' ? word : { message: 'propertyName', span: word.span });
  }

  #isConsequence(complaint: Complaint): boolean {
    return isConsequence(complaint, this.#before, this.#text);
  }

  #remember(complaint: Complaint, follows: boolean): void {
    const { said, start, end } = complaint;
    // Of two complaints about one word the first says what it is.
    if (!(follows && this.#before && start < this.#before.end)) this.#before = complaint;
    // Where the file ends within a string or a word, what isn't closed follows from that.
    this.#isLeftOpen ||= (said === 'openString' || said === 'symbol') && end >= this.#contentEnd;
  }

  /** Of the mistakes at one place the first counts. */
  #tell(place: number, mistake: SyntaxMistake): void {
    if (this.#told.has(place)) return;
    this.#told.add(place);
    this.mistakes.push(mistake);
  }
}

/** Whether a word stands right beside a quote: from there on, what is in strings and what is between them have changed places. */
function lacksQuote(text: string, [start, end]: Span): boolean {
  const isWord = /^[^\s"{}[\],:/]/.test(text.slice(start, start + 1));
  return isWord && (text[start - 1] === '"' || text[end] === '"');
}

function within({ message, span: [start, end], data }: SyntaxMistake, text: string): SyntaxMistake {
  const span = [Math.min(start, text.length), Math.min(Math.max(end, start), text.length)] as const;
  return { message, span, ...(data && { data }) };
}
