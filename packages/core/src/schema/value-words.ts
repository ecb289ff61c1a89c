import { inWords } from '../words/in-words.ts';

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: 'an object in { braces }',
  array: 'a list in [ brackets ]',
  string: 'text in "quotes"',
  integer: 'a whole number without quotes',
  number: 'a number without quotes',
  boolean: 'true or false without quotes',
};

/** What a value has to be, by the words of JSON Schema for its types. */
export function typesInWords(types: readonly string[]): string {
  const named = types.filter((type) => type !== 'null').map((type) => TYPE_NAMES[type] ?? type);
  return inWords(named, 'or');
}

/** A value as a message quotes it. */
export function quote(value: unknown): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
