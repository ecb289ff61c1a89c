import { quotedInWords } from './in-words.ts';

/**
 * What to do about a name that nothing has: `Did you mean "stylish"?`
 *
 * @param meant what is near it; of several nothing tells which
 * @param otherwise the sentence for where nothing is
 */
export function didYouMean(meant: string | readonly string[] | undefined, otherwise: string): string {
  const names = [meant ?? []].flat();
  return names.length === 0 ? otherwise : `Did you mean ${quotedInWords(names, 'or')}?`;
}
