import type { Span } from '../../model/span.ts';
import { lineStart } from '../formatting.ts';
import type { OnlyMistake } from './mistakes.ts';
import { readChanged, type ReadingBudget } from './read-changed.ts';
import { lineEndAfter } from './text-before.ts';
import { isQuote } from './tokens.ts';

const NAMES = { ',': 'comma', ':': 'colon', '"': 'quote' } as const;

/** The comma or the colon at a place, if the text is JSON without it. Between two digits it belongs to what was meant as one (`12:30`). */
export function strayCommaOrColon(text: string, at: number): OnlyMistake | undefined {
  const sign = text.charAt(at);
  if ((sign !== ',' && sign !== ':') || /^[\w.].[\w.]$/.test(text.slice(at - 1, at + 2))) return undefined;
  return strayAt(text, at, sign);
}

/** How many quotes are tried. */
const MOST_TRIED = 8;

/** The quote on the line of a mistake without which a text is JSON: the one that stands nearest to where the mistake begins. */
export function strayQuote(text: string, [start, end]: Span, budget: ReadingBudget): OnlyMistake | undefined {
  const quotes: number[] = [];
  const from = lineStart(text, start);
  const to = Math.min(lineEndAfter(text, start), end + 1);
  for (let at = text.indexOf('"', from); at !== -1 && at < to; at = text.indexOf('"', at + 1))
    if (isQuote(text, at) && !joinsSigns(text, at)) quotes.push(at);
  const nearestFirst = quotes.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start));
  for (const at of nearestFirst.slice(0, MOST_TRIED)) {
    const stray = budget.spend(text) ? strayAt(text, at, '"') : undefined;
    if (stray) return stray;
  }
  return undefined;
}

/** Whether a string that goes on where a quote ended it would take in signs, and with them other properties. */
function joinsSigns(text: string, at: number): boolean {
  const next = text.indexOf('"', at + 1);
  return (
    text[at + 1] !== '"' &&
    /[A-Za-z0-9_]/.test(text[at - 1] ?? '') &&
    /[,:{}[\]]/.test(text.slice(at + 1, next < 0 ? at + 1 : next))
  );
}

function strayAt(text: string, at: number, sign: keyof typeof NAMES): OnlyMistake | undefined {
  const rest = readChanged(text, at, at + 1);
  return (
    rest && {
      mistake: { message: 'straySign', span: [at, at + 1], data: { sign: NAMES[sign] } },
      value: rest.value,
      isShifted: false,
    }
  );
}
