import type { Span } from '../../model/span.ts';
import { hasLineBreak, isBlank, isClosed, isClosing, isOpening, isQuote, matchAt, type Token } from './tokens.ts';
import type { Slip } from './slip.ts';
import { lineEndAfter } from './text-before.ts';

/** `"scope": chat:read"`: the blank in front makes room for the quote. */
export function unopenedString(text: string, { source, start }: Token, inObject: boolean): Slip | undefined {
  if (!/^[^[\]},:/]/.test(source) || !isBlank(text.charAt(start - 1))) return undefined;
  const quote = matchAt(TO_QUOTE, text, start)?.[0].length;
  if (quote === undefined || !endsString(text, start + quote, inObject)) return undefined;
  const end = start + quote + 1;
  return {
    mistake: { message: 'unopenedString', span: [start, end] },
    start: start - 1,
    end,
    by: `"${text.slice(start, end)}`,
    before: '""',
  };
}

/** `"EQUALS, "value": 1`: the quote that opens the next name, or element, was taken for the one that closes the string. */
export function swallowingString(text: string, token: Token, inObject: boolean): Slip | undefined {
  const rest = token.source.slice(0, -1);
  if (!/,[ \t]*$/.test(rest) || !matchAt(REST_OF_NAME, text, token.end)) {
    if (inObject || !/[^\]}\s][ \t]*,[ \t]*$/.test(rest) || !matchAt(REST_OF_ELEMENT, text, token.end))
      return undefined;
  }
  return endingBefore(rest, token.start);
}

/** `"Sales,`: the string lacks its closing quote, and ends with its line. What ends with the file lacks more than that. */
export function openString(text: string, { source, start, end }: Token): Slip | undefined {
  return text.slice(end).trim() === '' ? undefined : endingBefore(source, start);
}

/** A string without its closing quote, which then takes the place of a blank, or of its last character. */
function endingBefore(written: string, start: number): Slip | undefined {
  const length = lengthOfString(written);
  if (length < 2) return undefined;
  const hasRoom = isBlank(written.charAt(length));
  return {
    mistake: { message: 'openString', span: [start, start + length] },
    start,
    end: start + length + (hasRoom ? 1 : 0),
    // No backslash may escape that quote.
    by: `${written.slice(0, hasRoom ? length : length - 1).replaceAll('\\', '/')}"`,
    before: '""',
  };
}

/** How much of an open string belongs to it: all but the brackets and commas at its end, unless it opened those brackets itself. */
function lengthOfString(written: string): number {
  let length = written.length;
  while (length > 0 && /[\]},\s]/.test(written.charAt(length - 1))) length--;
  let own = 0;
  for (const [bracket] of written.slice(0, length).matchAll(/[{}[\]]/g)) own += isOpening(bracket) ? 1 : -1;
  for (let at = length; own > 0 && at < written.length; at++) {
    if (!isClosing(written.charAt(at))) continue;
    own--;
    length = at + 1;
  }
  return length;
}

const REST_OF_NAME = /[^"\\\r\n,:{}[\]]+"\s*:/y;
/** Behind a string that is closed stands a comma, or its list's end. */
const REST_OF_ELEMENT = /(?!\s*[,\]])[^"\\\r\n]+"\s*(?:\]|,\s*["{[\d/-])/y;
const TO_QUOTE = /[^"\\\r\n]+(?=")/y;

/** A string that only seems to end, or that goes on in the next line. */
export function longerString(text: string, token: Token, inObject: boolean): Slip | undefined {
  const { start } = token;
  const isEnded = isClosed(text, token);
  if (isEnded && !mayGoOn(text, token.end, inObject)) return undefined;
  const end = likelyEnd(text, token.end, inObject);
  if (end === undefined) return undefined;
  const written = text.slice(start, end);
  const hasBreak = hasLineBreak(written);
  // A word that stands apart, and then another line: that isn't one string.
  if (isEnded && hasBreak && isBlank(text.charAt(token.end))) return undefined;
  return {
    mistake: hasBreak
      ? { message: 'lineBreak', span: [start, lineEndAfter(text, start)] }
      : { message: 'innerQuote', span: wordFrom(text, token.end) },
    start,
    end,
    by: `"${asOneString(written.slice(1, -1))}"`,
    before: '""',
  };
}

/** What stands between the quote at which a string seems to end and the next one. */
function wordFrom(text: string, from: number): Span {
  let start = from;
  while (isBlank(text.charAt(start))) start++;
  return [start, Math.max(text.indexOf('"', start), start + 1)];
}

/** Whether a string may go on behind a quote: it may where a word follows. In a list, a word that stands apart may be an element. */
function mayGoOn(text: string, from: number, inObject: boolean): boolean {
  let at = from;
  while (isBlank(text.charAt(at))) at++;
  const follower = text.charAt(at);
  if (follower === '"') return at === from && inObject;
  return follower !== '' && !/[\s,:[\]{}/]/.test(follower) && (at === from || inObject);
}

/** The same number of characters, none of which ends a string. */
function asOneString(written: string): string {
  return written
    .replace(/\\(?=[\r\n])/g, ' ')
    .replace(/(\\.)|"/g, (_match, escape: string | undefined) => escape ?? "'")
    .replace(/\p{Cc}/gu, ' ');
}

/** A line that begins like one of JSON: what is open before it has lost its quote. */
const LINE_OF_JSON = /[ \t]*(?:[{}[\]]|"(?:[^"\\\r\n]|\\.)*"[ \t]*(?::|,?[ \t]*(?:[\r\n]|$)))/y;
const COLON = /\s*:/y;
/** A comment may stand behind the comma too. */
const AFTER_VALUE = /\s*(?:\}|,\s*(?:"(?:[^"\\\r\n]|\\.)*"\s*:|\/))/y;
const AFTER_ELEMENT = /\s*(?:\]|,\s*["{[\d/-])/y;

/** Nobody writes a longer string, and a file of nothing but open ones mustn't be searched to its end for each. */
const MAX_LINES = 50;

/** Offset behind the first quote that can close a string: one behind which JSON goes on. */
function likelyEnd(text: string, from: number, inObject: boolean): number | undefined {
  let lines = 0;
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\r' || character === '\n') {
      if (character === '\r' && text.charAt(at + 1) === '\n') at++;
      if (++lines > MAX_LINES || matchAt(LINE_OF_JSON, text, at + 1)) return undefined;
    }
    if (!isQuote(text, at)) continue;
    if (endsString(text, at, inObject)) return at + 1;
    // A name: what was open before it has lost its quote.
    if (inObject && matchAt(COLON, text, at + 1)) return undefined;
  }
  return undefined;
}

/** Whether JSON goes on behind a quote as it does behind a string. */
function endsString(text: string, quote: number, inObject: boolean): boolean {
  return matchAt(inObject ? AFTER_VALUE : AFTER_ELEMENT, text, quote + 1) !== null;
}
