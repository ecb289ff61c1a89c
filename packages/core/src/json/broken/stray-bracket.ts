import { duplicateKeys } from '../duplicate-keys.ts';
import type { Span } from '../../model/span.ts';
import { lineStart } from '../layout.ts';
import { hasLineBreak, isClosing, isOpening, type Token, tokensFrom } from './tokens.ts';

/** A bracket that is one too many, and what the text means without it. */
export interface StrayBracket {
  readonly span: Span;
  readonly value: unknown;
}

/** So many brackets of each sort are tried: each costs reading the whole text again. */
const MOST_TRIED = 8;

/**
 * Finds the closing bracket without which a text would be JSON. Of several the first counts that nothing speaks for: it stands neither
 * on the line of what it ends nor on a line of its own as far in. Else it is the last one before the text stops being JSON.
 *
 * @param stop where that is
 */
export function strayBracket(text: string, stop: number): StrayBracket | undefined {
  const { closing, excess } = readBrackets(text);
  if (excess === undefined) return undefined;
  const candidates = closing.filter(({ token }) => token.text === excess && token.start <= stop);
  const odd = candidates.filter(({ isOdd }) => isOdd);
  const others = candidates.filter(({ isOdd }) => !isOdd).toReversed();
  for (const { token, mayLackOpening } of [...odd.slice(0, MOST_TRIED), ...others.slice(0, MOST_TRIED)]) {
    const { start, end } = token;
    const rest = mayLackOpening ? undefined : readWithout(text, start, end);
    if (rest) return { span: [start, end], value: rest.value };
  }
  return undefined;
}

interface Closing {
  readonly token: Token;
  readonly isOdd: boolean;
  /** A list of one element has lost its opening bracket: `"scope": "chat:read"]`. */
  readonly mayLackOpening: boolean;
}

/** All closing brackets, and which of the two is there once more than its counterpart; nothing where more is out of balance. */
function readBrackets(text: string): { readonly closing: readonly Closing[]; readonly excess: '}' | ']' | undefined } {
  const closing: Closing[] = [];
  const open: { readonly line: number; readonly indent: number; readonly isProperty: boolean }[] = [];
  const balance = { braces: 0, brackets: 0 };
  let line = 0;
  let indent = 0;
  let before: Token | undefined;
  /** Whether what stands before is a property's value, as a whole. */
  let isProperty = false;
  for (const token of tokensFrom(text, 0)) {
    const isFirst = before === undefined || hasLineBreak(text.slice(before.end, token.start));
    if (isFirst) {
      line++;
      indent = token.start - lineStart(text, token.start);
    }
    const isValueOfProperty = before?.text === ':';
    if (isOpening(token.text)) open.push({ line, indent, isProperty: isValueOfProperty });
    else if (isClosing(token.text)) {
      const opening = open.pop();
      const isOdd = opening === undefined || (opening.line !== line && !(isFirst && opening.indent === indent));
      closing.push({ token, isOdd, mayLackOpening: token.text === ']' && isProperty });
      isProperty = opening?.isProperty === true;
    }
    if (token.text === '{' || token.text === '}') balance.braces += token.text === '{' ? 1 : -1;
    if (token.text === '[' || token.text === ']') balance.brackets += token.text === '[' ? 1 : -1;
    if (!isClosing(token.text)) isProperty = isValueOfProperty && !isOpening(token.text);
    before = token;
  }
  const { braces, brackets } = balance;
  if (braces === -1 && brackets === 0) return { closing, excess: '}' };
  return { closing, excess: braces === 0 && brackets === -1 ? ']' : undefined };
}

/** What a text means without a bracket, and if need be without the comma behind it. */
function readWithout(text: string, start: number, end: number): { readonly value: unknown } | undefined {
  const rest = text.slice(end);
  return read(text.slice(0, start) + rest) ?? read(text.slice(0, start) + rest.replace(/^\s*,/, ''));
}

/** Nothing too where a key would be given twice: then two objects have been made one, and a bracket is missing between them. */
function read(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return duplicateKeys(text).length > 0 ? undefined : { value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
