import { readChanged } from './read-changed.ts';
import type { OnlyMistake, SyntaxMistake } from './mistakes.ts';

const SIGNS = [',', ':', '"', '[', ']', '{', '}'];

/** Around so many places a sign is tried: each costs reading the text again, as far as it then is JSON. */
const MOST_PLACES = 3;

/**
 * Of several mistakes the one beside which a single sign makes the text JSON, be it one that was left out or one in place of another: the
 * rest then only follows from it.
 */
export function wrongSign(text: string, mistakes: readonly SyntaxMistake[]): OnlyMistake | undefined {
  for (const mistake of mistakes.slice(0, MOST_PLACES)) {
    const [start, end] = mistake.span;
    for (const at of new Set([start, start - 1, end - 1, end])) {
      const read = at < 0 ? undefined : readWithSign(text, at);
      if (read) return { mistake, value: read.value, isShifted: true };
    }
  }
  return undefined;
}

function readWithSign(text: string, at: number): { readonly value: unknown } | undefined {
  for (const sign of SIGNS) {
    const read = readChanged(text, at, at, sign) ?? readChanged(text, at, at + 1, sign);
    if (read) return read;
  }
  return undefined;
}
