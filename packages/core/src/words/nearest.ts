/** Which of a few names was meant; of several that are as near, the first. For large sets of ids use `IdIndex`, which doesn't compare with each. */
export function nearest(text: string, candidates: Iterable<string>, limit = tolerance(text)): string | undefined {
  return nearestOnes(text, candidates, limit)[0];
}

/** Those of a few names that are nearest: where there are several, nobody can tell which was meant. */
export function nearestOnes(text: string, candidates: Iterable<string>, limit = tolerance(text)): readonly string[] {
  const plain = fold(text);
  let best: string[] = [];
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (candidate === text || Math.abs(candidate.length - text.length) > limit + 2) continue;
    // Where one is near already, another that is as near has to be told as well.
    const distance = wordDistance(plain, fold(candidate), best.length === 0 ? bestDistance : bestDistance + 1);
    const [first] = best;
    if (distance < bestDistance) {
      best = [candidate];
      bestDistance = distance;
    } else if (distance === bestDistance && first !== undefined) {
      const more = writtenDistance(text, candidate) - writtenDistance(text, first);
      if (more < 0) best = [candidate];
      else if (more === 0 && !best.includes(candidate)) best.push(candidate);
    }
  }
  return best;
}

/** The edit distance, where `y` and `ies` count as one letter: `dlpPolicy` and `dlpPolicies` are two forms of one word. */
function wordDistance(a: string, b: string, limit: number): number {
  const distance = editDistance(a, b, limit);
  if (distance === 0 || a.includes('ies') === b.includes('ies')) return distance;
  return Math.min(distance, editDistance(a.replace('ies', 'y'), b.replace('ies', 'y'), limit));
}

/** The edit distance of two names as they are written: of two that differ alike but for case, `_` and `-`, the one with fewer of these is nearer. */
function writtenDistance(text: string, candidate: string): number {
  return editDistance(text, candidate, text.length + candidate.length + 1);
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
  const { length } = b;
  if (Math.abs(a.length - length) >= limit) return limit;
  if (length + 2 > rows.last.length) rows = rowsOf((length + 2) * 2);
  let { beforeLast, last, row } = rows;
  for (let j = 0; j <= length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    // Further from the diagonal every distance reaches the limit.
    const from = Math.max(1, i - limit + 1);
    const to = Math.min(length, i + limit - 1);
    const code = a.charCodeAt(i - 1);
    let left = from === 1 ? i : limit;
    row[from - 1] = left;
    let smallest = left;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (last[j - 1] as number) + (code === other ? 0 : 1);
      const above = (last[j] as number) + 1;
      if (above < cost) cost = above;
      if (left + 1 < cost) cost = left + 1;
      if (i > 1 && j > 1 && code === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        const swapped = (beforeLast[j - 2] as number) + 1;
        if (swapped < cost) cost = swapped;
      }
      left = cost;
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest >= limit) return limit;
    row[to + 1] = limit;
    const free = beforeLast;
    beforeLast = last;
    last = row;
    row = free;
  }
  return Math.min(last[length] as number, limit);
}

/** Three rows of the table that are written over and over: there may be a hundred thousand comparisons. */
const rowsOf = (width: number) => ({
  beforeLast: new Int32Array(width),
  last: new Int32Array(width),
  row: new Int32Array(width),
});
let rows = rowsOf(64);
