import type { Pointer } from '../model/address.ts';
import type { Slots } from '../model/finding.ts';
import type { Places } from './text-places.ts';

/** A number is quoted as it stands in the text: 1e400 was read as Infinity, and 2^53 + 1 as another id. */
export function numbersAsWritten(data: Slots | undefined, pointer: Pointer, places: Places): Slots | undefined {
  if (!data) return data;
  const source = places.source(pointer);
  if (source === undefined || !/^-?\d/.test(source)) return data;
  const value = String(Number(source));
  return Object.fromEntries(
    Object.entries(data).map(([slot, filling]) => [slot, String(filling) === value ? source : filling]),
  );
}
