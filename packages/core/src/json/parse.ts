import type { SyntaxMistake } from './broken/mistakes.ts';
import { parseImperfect } from './broken/broken-text.ts';
import type { Comment } from './comments.ts';

export interface Parsed {
  /** As much as could be read. */
  readonly value: unknown;
  readonly mistakes: readonly SyntaxMistake[];
  readonly comments: readonly Comment[];
  /** The text is JSON but for comments and trailing commas. */
  readonly isJsonc: boolean;
  readonly tooDeep: boolean;
  /** Brackets don't match, so what was read may stand somewhere else than was meant. */
  readonly isShifted: boolean;
}

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

/** Reads JSON; nothing of what is none. */
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
  return { value, mistakes: NONE, comments: NONE, isJsonc: true, tooDeep: false, isShifted: false };
}
