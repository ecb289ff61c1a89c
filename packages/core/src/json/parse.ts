import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { blankComments, type Comment } from './comments.ts';
import { nestsTooDeep } from './depth.ts';
import { brokenNumber } from './number.ts';

/** One place at which a text stops being JSON. */
export interface SyntaxMistake {
  /** A key of `json/syntax`'s messages. */
  readonly message: SyntaxMessage;
  /** UTF-16 offsets, the end exclusive. */
  readonly span: readonly [start: number, end: number];
}

export type SyntaxMessage =
  | 'empty'
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

export interface Parsed {
  /** As much as could be read. */
  readonly value: unknown;
  readonly mistakes: readonly SyntaxMistake[];
  readonly comments: readonly Comment[];
  /** The text is JSON but for comments and trailing commas. */
  readonly isJsonc: boolean;
  readonly tooDeep: boolean;
}

const NONE: readonly never[] = [];

/** Reads JSON, or JSONC where `comments` allows it. Never throws: what is wrong is returned, with what could be read. */
export function parse(text: string, { comments: commentsAllowed }: { comments: boolean }): Parsed {
  try {
    const value: unknown = JSON.parse(text);
    return { value, mistakes: NONE, comments: NONE, isJsonc: true, tooDeep: false };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return parseImperfect(text, commentsAllowed, error);
  }
}

function parseImperfect(text: string, commentsAllowed: boolean, error: SyntaxError): Parsed {
  if (nestsTooDeep(text)) return { value: undefined, mistakes: NONE, comments: NONE, isJsonc: false, tooDeep: true };
  const blanked = blankComments(text);
  let jsonc: { value: unknown } | undefined;
  let reason = error;
  try {
    jsonc = { value: JSON.parse(blanked.text) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    reason = cause;
  }
  const { comments } = blanked;
  if (jsonc && commentsAllowed) {
    const open = comments.find((comment) => isOpen(text, comment));
    const mistakes: SyntaxMistake[] = open ? [{ message: 'openComment', span: [open.start, open.end] }] : [];
    return { value: jsonc.value, mistakes, comments, isJsonc: true, tooDeep: false };
  }

  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: !commentsAllowed, allowTrailingComma: commentsAllowed });
  const numbers = jsonc === undefined && tree ? forgetBrokenNumbers(tree, text) : NONE;
  const mistakes = mistakesOf(text, errors, comments, numbers);
  // jsonc-parser forgives a few things that JSON.parse doesn't, such as a leading zero.
  if (mistakes.length === 0) mistakes.push(mistakeOf(text, reason));
  return {
    value: jsonc ? jsonc.value : tree && (getNodeValue(tree) as unknown),
    mistakes,
    comments,
    isJsonc: jsonc !== undefined,
    tooDeep: false,
  };
}

type Span = readonly [start: number, end: number];

/** Makes `null` of each number that JSON doesn't allow, so that nobody judges it as another one. Returns where they stand, in order. */
function forgetBrokenNumbers(tree: Node, text: string): Span[] {
  const found: Span[] = [];
  // The text nests no deeper than is allowed.
  const visit = (node: Node): void => {
    for (const child of node.children ?? []) visit(child);
    if (node.type !== 'number') return;
    const span = brokenNumber(text, node.offset, node.offset + node.length, node.parent?.type === 'property');
    if (!span) return;
    found.push(span);
    (node as { value: unknown }).value = null;
  };
  visit(tree);
  return found;
}

function isOpen(text: string, { start, end }: Comment): boolean {
  return text.startsWith('/*', start) && !text.slice(start + 2, end).endsWith('*/');
}

/** By jsonc-parser's `ParseErrorCode`, a `const enum` that a module can't import. */
const MESSAGES: readonly (SyntaxMessage | undefined)[] = [
  undefined,
  'symbol',
  'number',
  'propertyName',
  'value',
  'colon',
  'comma',
  'closeBrace',
  'closeBracket',
  'endOfFile',
  'comment',
  'openComment',
  'openString',
  'number',
  'unicode',
  'escape',
  'character',
];

/** What is missing where a list ends with the bracket of an object, and the other way round. */
const MISSING_BEFORE: Readonly<Record<string, SyntaxMessage>> = { '}': 'closeBracket', ']': 'closeBrace' };
const CLOSING: ReadonlySet<SyntaxMessage> = new Set(['closeBrace', 'closeBracket']);

/** Whether the parser only complains because of what it complained of before: it skips a word that is none, and then misses a value. */
function isConsequence(
  said: SyntaxMessage,
  offset: number,
  before: { readonly said: SyntaxMessage; readonly end: number } | undefined,
  text: string,
): boolean {
  if (before?.said === 'symbol')
    return said !== 'symbol' && !CLOSING.has(said) && text.slice(before.end, offset).trim() === '';
  return before?.said === 'propertyName' && said === 'value';
}

/** One mistake a place: of what the parser says at one offset, the first counts, and the rest follows from it. */
function mistakesOf(
  text: string,
  errors: readonly ParseError[],
  comments: readonly Comment[],
  numbers: readonly Span[],
): SyntaxMistake[] {
  if (text.trim() === '') return [{ message: 'empty', span: [0, Math.min(1, text.length)] }];
  const mistakes: SyntaxMistake[] = [];
  const seen = new Set<number>();
  let before: { readonly said: SyntaxMessage; readonly end: number } | undefined;
  let mismatch = false;
  /** Of the numbers, the first that doesn't end before what the parser says. */
  let next = 0;
  for (const { error, offset, length } of errors) {
    while ((numbers[next]?.[1] ?? Infinity) <= offset) next++;
    const number = numbers[next];
    if (number && number[0] <= offset) {
      if (!seen.has(number[0])) mistakes.push({ message: 'number', span: number });
      seen.add(number[0]);
      // What follows from it is what follows from a word that is none.
      before = { said: 'symbol', end: number[1] };
      continue;
    }
    let said = MESSAGES[error] ?? 'character';
    // A comma is what the parser misses first where a list ends with a brace; then it misses the brace.
    const closes = said === 'comma' ? MISSING_BEFORE[text[offset] ?? ''] : undefined;
    said = closes ?? said;
    const follows =
      isConsequence(said, offset, before, text) || (mismatch && CLOSING.has(said) && offset >= text.trimEnd().length);
    // A word where a name has to stand only lacks its quotes.
    const word = before?.said === 'symbol' && said === 'propertyName' && follows ? mistakes.pop() : undefined;
    if (word) mistakes.push({ message: 'propertyName', span: word.span });
    before = { said, end: offset + length };
    // What isn't closed because a text runs to the end of the file follows from that text.
    mismatch ||= closes !== undefined || (said === 'openString' && offset + length >= text.trimEnd().length);
    if (follows) continue;
    const trailing = said === 'propertyName' || said === 'value' ? trailingCommaBefore(text, offset) : -1;
    const start = trailing === -1 ? offset : trailing;
    if (seen.has(start)) continue;
    seen.add(start);
    if (said === 'comment') {
      const end = comments.find((comment) => comment.start === offset)?.end ?? offset + length;
      mistakes.push({ message: 'comment', span: [offset, end] });
    } else if (trailing !== -1) mistakes.push({ message: 'trailingComma', span: [trailing, trailing + 1] });
    else mistakes.push({ message: said, span: [offset, offset + Math.max(length, 1)] });
  }
  return mistakes.map(({ message, span: [start, end] }) => ({
    message,
    span: [Math.min(start, text.length), Math.min(Math.max(end, start), text.length)],
  }));
}

/** Offset of the comma that directly precedes a closing bracket at `offset`, or -1. */
function trailingCommaBefore(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code !== 125 && code !== 93) return -1;
  let at = offset - 1;
  while (at >= 0 && text.charCodeAt(at) <= 32) at--;
  return text.charCodeAt(at) === 44 ? at : -1;
}

/** V8 names the place as `position N`, or not at all when the text just ends. */
function mistakeOf(text: string, error: SyntaxError): SyntaxMistake {
  const position = /position (\d+)/.exec(error.message)?.[1];
  const start = position === undefined ? text.length : Math.min(Number(position), text.length);
  return { message: 'character', span: [start, Math.min(start + 1, text.length)] };
}
