import type { ParseError } from 'jsonc-parser';
import type { Complaint } from './complaint.ts';
import { lostOpening, type Unclosed, unclosedIn } from './lost-bracket.ts';
import type { SyntaxMessage, SyntaxMistake } from './mistakes.ts';
import { messageOf } from './parse-errors.ts';
import { isOutdented, isPrecededBy, missingValue, nameBefore, openBracketBefore } from './text-before.ts';

const MISSING_AFTER = { '{': 'closeBrace', '[': 'closeBracket' } as const;

/** The opening bracket that may have been lost, by what a parser says and the character that it says this of. */
const OPENING_WANTED: Readonly<Partial<Record<SyntaxMessage, Readonly<Record<string, '{' | '['>>>>> = {
  // An element of a list, or its end, where a property has to stand.
  propertyName: { '{': '[' },
  colon: { ']': '[' },
  // The colon of a property where only a value can stand.
  comma: { ']': '[', ':': '{' },
  value: { '}': '{', ']': '[' },
  endOfFile: { ':': '{', ',': '[', ']': '[' },
};

const OF_BRACKETS: ReadonlySet<SyntaxMessage> = new Set(['closeBrace', 'closeBracket', 'endOfFile']);

/** Tells which of a parser's complaints come from a bracket that was lost, and where that was. */
export class Brackets {
  readonly #text: string;
  readonly #doMatch: boolean;
  #unclosed: Unclosed | undefined;
  /** Looking for a lost opening bracket goes through the whole text, so only the first complaint that one could explain is worth it. */
  #isOpeningSought = false;

  constructor(text: string, errors: readonly ParseError[]) {
    this.#text = text;
    this.#doMatch = !errors.some((error) => {
      const said = messageOf(error);
      const next = text[error.offset] ?? ' ';
      // A brace in place of a name is skipped, which makes up for one that isn't closed.
      return OF_BRACKETS.has(said) || '}]'.includes(next) || (said === 'propertyName' && next === '{');
    });
  }

  /** Whether a bracket that is missing at the end may as well have been lost somewhere before. */
  get mayBeLostAnywhere(): boolean {
    return this.#found.isAnywhere;
  }

  get #found(): Unclosed {
    this.#unclosed ??= unclosedIn(this.#text);
    return this.#unclosed;
  }

  /** The lost bracket that explains a parser's complaint, and most of those behind it. */
  lostAt({ said, start, end }: Complaint): SyntaxMistake | undefined {
    const text = this.#text;
    if (!this.#doMatch) {
      const { lost } = this.#found;
      if (lost && start >= lost.span[0]) return { message: MISSING_AFTER[lost.bracket], span: lost.span };
    }
    // A list was opened that holds nothing.
    if (said === 'value' && text[start] === '}' && isPrecededBy(text, start, '['))
      return { message: 'closeBracket', span: [start, end] };
    const opening = this.#lostOpening(said, start);
    if (opening) return opening;
    // Another element of a list begins while one isn't closed.
    if (!this.#doMatch && said === 'propertyName' && text[start] === '{' && isPrecededBy(text, start, ','))
      return { message: 'closeBrace', span: [start, end] };
    if (said !== 'comma') return undefined;
    if (text[start] === ':') return { message: 'closeBracket', span: nameBefore(text, start) };
    const open = !this.#doMatch && isOutdented(text, start) ? openBracketBefore(text, start) : undefined;
    return open && { message: MISSING_AFTER[open], span: [start, end] };
  }

  #lostOpening(said: SyntaxMessage, offset: number): SyntaxMistake | undefined {
    const bracket = OPENING_WANTED[said]?.[this.#text[offset] ?? ''];
    if (!bracket || this.#isOpeningSought) return undefined;
    this.#isOpeningSought = true;
    const value = lostOpening(this.#text, offset, bracket);
    if (!value) return undefined;
    const message = bracket === '{' ? 'openBrace' : 'openBracket';
    return { message, span: missingValue(this.#text, value[0], value[1] - value[0]) };
  }
}
