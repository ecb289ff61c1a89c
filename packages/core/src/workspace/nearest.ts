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
  const width = b.length + 1;
  if (Math.abs(a.length - b.length) >= limit) return limit;
  if (width > rows.beforeLast.length) rows = rowsOf(width * 2);
  let { beforeLast, last, row } = rows;
  for (let j = 0; j < width; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let smallest = i;
    const code = a.charCodeAt(i - 1);
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (code === other ? 0 : 1));
      if (i > 1 && j > 1 && code === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest >= limit) return limit;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] ?? limit, limit);
}

/** Three rows of the table that are written over and over: there may be a hundred thousand comparisons. */
const rowsOf = (width: number) => ({
  beforeLast: new Int32Array(width),
  last: new Int32Array(width),
  row: new Int32Array(width),
});
let rows = rowsOf(64);
