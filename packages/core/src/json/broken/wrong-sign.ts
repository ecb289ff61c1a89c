import { readChanged, type ReadingBudget } from './read-changed.ts';
import type { OnlyMistake, SyntaxMistake } from './mistakes.ts';

const SIGNS = [',', ':', '"', '[', ']', '{', '}'];

/**
 * The one of several mistakes beside which a single sign makes the text JSON, be it a sign that was left out or one in place of another.
 * The other mistakes then only follow from it.
 */
export function wrongSign(
  text: string,
  mistakes: readonly SyntaxMistake[],
  budget: ReadingBudget,
): OnlyMistake | undefined {
  for (const mistake of mistakes) {
    const [start, end] = mistake.span;
    for (const at of new Set([start, start - 1, end - 1, end])) {
      const read = at < 0 ? undefined : readWithSign(text, at, budget);
      if (read) return { mistake, ...read };
    }
  }
  return undefined;
}

function readWithSign(text: string, at: number, budget: ReadingBudget): Omit<OnlyMistake, 'mistake'> | undefined {
  for (const sign of SIGNS) {
    for (const end of [at, at + 1]) {
      const read = budget.spend(text) ? readChanged(text, at, end, sign) : undefined;
      // A bracket may as well have been meant somewhere else.
      if (read) return { ...read, isShifted: '[]{}'.includes(sign) };
    }
  }
  return undefined;
}
