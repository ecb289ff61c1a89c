import type { Range } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import type { Places } from '../../json/text-places.ts';

/** A text that holds what no text may, or anything that lacks its end: what it would have said, nobody knows. */
function isTorn(source: string): boolean {
  if (/^[{[]/.test(source)) return !/[}\]]\s*$/.test(source);
  if (!source.startsWith('"')) return false;
  try {
    JSON.parse(source);
    return false;
  } catch {
    // Which mistake it is, `json/syntax` says.
    return true;
  }
}

/** Findings of what can be judged in a text that isn't JSON. Of a text or a word with a mistake in it nothing else is said. */
export function whatIsThere(findings: readonly Finding[], places: Places): readonly Finding[] {
  const isRoot = () => false;
  const torn = findings
    .filter(({ rule, message }) => rule === 'json/syntax' && OF_TEXTS.has(message))
    .map((finding) => places.range(finding, isRoot))
    .toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  const isTornApart = (finding: Finding) =>
    torn.length > 0 && finding.rule !== 'access/no-inline-secret' && meetsOneOf(torn, places.range(finding, isRoot));
  return findings.filter(
    (finding) => isThere(finding, places) && (finding.span !== undefined || !isTornApart(finding)),
  );
}

/** The messages of `json/syntax` about a text or a word itself, rather than about the signs around it. */
const OF_TEXTS: ReadonlySet<string> = new Set([
  'quote',
  'openName',
  'unopenedString',
  'innerQuote',
  'lineBreak',
  'openString',
  'symbol',
  'number',
  'unicode',
  'escape',
  'character',
]);

/**
 * Whether a place overlaps one of some others, or stands beside it.
 *
 * @param ranges apart from each other, in order: there may be thousands
 */
function meetsOneOf(ranges: readonly Range[], range: Range): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(ranges[middle] as Range, range)) low = middle + 1;
    else high = middle;
  }
  const first = ranges[low];
  return first !== undefined && !isBefore(range, first);
}

function isBefore(a: Range, b: Range): boolean {
  return a.endLine < b.line || (a.endLine === b.line && a.endColumn < b.column);
}

/** Of a text that isn't JSON nobody knows what it lacks behind the mistake: only what is there can be judged. */
function isThere({ span, pointer, part }: Finding, places: Places): boolean {
  if (span !== undefined) return true;
  const source = places.source(pointer);
  if (source === undefined || isTorn(source)) return false;
  return source !== 'null' || part === 'value';
}
