import { abridged } from './abridged.ts';

/** The sentence on a file pattern that is longer than any is read. */
export function patternTooLong(pattern: string, most: number): string {
  return `The pattern "${abridged(pattern)}" has ${pattern.length} characters, and more than ${most} can't be read. Write a shorter one, or several.`;
}
