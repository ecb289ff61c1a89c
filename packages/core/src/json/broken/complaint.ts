import type { Comment } from '../comments.ts';
import { invisibleIn } from './invisible.ts';
import type { SyntaxMessage, SyntaxMistake } from './mistakes.ts';
import { missingValue, trailingCommaBefore } from './text-before.ts';

/** What a parser complains of, and where. */
export interface Complaint {
  readonly said: SyntaxMessage;
  readonly start: number;
  readonly end: number;
}

/** What is missing where a list ends with the bracket of an object, and the other way round. */
const MISSING_BEFORE: Readonly<Record<string, SyntaxMessage>> = { '}': 'closeBracket', ']': 'closeBrace' };

/** The bracket that is missing where a list ends with a brace, or an object with a bracket: a parser misses a comma there first. */
export function mismatchAt({ said, start }: Complaint, text: string): SyntaxMessage | undefined {
  return said === 'comma' ? MISSING_BEFORE[text[start] ?? ''] : undefined;
}

export const CLOSING: ReadonlySet<SyntaxMessage> = new Set(['closeBrace', 'closeBracket']);

/** Whether a complaint only follows from the one before: a parser skips a word that it doesn't know, and then misses a value. */
export function isConsequence({ said, start }: Complaint, before: Complaint | undefined, text: string): boolean {
  if (!before) return false;
  const between = text.slice(before.end, start);
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
 * The mistake that a complaint comes to, be it of anything but a word.
 *
 * @param comment the one that begins there, if it is complained of
 */
export function mistakeOf({ said, start, end }: Complaint, comment: Comment | undefined, text: string): SyntaxMistake {
  if (comment) return { message: 'comment', span: [start, comment.end] };
  const comma = said === 'propertyName' || said === 'value' ? trailingCommaBefore(text, start) : -1;
  if (comma !== -1) return { message: 'trailingComma', span: [comma, comma + 1] };
  if (said === 'value') return { message: 'value', span: missingValue(text, start, end - start) };
  return { message: said, span: [start, Math.max(end, start + 1)] };
}

/** As word processors and mail programs write them. */
const CURLY_QUOTE = /[“”„‟«»‘’‚‛]/;

/** What is to be said of a word that JSON doesn't know. */
export function unknownWord(text: string, start: number, end: number): SyntaxMistake {
  const invisible = invisibleIn(text, start, end);
  if (invisible) return invisible;
  if (CURLY_QUOTE.test(text[start] ?? '')) return { message: 'curlyQuotes', span: [start, end] };
  // The parser recognises no number that begins with a plus sign or a point.
  return { message: /^[+.-]*\d/.test(text.slice(start, end)) ? 'number' : 'symbol', span: [start, end] };
}
