/** What a key ends in whose value is a number of these. */
const UNIT = /(?:Minutes|Seconds|Ms|Days)$/;

/**
 * The only one of some keys that another one shortens, as people do from memory: words are left out (`sessionTimeout` for
 * `sessionTimeoutMinutes`) or cut (`logLevel` for `loggingLevel`). A single word is little to go by: it has to be a long one, or an object
 * has to stand behind it (`props`).
 *
 * @param value what stands behind the key
 */
export function unabridged(key: string, value: unknown, candidates: readonly string[]): string | undefined {
  const words = wordsOf(key);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const meant = candidates.filter((candidate) =>
    words.length > 1 ? shortens(words, wordsOf(candidate)) : begins(key.toLowerCase(), wordsOf(candidate), isObject),
  );
  const [only] = meant;
  if (only === undefined || meant.length > 1) return undefined;
  return UNIT.test(only) && typeof value !== 'number' ? undefined : only;
}

/** Whether a word is the first of several, or that of an object cut short. */
function begins(word: string, [first = '', ...others]: readonly string[], isObject: boolean): boolean {
  if (others.length > 0) return word.length >= 8 && word === first;
  return isObject && word.length > 3 && first.startsWith(word.replace(/s$/, ''));
}

/** Whether words begin others, in the same order. */
function shortens(words: readonly string[], whole: readonly string[]): boolean {
  let next = 0;
  for (const word of whole) {
    const short = words[next];
    if (short !== undefined && (short === word || (short.length > 2 && word.startsWith(short)))) next++;
  }
  return next === words.length;
}

/** The words of a name, in small letters, however it joins them. */
export function wordsOf(key: string): string[] {
  const words = key.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.replace(MILLISECONDS, 'ms').split(/[\s_-]+/);
}

/** The one unit that is known by an abbreviation which doesn't begin it. */
const MILLISECONDS = /\bmilli(?:second|sec)?s?$/;
