import type { OnlyMistake, SyntaxMistake } from './mistakes.ts';
import { ReadingBudget } from './read-changed.ts';
import { strayCommaOrColon, strayQuote } from './stray-sign.ts';
import { wrongSign } from './wrong-sign.ts';

/**
 * A sign too many, or a wrong one, gives all behind it another meaning, so that a parser complains of several things: finds the one sign
 * that explains them all.
 *
 * @param mistakes what they come to as far as is known, in order
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

/** Of more mistakes hardly ever a single sign is the reason. */
const MOST_EXPLAINED = 3;
