import type { Pointer } from '../../model/address.ts';
import type { Finding, Slots } from '../../model/finding.ts';
import type { DocumentEntry } from '../../model/inspection.ts';
import { type Places, TextPlaces } from '../../json/text-places.ts';
import { rootsOf } from '../../workspace/document-roots.ts';

/** Gives the findings of one file their places while its text is at hand, so that it needn't be read again for them. */
export function placeFindings(findings: Finding[], text: string, documents: readonly DocumentEntry[]): void {
  const places = new TextPlaces(
    text,
    findings.map(({ pointer }) => pointer),
    { broken: false },
  );
  const roots = rootsOf(documents);
  const isRoot = (pointer: Pointer) => pointer === '' || roots.has(pointer);
  for (const [index, finding] of findings.entries())
    findings[index] = { ...finding, data: asWritten(finding, places), range: places.range(finding, isRoot) };
}

/** A number is quoted as it stands in the text: 1e400 was read as Infinity, and 2^53 + 1 as another id. */
export function asWritten({ data, pointer }: Finding, places: Places): Slots | undefined {
  if (!data) return data;
  const source = places.source(pointer);
  if (source === undefined || !/^-?\d/.test(source)) return data;
  const value = String(Number(source));
  return Object.fromEntries(
    Object.entries(data).map(([slot, filling]) => [slot, String(filling) === value ? source : filling]),
  );
}
