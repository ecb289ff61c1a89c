import type { OnlyMistake, SyntaxMistake } from './mistakes.ts';
import { ReadingBudget } from './read-changed.ts';
import { strayCommaOrColon, strayQuote } from './stray-sign.ts';
import { wrongSign } from './wrong-sign.ts';

/**
 * Finds the one sign that explains all mistakes. A sign too many, or a wrong one, gives everything behind it another meaning, so that a
 * parser complains of several things.
 *
 * @param mistakes what the complaints come to as far as is known, in order
 * @param stop where the parser complained first
 */
export function onlyMistakeAmong(
  text: string,
  mistakes: readonly SyntaxMistake[],
  stop: number | undefined,
): OnlyMistake | undefined {
  const sign = stop === undefined ? undefined : strayCommaOrColon(text, stop);
  if (sign) return sign;
  if (mistakes.length > MOST_EXPLAINED) return undefined;
  const areSeveral = mistakes.length > 1;
  const budget = new ReadingBudget();
  // A string without an end may have swallowed all others.
  const suspects = areSeveral ? mistakes.slice(0, 2) : mistakes.filter(({ message }) => message === 'openString');
  for (const { span } of suspects) {
    const quote = strayQuote(text, span, budget);
    if (quote) return quote;
  }
  return areSeveral ? wrongSign(text, mistakes, budget) : undefined;
}

/** A single sign is hardly ever the reason for more mistakes than these. */
const MOST_EXPLAINED = 3;
