import type { OnlyMistake, SyntaxMistake } from './mistakes.ts';
import { strayQuote, straySign } from './stray-sign.ts';
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
  const sign = stop === undefined ? undefined : straySign(text, stop);
  if (sign) return sign;
  const areSeveral = mistakes.length > 1;
  // A text without an end may have swallowed all others.
  const suspects = areSeveral ? mistakes.slice(0, 2) : mistakes.filter(({ message }) => message === 'openString');
  for (const { span } of suspects) {
    const quote = strayQuote(text, span);
    if (quote) return quote;
  }
  return areSeveral ? wrongSign(text, mistakes) : undefined;
}
