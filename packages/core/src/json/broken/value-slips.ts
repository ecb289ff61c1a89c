import { matchAt, type Token } from './tokens.ts';
import type { Slip } from './slip.ts';

/**
 * `"days": ${DAYS}` and `{{ days }}`: a parser takes the braces for objects, and complains of each. One word is read in place of all of it,
 * of which it complains once.
 */
export function bareVariable(text: string, { start }: Token): Slip | undefined {
  const length = matchAt(VARIABLE, text, start)?.[0].length;
  if (length === undefined) return undefined;
  return { start, end: start + length, by: '_'.repeat(length), before: '""' };
}

/** `"enabled": true;` before another property: a parser takes the semicolon into the word. */
export function semicolonAfter(text: string, { source, end }: Token): Slip | undefined {
  if (source !== ';' && !LITERAL_AND_SEMICOLON.test(source)) return undefined;
  if (!matchAt(NEXT, text, end)) return undefined;
  return {
    mistake: { message: 'comma', span: [end - 1, end] },
    start: end - 1,
    end,
    by: ',',
    before: ',',
  };
}

const VARIABLE = /\$\{[^{}"\r\n]*\}|\{\{[^{}"\r\n]*\}\}/y;
const LITERAL_AND_SEMICOLON = /^(?:true|false|null|-?\d+(?:\.\d+)?);$/;
const NEXT = /\s*(?:["{[\d-]|(?:true|false|null)\b)/y;
