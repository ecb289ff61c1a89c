import { isClosed, isClosing, isOpening, type Token, tokensFrom } from './tokens.ts';
import type { SyntaxMistake } from './mistakes.ts';
import { commaForColon, missingColon, openName, secondColon, unopenedName } from './name-slips.ts';
import type { Slip } from './slip.ts';
import { longerString, openString, swallowingString, unopenedString } from './string-slips.ts';
import { bareVariable, semicolonAfter } from './value-slips.ts';

/** Broken text, as it may have been meant. */
export interface MendedText {
  /** Of the same length, so that every place in it is a place in the original. */
  readonly text: string;
  readonly mistakes: readonly SyntaxMistake[];
}

/**
 * Mends quotes (those inside a string, a string that goes on in the next line, a name that lacks one of its own) and signs that stand where
 * others belong. A tolerant parser takes what follows these for something else, and complains of it again and again.
 */
export function mendText(text: string): MendedText {
  const mistakes: SyntaxMistake[] = [];
  const open: string[] = [];
  let mended = '';
  let copied = 0;
  /** Offset from which the text is still to be looked at. */
  let from = 0;
  const replace = (start: number, end: number, by: string): void => {
    mended += text.slice(copied, start) + by;
    copied = end;
  };
  let before = '';
  const reach = reachIn(text);
  while (from < text.length) {
    const next = from;
    from = text.length;
    for (const token of tokensFrom(text, next)) {
      const slip = slipAt(text.slice(0, token.end + reach), token, before, open.at(-1));
      if (slip) {
        if (slip.mistake) mistakes.push(slip.mistake);
        replace(slip.start, slip.end, slip.by);
        before = slip.before;
        from = slip.end;
        break;
      }
      before = token.source;
      if (isOpening(before)) open.push(before);
      else if (isClosing(before)) open.pop();
    }
  }
  return { text: mended + text.slice(copied), mistakes };
}

/** How far ahead the end of a slip is looked for: less in a longer text, so that even one of nothing but slips is read to its end. */
function reachIn({ length }: string): number {
  return Math.min(Math.max(Math.floor(MOST_STEPS / length), LEAST_REACH), MOST_REACH);
}

const MOST_STEPS = 1e8;
const LEAST_REACH = 300;
const MOST_REACH = 20_000;

/** What may stand behind a token, if anything but a sign may. */
function placeAfter(before: string, open: string | undefined): 'name' | 'value' | undefined {
  if (before === ':' || before === '[' || before === '') return 'value';
  if (before === '{') return 'name';
  if (before === ',') return open === '{' ? 'name' : 'value';
  return undefined;
}

function slipAt(text: string, token: Token, before: string, open: string | undefined): Slip | undefined {
  if (token.source === ':' && before === ':') return secondColon(token);
  const place = placeAfter(before, open);
  if (place === undefined) return open === undefined ? undefined : semicolonAfter(text, token);
  const inObject = open === '{';
  if (place === 'name') return nameSlip(text, token);
  if (!token.source.startsWith('"'))
    return unopenedString(text, token, inObject) ?? bareVariable(text, token) ?? semicolonAfter(text, token);
  if (isClosed(text, token)) return swallowingString(text, token, inObject) ?? longerString(text, token, inObject);
  return longerString(text, token, inObject) ?? openString(text, token);
}

function nameSlip(text: string, token: Token): Slip | undefined {
  return openName(text, token) ?? unopenedName(text, token) ?? missingColon(text, token) ?? commaForColon(text, token);
}
