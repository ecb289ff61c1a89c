/** Steps over text that may be no JSON: what the searches for a slip of the keyboard share. */

/** A string up to its closing quote or the end of its line, a comment, a sign of JSON, or a word of any other characters. */
const TOKEN = /"(?:[^"\\\r\n]|\\.?)*"?|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)|[{}[\],:]|[^\s"{}[\],:/]+|\//g;

export interface Token {
  /** As it is written. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text from an offset on, without its comments. */
export function* tokensFrom(text: string, from: number): Generator<Token> {
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { 0: source, index: start } = match;
    if (!source.startsWith('//') && !source.startsWith('/*')) yield { source, start, end: start + source.length };
  }
}

export function isOpening(token: string): token is '{' | '[' {
  return token === '{' || token === '[';
}

export function isClosing(token: string): token is '}' | ']' {
  return token === '}' || token === ']';
}

export const CLOSING_OF = { '{': '}', '[': ']' } as const;

export function hasLineBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}

/** Whether a string has its closing quote on its line. */
export function isClosed(text: string, { source, end }: Token): boolean {
  return source.length > 1 && isQuote(text, end - 1);
}

export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

/** @param pattern a sticky one */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether a quote stands at an offset that isn't escaped by a backslash. */
export function isQuote(text: string, at: number): boolean {
  if (text.charAt(at) !== '"') return false;
  let slashes = at;
  while (text.charAt(slashes - 1) === '\\') slashes--;
  return (at - slashes) % 2 === 0;
}
