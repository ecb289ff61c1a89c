/** Steps over JSON text without building anything: what the exact, tree-less scans of this folder share. */

const QUOTE = 34;
const SLASH = 47;
const STAR = 42;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Offset just after the string literal that starts at `at`; the end of the text for one that never closes. */
export function skipString(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end !== -1) {
    let slashes = end - 1;
    while (text.charCodeAt(slashes) === BACKSLASH) slashes--;
    // An even run of backslashes escapes itself; an odd one escapes the quote.
    if ((end - slashes) % 2 === 1) return end + 1;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

/** Offset of the next character that is neither white space nor part of a comment. */
export function skipBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 13 || code === 9) at++;
    else if (code === SLASH) {
      const after = skipComment(text, at);
      if (after === at) return at;
      at = after;
    } else return at;
  }
}

/** Offset just after the comment that starts at `at`, or `at` itself when none does. */
export function skipComment(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  if (second === SLASH) {
    let end = at + 2;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    return end;
  }
  if (second === STAR) {
    const end = text.indexOf('*/', at + 2);
    return end === -1 ? text.length : end + 2;
  }
  return at;
}

/** Offset just after the value that starts at `start`. Iterative, so that depth costs nothing. */
export function skipValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === QUOTE) return skipString(text, start);
  if (first !== OPEN_BRACE && first !== OPEN_BRACKET) return skipScalar(text, start);
  let at = start;
  let depth = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = skipString(text, at);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth++;
      at++;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth--;
      at++;
      if (depth === 0) return at;
    } else if (code === SLASH) at = Math.max(skipComment(text, at), at + 1);
    else at++;
  }
  return at;
}

function skipScalar(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 44 || code === CLOSE_BRACE || code === CLOSE_BRACKET || code <= 32 || code === SLASH) break;
    at++;
  }
  return at;
}

export interface Member {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
}

/** Walks the members of the object that starts at `start`. `visit` gets each and returns the offset after its value. */
export function eachMember(text: string, start: number, visit: (member: Member) => number): number {
  let at = skipBlank(text, start + 1);
  while (text.charCodeAt(at) === QUOTE) {
    const keyEnd = skipString(text, at);
    const colon = skipBlank(text, keyEnd);
    const valueStart = skipBlank(text, colon + 1);
    const raw = text.slice(at + 1, keyEnd - 1);
    const key = raw.includes('\\') ? unescaped(raw) : raw;
    at = skipBlank(text, visit({ key, keyStart: at, keyEnd, valueStart }));
    if (text.charCodeAt(at) === 44) at = skipBlank(text, at + 1);
  }
  return at + 1;
}

/** What a string between its quotes means; as it is written where that isn't JSON. */
function unescaped(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return raw;
  }
}

/** Walks the elements of the array that starts at `start`. `visit` returns the offset after the element. */
export function eachElement(text: string, start: number, visit: (index: number, start: number) => number): number {
  let at = skipBlank(text, start + 1);
  for (let index = 0; at < text.length && text.charCodeAt(at) !== CLOSE_BRACKET; index++) {
    // Text that isn't JSON may hold nothing that could be stepped over; it must not hold us up.
    at = skipBlank(text, Math.max(visit(index, at), at + 1));
    if (text.charCodeAt(at) === 44) at = skipBlank(text, at + 1);
  }
  return at + 1;
}
