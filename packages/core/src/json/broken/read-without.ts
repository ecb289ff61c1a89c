import { duplicateKeys } from '../duplicate-keys.ts';

/**
 * What a text means without a part of it, if it then is JSON. Nothing too where a key would be given twice: then two objects have been made
 * one, and a bracket is missing between them.
 */
export function readWithout(text: string, start: number, end: number): { readonly value: unknown } | undefined {
  const rest = text.slice(0, start) + text.slice(end);
  try {
    const value: unknown = JSON.parse(rest);
    return duplicateKeys(rest).length > 0 ? undefined : { value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
