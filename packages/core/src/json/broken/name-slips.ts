import { isClosed, matchAt, type Token } from './tokens.ts';
import type { Slip } from './slip.ts';

/** `"name":: "x"` */
export function secondColon({ start, end }: Token): Slip {
  return { mistake: { message: 'value', span: [start, end] }, start, end, by: ' ', before: ':' };
}

/** `"name: "x"` and `"days: 90`: what follows the colon was taken into the name. */
export function openName(text: string, token: Token): Slip | undefined {
  const [, name, blank] = /^("[^":\\]*):([ \t]+)(?="$|[{[\d-]|(?:true|false|null)\b)/.exec(token.source) ?? [];
  if (name === undefined || blank === undefined) return undefined;
  if (isClosed(text, token) && /^$|[\s,:}\]]/.test(text.charAt(token.end))) return undefined;
  const { start } = token;
  return {
    mistake: { message: 'openName', span: [start, start + name.length] },
    start,
    end: start + name.length + 1 + blank.length,
    by: `${name}":${blank.slice(1)}`,
    before: ':',
  };
}

/** `name": "x"`: the blank behind the colon makes room for the quote. */
export function unopenedName(text: string, { source, start, end }: Token): Slip | undefined {
  if (!/^[\w$-]+$/.test(source)) return undefined;
  const [rest, beforeColon] = matchAt(CLOSED_NAME, text, end) ?? [];
  if (rest === undefined || beforeColon === undefined) return undefined;
  return {
    mistake: { message: 'propertyName', span: [start, end + 1] },
    start,
    end: end + rest.length,
    by: `"${source}"${beforeColon}:`,
    before: ':',
  };
}

/** `"groups" [`: a parser that misses the colon steps over the bracket too. */
export function missingColon(text: string, token: Token): Slip | undefined {
  const { start, end } = token;
  if (!token.source.startsWith('"') || !isClosed(text, token)) return undefined;
  const blank = matchAt(BLANK_BEFORE_BRACKET, text, end)?.[0].length;
  if (blank === undefined) return undefined;
  return {
    mistake: { message: 'colon', span: [end + blank, end + blank + 1] },
    start,
    end: end + blank,
    by: `${token.source}:${' '.repeat(blank - 1)}`,
    before: ':',
  };
}

/** `"days", 90` and `"days"; 90`: strings listed in braces look alike, so a string only counts as the value before another property. */
export function commaForColon(text: string, token: Token): Slip | undefined {
  if (!token.source.startsWith('"') || !isClosed(text, token)) return undefined;
  const length = matchAt(COMMA_BEFORE_VALUE, text, token.end)?.[0].length;
  if (length === undefined) return undefined;
  const end = token.end + length;
  return { mistake: { message: 'colon', span: [end - 1, end] }, start: end - 1, end, by: ':', before: ':' };
}

const COMMA_BEFORE_VALUE =
  /[ \t]*[,;](?=[ \t]*(?:[{[\d-]|(?:true|false|null)\b|"(?:[^"\\\r\n]|\\.)*"\s*,\s*"(?:[^"\\\r\n]|\\.)*"\s*:))/y;
const BLANK_BEFORE_BRACKET = /[ \t]+(?=[{[])/y;
const CLOSED_NAME = /"([ \t]*):[ \t]/y;
