import { duplicateKeys } from '../duplicate-keys.ts';

/**
 * What a text means with something else in place of a part of it, if it then is JSON. Also returns nothing when a key would then occur
 * twice: two objects have been made one, and a bracket is missing between them.
 */
export function readChanged(
  text: string,
  start: number,
  end: number,
  by = '',
): { readonly value: unknown } | undefined {
  const changed = text.slice(0, start) + by + text.slice(end);
  try {
    const value: unknown = JSON.parse(changed);
    return duplicateKeys(changed).length > 0 ? undefined : { value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** How much may be read again, in UTF-16 units, before whoever waits for an answer would notice. */
const MOST_READ = 2e7;

/** Keeps account of the readings of one broken text. */
export class ReadingBudget {
  #left = MOST_READ;

  /** Whether a text may be read once more. */
  spend({ length }: string): boolean {
    this.#left -= length;
    return this.#left >= 0;
  }
}
