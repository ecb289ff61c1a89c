import type { Pointer } from '../../model/address.ts';
import type { Finding } from '../../model/finding.ts';
import type { DocumentEntry } from '../../model/inspection.ts';
import { numbersAsWritten } from '../../json/numbers-as-written.ts';
import { TextPlaces } from '../../json/text-places.ts';
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
  for (const [index, finding] of findings.entries()) {
    const data = numbersAsWritten(finding.data, finding.pointer, places);
    findings[index] = { ...finding, data, range: places.range(finding, isRoot) };
  }
}
