import type { Span } from '../../model/span.ts';
import type { SyntaxMistake } from './mistakes.ts';

/** Characters that look like blanks, or can't be seen at all, and that JSON doesn't take for blanks. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00a0, 'a no-break space'],
  [0x00ad, 'a soft hyphen'],
  [0x200b, 'a zero-width space'],
  [0x200c, 'a zero-width non-joiner'],
  [0x200d, 'a zero-width joiner'],
  [0x200e, 'a left-to-right mark'],
  [0x200f, 'a right-to-left mark'],
  [0x2028, 'a line separator'],
  [0x2029, 'a paragraph separator'],
  [0x2060, 'a word joiner'],
  [0x3000, 'an ideographic space'],
  [0xfeff, 'a byte order mark'],
]);
/** In the middle of a word they belong to it. */
const AT_START = /^[\p{Cf}\p{Z}\p{Cc}]+/u;
const INVISIBLE = /[\p{Cf}\p{Z}\p{Cc}]/u;

/** The invisible characters around a word that isn't JSON. */
export function invisibleIn(text: string, start: number, end: number): SyntaxMistake | undefined {
  const [from, to] = endsOf(text, start, end);
  if (from === to) return undefined;
  const code = text.codePointAt(from) ?? 0;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES.get(code);
  return {
    message: 'invisible',
    span: [from, to],
    data: { name: name === undefined ? point : `${name}, ${point}`, more: '' },
  };
}

/** The invisible characters in front of a word, or else those behind it. */
function endsOf(text: string, start: number, end: number): Span {
  const before = AT_START.exec(text.slice(start, end))?.[0].length ?? 0;
  if (before > 0) return [start, start + before];
  let from = end;
  while (from > start && INVISIBLE.test(text.charAt(from - 1))) from--;
  return [from, end];
}

/** The same character all over a text was pasted together with it: only the first place is told, with the number of the others. */
export function foldInvisible(mistakes: readonly SyntaxMistake[]): readonly SyntaxMistake[] {
  const places = new Map<string, number>();
  for (const { data } of mistakes) if (data) places.set(data['name'] ?? '', (places.get(data['name'] ?? '') ?? 0) + 1);
  const told = new Set<string>();
  return mistakes.flatMap((mistake): SyntaxMistake[] => {
    const name = mistake.data?.['name'];
    if (name === undefined) return [mistake];
    if (told.has(name)) return [];
    told.add(name);
    const others = (places.get(name) ?? 1) - 1;
    const more = others === 0 ? '' : ` and at ${others} more ${others === 1 ? 'place' : 'places'}`;
    return [{ ...mistake, data: { name, more } }];
  });
}
