import { withoutCommandMarks } from './ci-command.ts';

// JSON allows these raw; a terminal that the JSON is printed to obeys them, and some readers take U+2028 for a line's end.
const OBEYED = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const MAY_BE_OBEYED = /[\u007f-\u009f\u061c\u200b-\u206f\ufeff\ufff9-\ufffb]/;

/**
 * `JSON.stringify`, with characters that a terminal or a CI system would obey escaped as well: it reads back as the same value.
 *
 * @param indent how many spaces a level is indented by; all stands on one line where it isn't given
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = withoutCommandMarks(JSON.stringify(value, null, indent), String.raw`\u0023`);
  if (!MAY_BE_OBEYED.test(text)) return text;
  return text.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
