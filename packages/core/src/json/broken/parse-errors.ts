import type { ParseError, ParseErrorCode } from 'jsonc-parser';
import type { SyntaxMessage } from './mistakes.ts';

/** What a parser's complaint is called here. */
export function messageOf({ error }: ParseError): SyntaxMessage {
  // A newer parser may know more of them.
  return MESSAGES[error] ?? 'character';
}

/** By jsonc-parser's `ParseErrorCode`: its names are a `const enum`, of which a module can import nothing but the type. */
const MESSAGES: Readonly<Record<ParseErrorCode, SyntaxMessage>> = {
  1: 'symbol',
  2: 'number',
  3: 'propertyName',
  4: 'value',
  5: 'colon',
  6: 'comma',
  7: 'closeBrace',
  8: 'closeBracket',
  9: 'endOfFile',
  10: 'comment',
  11: 'openComment',
  12: 'openString',
  13: 'number',
  14: 'unicode',
  15: 'escape',
  16: 'character',
};
