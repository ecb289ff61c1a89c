/**
 * Which of a few names was meant. For large sets of ids use `IdIndex`, which doesn't compare with each.
 */
export function nearest(text: string, candidates: Iterable<string>, limit = tolerance(text)): string | undefined {
  const plain = fold(text);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit + 2) continue;
    const distance = editDistance(plain, fold(candidate), bestDistance);
    if (distance < bestDistance && candidate !== text) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Typing mistakes that a name of this length may hold and still be recognised. */
export function tolerance(text: string): number {
  if (text.length < 3) return 0;
  return text.length < 6 ? 1 : 2;
}

/** Case, `_` and `-` are what people change without noticing. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[_\s-]/g, '');
}

/**
 * Number of letters to insert, remove, replace or swap with their neighbour (optimal string alignment), or `limit` when it is at
 * least that.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? limit, limit);
}
