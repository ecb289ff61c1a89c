import type { Span } from '../../model/span.ts';
import { lineStart } from '../formatting.ts';
import { CLOSING_OF, hasLineBreak, isClosing, isOpening, type Token, tokensFrom } from './tokens.ts';

type Bracket = '{' | '[';

interface Open {
  readonly bracket: Bracket;
  /** How far the line on which it stands is indented. */
  readonly indent: number;
  /** What it holds begins on its line or is indented further, so a line that isn't stands behind it. */
  readonly isIndented: boolean;
}

/** Where closing brackets were lost, as the indentation tells. */
export interface LostBracket {
  /** The innermost that isn't closed. */
  readonly bracket: Bracket;
  /** Of what stands behind it. */
  readonly span: Span;
}

/** What the indentation tells of brackets that are never closed. */
export interface Unclosed {
  readonly lost: LostBracket | undefined;
  /** The text may as well have lost a bracket somewhere before: nothing tells that it was only cut off at its end. */
  readonly isAnywhere: boolean;
}

/** Looks at a text in which brackets are left open. A place only counts if brackets put there make all the others match. */
export function unclosedIn(text: string): Unclosed {
  const open: Open[] = [];
  let lost: LostBracket | undefined;
  let isBalanced = true;
  let isAnywhere = false;
  /** How far the current line is indented. */
  let indent = 0;
  let before: Token | undefined;
  let entered: Bracket | undefined;
  for (const token of tokensFrom(text, 0)) {
    const between = text.slice(before?.end ?? 0, token.start);
    const isFirst = before === undefined || hasLineBreak(between);
    const outer = indent;
    if (isFirst) indent = token.start - lineStart(text, token.start);
    if (entered) open.push({ bracket: entered, indent: outer, isIndented: !isFirst || indent > outer });
    entered = undefined;
    if (isFirst && lost === undefined) {
      const bracket = open.at(-1)?.bracket;
      while (endsBefore(open.at(-1), token.source, indent)) {
        open.pop();
        lost = bracket && { bracket, span: [token.start, token.end] };
      }
    }
    if (isClosing(token.source)) {
      const top = open.pop();
      isBalanced &&= top !== undefined && CLOSING_OF[top.bracket] === token.source;
      isAnywhere = !(isFirst && top?.isIndented && top.indent === indent);
    } else {
      isAnywhere = false;
      if (isOpening(token.source)) entered = token.source;
    }
    before = token;
  }
  return { lost: isBalanced && !entered && open.length === 0 ? lost : undefined, isAnywhere };
}

/** Whether what a bracket opened ends before the line that begins with a token, as the indentation tells. */
function endsBefore(open: Open | undefined, token: string, indent: number): boolean {
  return open !== undefined && open.isIndented && (isClosing(token) ? indent < open.indent : indent <= open.indent);
}

/**
 * Where a list or an object has lost its opening bracket: at the value that was to stand in it first.
 *
 * @param at offset of what can't stand there
 * @returns nothing where that bracket wouldn't make all the others match
 */
export function lostOpening(text: string, at: number, bracket: Bracket): Span | undefined {
  const open: { bracket: Bracket | ''; value: Token | undefined }[] = [{ bracket: '', value: undefined }];
  let before: Token | undefined;
  for (const token of tokensFrom(text, 0)) {
    const within = open.at(-1);
    if (within && isFirstValue(within, token, before)) within.value = token;
    if (token.start >= at) break;
    if (isOpening(token.source)) open.push({ bracket: token.source, value: undefined });
    else if (isClosing(token.source)) open.pop();
    before = token;
  }
  const value = open.at(-1)?.value;
  return value && isBalancedWith(text, value.start, bracket) ? [value.start, value.end] : undefined;
}

/** Whether a lost bracket may have stood before a token: before a property's value, an element, or all that there is. */
function isFirstValue(
  { bracket, value }: { readonly bracket: Bracket | ''; readonly value: Token | undefined },
  { source }: Token,
  before: Token | undefined,
): boolean {
  if (bracket === '') return value === undefined;
  if (before?.source === ':') return bracket === '{';
  return bracket === '[' && (before?.source === '[' || before?.source === ',') && source !== ',';
}

/** Whether all brackets would match with another one at a place. */
function isBalancedWith(text: string, at: number, bracket: Bracket): boolean {
  const open: Bracket[] = [];
  let isPut = false;
  for (const token of tokensFrom(text, 0)) {
    if (!isPut && token.start >= at) {
      open.push(bracket);
      isPut = true;
    }
    if (isOpening(token.source)) open.push(token.source);
    else if (isClosing(token.source)) {
      const top = open.pop();
      if (top === undefined || CLOSING_OF[top] !== token.source) return false;
    }
  }
  return open.length === 0;
}
