/**
 * What to do about a name that nothing has: `Did you mean "stylish"?`
 *
 * @param meant what is near it
 * @param otherwise the sentence for where nothing is
 */
export function didYouMean(meant: string | undefined, otherwise: string): string {
  return meant === undefined ? otherwise : `Did you mean "${meant}"?`;
}
