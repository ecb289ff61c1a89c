import { withoutCommandMarks } from './ci-command.ts';

const WHITESPACE = /\s+/g;
/** Printable ASCII with single spaces between, which nearly every text is, and which is recognised in a fraction of the time. */
const PLAIN = /^[!"$-~]+(?: [!"$-~]+)*$/;
const MAY_COLLAPSE = /[^\S ]| {2}|^ | $/;

/** The text with every character that a terminal or a CI system would obey written out, as `\u{1b}`: on one line, and harmless. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  const safe = text.replace(obeyed(), (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return withoutCommandMarks(safe, String.raw`\u{23}`);
}

/**
 * What a terminal obeys rather than shows: C0 and C1 controls, marks that reorder text, line and paragraph separators, characters without a
 * width, the byte order mark; and lone surrogates, which no encoding can carry. Few runs need it, and reading it takes long.
 */
function obeyed(): RegExp {
  return /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Surrogate}\u200b\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
}

/** The text on one line: runs of whitespace become one space (problem matchers cut a message at two), the rest visible. */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return visible(MAY_COLLAPSE.test(text) ? text.replace(WHITESPACE, ' ').trim() : text);
}
