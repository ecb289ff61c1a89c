import type { ParseError } from 'jsonc-parser';
import { blankComments, isOpen } from '../comments.ts';
import { nestsTooDeep } from '../depth.ts';
import type { Form, Parsed } from '../parse.ts';
import { mendText } from './mend-text.ts';
import { judgeErrors } from './judge-errors.ts';
import type { OnlyMistake, SyntaxMistake } from './mistakes.ts';
import { onlyMistakeAmong } from './only-mistake.ts';
import { recover } from './recover.ts';
import { strayBracket } from './stray-bracket.ts';
import { wholeTextMistakes } from './whole-text.ts';

const NONE: readonly never[] = [];

/**
 * Reads what `JSON.parse` refuses.
 *
 * @param error what it said
 */
export function parseImperfect(text: string, commentsAllowed: boolean, error: SyntaxError): Parsed {
  try {
    return parseBroken(text, commentsAllowed, error);
  } catch (cause) {
    // Parsers and patterns take room on the stack, and no count foresees how much a text makes them take.
    if (!(cause instanceof RangeError)) throw cause;
    return { value: undefined, mistakes: [mistakeOf(text, error)], comments: NONE, form: 'shifted' };
  }
}

function parseBroken(text: string, commentsAllowed: boolean, error: SyntaxError): Parsed {
  if (nestsTooDeep(text)) return { value: undefined, mistakes: NONE, comments: NONE, form: 'too deep' };
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
    return { value: jsonc.value, mistakes, comments, form: 'json' };
  }

  const plain = commentsAllowed ? blanked.text : text;
  const bracket = jsonc ? undefined : strayBracket(plain, positionIn(reason, text));
  if (bracket) return withOnly(bracket, comments);

  const mended = jsonc ? { text, mistakes: NONE } : mendText(text);
  const errors: ParseError[] = [];
  const options = { disallowComments: !commentsAllowed, allowTrailingComma: commentsAllowed };
  const { value, numbers } = recover(mended.text, errors, options);
  const commentsLeft = mended.mistakes.length > 0 ? blankComments(mended.text).comments : comments;
  const whole = wholeTextMistakes(text);
  const judgement = whole
    ? { mistakes: whole, isShifted: true }
    : judgeErrors(mended.text, errors, commentsLeft, jsonc ? NONE : numbers);
  const mistakes = whole ?? inOrder([...mended.mistakes, ...judgement.mistakes]);
  const only = jsonc || whole ? undefined : onlyMistakeAmong(plain, mistakes, errors[0]?.offset);
  if (only) return withOnly(only, comments);
  return {
    value: jsonc ? jsonc.value : value,
    // jsonc-parser forgives a few things that JSON.parse doesn't, such as a leading zero.
    mistakes: mistakes.length === 0 ? [mistakeOf(text, reason)] : mistakes,
    comments: commentsLeft,
    form: jsonc ? 'json' : formOf(judgement.isShifted),
  };
}

function formOf(isShifted: boolean): Form {
  return isShifted ? 'shifted' : 'broken';
}

/** What is told of a text that has a single mistake. */
function withOnly({ mistake, value, isShifted }: OnlyMistake, comments: Parsed['comments']): Parsed {
  return { value, mistakes: [mistake], comments, form: formOf(isShifted) };
}

function inOrder(mistakes: readonly SyntaxMistake[]): readonly SyntaxMistake[] {
  return mistakes.toSorted((a, b) => a.span[0] - b.span[0]);
}

/** V8 names the place as `position N`, or not at all when the text just ends. */
function positionIn({ message }: SyntaxError, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? text.length : Math.min(Number(position), text.length);
}

function mistakeOf(text: string, error: SyntaxError): SyntaxMistake {
  const start = positionIn(error, text);
  return { message: 'character', span: [start, Math.min(start + 1, text.length)] };
}
