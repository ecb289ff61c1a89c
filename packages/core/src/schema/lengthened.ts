import { isGuid } from '../model/identifier.ts';
import { KINDS } from '../model/kind.ts';
import { wordsOf } from './unabridged.ts';

/**
 * The key that another one lengthens by what it stands in, as many programs write it: `groupId` for the `id` of a group, `retentionDays`
 * for the `days` of `chatHistoryRetention`.
 *
 * @param value what stands behind the key
 * @param holder the name of what the key stands in, or of a list of such
 */
export function lengthened(
  key: string,
  value: unknown,
  holder: string,
  candidates: readonly string[],
): string | undefined {
  const own = wordsOf(holder);
  const words = wordsOf(key);
  while (words.length > 1 && own.some((word) => isBeginning(words[0] ?? '', word))) {
    words.shift();
    const rest = words.join(' ');
    const meant = candidates.find((candidate) => wordsOf(candidate).join(' ') === rest);
    // Other services call a document's name its id.
    if (meant === 'id' && KINDS.some((kind) => kind === holder) && !(typeof value === 'string' && isGuid(value)))
      return undefined;
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** A list's name without its s, and words cut short (`orgName`). */
function isBeginning(beginning: string, word: string): boolean {
  return beginning === word || (beginning.length > 2 && word.startsWith(beginning));
}
