/** One place at which a text stops being JSON. */
export interface SyntaxMistake {
  /** A key of `json/syntax`'s messages. */
  readonly message: SyntaxMessage;
  /** UTF-16 offsets, the end exclusive. */
  readonly span: readonly [start: number, end: number];
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
