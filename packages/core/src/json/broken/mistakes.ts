import type { Span } from '../../model/span.ts';

/** One place at which a text stops being JSON. */
export interface SyntaxMistake {
  /** A key of `json/syntax`'s messages. */
  readonly message: SyntaxMessage;
  readonly span: Span;
  readonly data?: Readonly<Record<string, string>>;
}

/** The only mistake that is to be told of a text, and what the text means once that is mended. */
export interface OnlyMistake {
  readonly mistake: SyntaxMistake;
  readonly value: unknown;
  /** It may have been meant otherwise: what was read may stand somewhere else. */
  readonly isShifted: boolean;
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
  | 'curlyQuotes'
  | 'propertyName'
  | 'value'
  | 'colon'
  | 'comma'
  | 'closeBrace'
  | 'closeBracket'
  | 'strayBracket'
  | 'strayOpening'
  | 'straySign'
  | 'endOfFile'
  | 'openComment'
  | 'openString'
  | 'unicode'
  | 'escape'
  | 'character';
