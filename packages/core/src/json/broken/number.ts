import type { Span } from '../../model/span.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?$/;

/**
 * Whatever is written together with digits: `040`, `1_000`, `50%`, `2024-01-01`, `12:30`, `1/2`. There is a limit, because there may be very
 * many, and each is looked at by itself.
 */
const TOGETHER = String.raw`(?:[^\s,"/[\]{}]|/(?![/*])){0,200}`;
const IN_ARRAY = new RegExp(`${TOGETHER}(?: \\d${TOGETHER}){0,20}`, 'y');
/** In an object nothing but a name may follow a comma, so there `1,000` is one number as well. */
const IN_OBJECT = new RegExp(`${TOGETHER}(?:[ ,]\\d${TOGETHER}){0,20}`, 'y');

/**
 * Where a number that JSON doesn't allow begins and ends. The tolerant parser only reads it up to where it stops being one, and so reads
 * another number: of `040` it sees 0.
 *
 * @param start where that parser begins to see a number in broken text
 * @param end where it ends
 * @param inObject whether it is a property's value
 * @returns where all of it stands; nothing for a number that JSON allows
 */
export function brokenNumber(text: string, start: number, end: number, inObject: boolean): Span | undefined {
  let from = start;
  while (/[-+.]/.test(text[from - 1] ?? '')) from--;
  const pattern = inObject ? IN_OBJECT : IN_ARRAY;
  pattern.lastIndex = from;
  const written = pattern.exec(text)?.[0] ?? '';
  const to = from + written.length;
  const adjoins = to < text.length && '"[{'.includes(text.charAt(to));
  return NUMBER.test(written) && to === end && !adjoins ? undefined : [from, Math.max(to, end)];
}
