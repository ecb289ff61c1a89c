/**
 * `A`, `A and B`, `A, B and C`.
 *
 * @param most so many are named, of more only how many there are: `A, B and 3 more`
 */
export function inWords(items: readonly string[], word: 'and' | 'or' = 'and', most = items.length): string {
  const named = items.slice(0, most);
  const last = items.length > most ? `${items.length - most} more` : (named.pop() ?? '');
  return named.length === 0 ? last : `${named.join(', ')} ${word} ${last}`;
}

/** The same of names that messages quote: `"A", "B" or "C"`. */
export function quotedInWords(names: readonly string[], word?: 'and' | 'or', most?: number): string {
  return inWords(
    names.map((name) => `"${name}"`),
    word,
    most,
  );
}
