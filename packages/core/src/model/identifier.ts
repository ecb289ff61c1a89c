import type { Json } from './json-object.ts';

const DASH = 45;

/** By character code: 1 for the letters and digits of ASCII. */
const ALPHANUMERIC = new Uint8Array(128);
for (const [first = '', last = ''] of ['09', 'AZ', 'az'])
  ALPHANUMERIC.fill(1, first.charCodeAt(0), last.charCodeAt(0) + 1);

/**
 * Whether a text is an id: 8-4-4-4-12 letters and digits, as the platform's own tools accept them; no `urn:` form. Hundreds of thousands
 * of texts are asked for it: counting letters, four at a time, takes two thirds of what a regular expression takes.
 */
export function isGuid(text: string): boolean {
  if (!hasShapeOfGuid(text)) return false;
  let count = 0;
  for (let at = 0; at < 36; at += 4)
    count +=
      alphanumeric(text, at) + alphanumeric(text, at + 1) + alphanumeric(text, at + 2) + alphanumeric(text, at + 3);
  return count === 32;
}

/** 1 for a letter or a digit of ASCII; for others 0, or, beyond ASCII, no number. */
function alphanumeric(text: string, at: number): number {
  return ALPHANUMERIC[text.charCodeAt(at)] as number;
}

/** Whether an object has one. */
export function hasGuid({ id }: Json): boolean {
  return typeof id === 'string' && isGuid(id);
}

/** Cheaper still: only the length is right, and where the dashes stand. */
export function hasShapeOfGuid(text: string): boolean {
  return (
    text.length === 36 &&
    text.charCodeAt(8) === DASH &&
    text.charCodeAt(13) === DASH &&
    text.charCodeAt(18) === DASH &&
    text.charCodeAt(23) === DASH
  );
}

/** What a template leaves where an id belongs: the guide's sample, a hint in brackets or words, all zeros, TODO, xxx. */
const PLACEHOLDER =
  /^(?:<.*>|\[.*\]|(?:group|channel|layout|client|policy)(?:id-\d.*|[-_ ]?id)|(?:your|sample|example|placeholder|insert|paste|put|replace|enter)[-_ ].*|.*[-_ ]here|.*(?:placeholder|change-?_?me|replace-?_?me).*|to-?do\b.*|tb[cd]|fixme\b.*|x{3,}.*|[?.*_-]+)$/i;

const EMPTY_GUID = /^(?:[0-]+|[x-]+|x{8}-x{4}-4x{3}-[xy]x{3}-x{12})$/i;

export function isPlaceholder(text: string): boolean {
  return isGuid(text) ? isEmptyGuid(text) : PLACEHOLDER.test(text.trim());
}

/** Whether a text is an id of something: no template's. */
export function isRealId(text: string): boolean {
  return isGuid(text) && !isEmptyGuid(text);
}

/** Most begin otherwise, so the first character tells. */
function isEmptyGuid(guid: string): boolean {
  const first = guid[0];
  return (first === '0' || first === 'x' || first === 'X') && EMPTY_GUID.test(guid);
}

/** Whether a text is filled in at deployment, in whole or in part, so that nothing can be said of it yet. */
export function holdsVariable(text: string): boolean {
  return /\$\{|\{\{/.test(text);
}

/** Whether two ids are one. What isn't there is the same as nothing. */
export function isSameId(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a.toLowerCase() === b?.toLowerCase();
}
