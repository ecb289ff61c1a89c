import type { OnlyMistake } from './mistakes.ts';
import { readChanged } from './read-changed.ts';
import { lineStart } from '../formatting.ts';
import { hasLineBreak, isClosing, isOpening, type Token, tokensFrom } from './tokens.ts';

/** How many brackets of each sort are tried: each costs reading the whole text again. */
const MOST_TRIED = 8;

/**
 * Finds the bracket without which a text would be JSON.
 *
 * @param stop where it stops being JSON
 */
export function strayBracket(text: string, stop: number): OnlyMistake | undefined {
  const { closing, impossible, excess } = balanceOf(text);
  if (excess === undefined) return undefined;
  return isOpening(excess) ? strayOpening(text, impossible, excess) : strayClosing(text, closing, excess, stop);
}

/** Only tries brackets where nothing can be opened: anywhere else it may as well be the closing one that is missing. */
function strayOpening(text: string, impossible: readonly Token[], excess: string): OnlyMistake | undefined {
  for (const { start, end } of impossible.filter((token) => token.source === excess).slice(0, MOST_TRIED)) {
    const rest = readChanged(text, start, end);
    if (rest) return { mistake: { message: 'strayOpening', span: [start, end] }, value: rest.value, isShifted: false };
  }
  return undefined;
}

/**
 * Finds the closing bracket without which a text would be JSON. Of several, the first that nothing speaks for counts: it stands neither on
 * the line of what it ends nor first on a line that is indented alike. If there is none, it is the last one before the text stops being
 * JSON.
 *
 * @param stop where that is
 */
function strayClosing(
  text: string,
  closing: readonly Closing[],
  excess: string,
  stop: number,
): OnlyMistake | undefined {
  const candidates = closing.filter(({ token }) => token.source === excess && token.start <= stop);
  const odd = candidates.filter(({ isOdd }) => isOdd);
  const others = candidates.filter(({ isOdd }) => !isOdd).toReversed();
  for (const { token, mayLackOpening } of [...odd.slice(0, MOST_TRIED), ...others.slice(0, MOST_TRIED)]) {
    const { start, end } = token;
    const rest = mayLackOpening ? undefined : readWithoutClosing(text, token);
    if (rest) return { mistake: { message: 'strayBracket', span: [start, end] }, value: rest.value, isShifted: true };
  }
  return undefined;
}

interface Closing {
  readonly token: Token;
  readonly isOdd: boolean;
  /** It may end a list of one element that has lost its opening bracket: `"scope": "chat:read"]`. */
  readonly mayLackOpening: boolean;
}

interface BracketBalance {
  readonly closing: readonly Closing[];
  /** Opening brackets where nothing can be opened, or that open what can't begin like that. */
  readonly impossible: readonly Token[];
  /** The bracket that occurs once more than its counterpart; nothing where more is out of balance. */
  readonly excess: '}' | ']' | '{' | '[' | undefined;
}

function balanceOf(text: string): BracketBalance {
  const closing: Closing[] = [];
  const impossible: Token[] = [];
  const open: { readonly line: number; readonly indent: number; readonly isProperty: boolean }[] = [];
  const balance = { braces: 0, brackets: 0 };
  let line = 0;
  let indent = 0;
  let before: Token | undefined;
  /** The brace that only a name separates from the current token. */
  let brace: Token | undefined;
  /** Whether a whole value of a property stands before the current token. */
  let isProperty = false;
  for (const token of tokensFrom(text, 0)) {
    const isFirst = before === undefined || hasLineBreak(text.slice(before.end, token.start));
    if (isFirst) {
      line++;
      indent = token.start - lineStart(text, token.start);
    }
    const isValueOfProperty = before?.source === ':';
    if (before?.source === '{' && !(token.source === '}' || token.source.startsWith('"'))) impossible.push(before);
    if (brace && token.source !== ':') impossible.push(brace);
    brace = before?.source === '{' && token.source.startsWith('"') ? before : undefined;
    if (isOpening(token.source) && before !== undefined && !MAY_STAND_BEFORE_VALUE.has(before.source))
      impossible.push(token);
    if (isOpening(token.source)) open.push({ line, indent, isProperty: isValueOfProperty });
    else if (isClosing(token.source)) {
      const opening = open.pop();
      const isOdd = opening === undefined || (opening.line !== line && !(isFirst && opening.indent === indent));
      closing.push({ token, isOdd, mayLackOpening: token.source === ']' && isProperty });
      isProperty = opening?.isProperty === true;
    }
    if (token.source === '{' || token.source === '}') balance.braces += token.source === '{' ? 1 : -1;
    if (token.source === '[' || token.source === ']') balance.brackets += token.source === '[' ? 1 : -1;
    if (!isClosing(token.source)) isProperty = isValueOfProperty && !isOpening(token.source);
    before = token;
  }
  return { closing, impossible, excess: EXCESS[`${balance.braces} ${balance.brackets}`] };
}

const MAY_STAND_BEFORE_VALUE: ReadonlySet<string> = new Set([':', ',', '[', '{']);

/** The excess, by how many more braces and how many more brackets are opened than closed. */
const EXCESS: Readonly<Record<string, BracketBalance['excess']>> = { '-1 0': '}', '0 -1': ']', '1 0': '{', '0 1': '[' };

/** What a text means without a bracket, and if need be without the comma behind it. */
function readWithoutClosing(text: string, { start, end }: Token): { readonly value: unknown } | undefined {
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
  return readChanged(text, start, end) ?? (comma > 0 ? readChanged(text, start, end + comma) : undefined);
}
