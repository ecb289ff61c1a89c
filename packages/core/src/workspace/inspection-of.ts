import type { Inspection } from '../model/inspection.ts';

/**
 * Looks a file up among inspections in path order. A map of them all would cost more than the few that are looked up.
 */
export function inspectionOf(inspections: readonly Inspection[], file: string): Inspection | undefined {
  let low = 0;
  let high = inspections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inspections[middle] as Inspection).file < file) low = middle + 1;
    else high = middle;
  }
  const found = inspections[low];
  return found?.file === file ? found : undefined;
}
