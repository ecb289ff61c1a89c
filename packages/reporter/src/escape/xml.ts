import { visible } from './terminal.ts';

// U+FFFE and U+FFFF are the characters that XML 1.0 forbids beside those that `visible` writes out.
const SPECIAL = /[&<>"'\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\ufffe': '\\u{fffe}',
  '\uffff': '\\u{ffff}',
};

/** Text for an XML 1.0 document, in content as in attributes; what XML forbids is written out, as `\u{1b}`. */
export function xml(text: string): string {
  return visible(text).replace(SPECIAL, (character) => ENTITIES[character] ?? character);
}
