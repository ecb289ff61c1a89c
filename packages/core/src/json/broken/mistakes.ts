import type { Span } from '../../model/span.ts';

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
  | 'strayBracket'
  | 'strayOpening'
  | 'straySign'
  | 'endOfFile'
  | 'openComment'
  | 'openString'
  | 'unicode'
  | 'escape'
  | 'character';
