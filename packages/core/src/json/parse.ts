import type { SyntaxMistake } from './broken/mistakes.ts';
import { parseImperfect } from './broken/broken-text.ts';
import type { Comment } from './comments.ts';

export interface Parsed {
  /** As much as could be read. */
  readonly value: unknown;
  readonly mistakes: readonly SyntaxMistake[];
  readonly comments: readonly Comment[];
  readonly form: Form;
}

/** What a text turned out to be. */
export type Form =
  /** JSON, but for comments and trailing commas. */
  | 'json'
  /** Not JSON, but what could be read stands where it was meant to. */
  | 'broken'
  /** Not JSON, and brackets don't match: what could be read may stand somewhere else than was meant. */
  | 'shifted'
  /** Nested deeper than anything is read. */
  | 'too deep';

const NONE: readonly never[] = [];

/** Reads JSON, or JSONC where `comments` allows it. Never throws: what is wrong is returned, with what could be read. */
export function parse(text: string, { comments: commentsAllowed }: { comments: boolean }): Parsed {
  try {
    return parsedJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return parseImperfect(text, commentsAllowed, error);
  }
}

/** Reads JSON, and returns nothing for text that isn't. */
export function parseJson(text: string): Parsed | undefined {
  try {
    return parsedJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function parsedJson(text: string): Parsed {
  const value: unknown = JSON.parse(text);
  return { value, mistakes: NONE, comments: NONE, form: 'json' };
}
