import type { Pointer } from './address.ts';

const known = new Map<Pointer, Pointer>();
const MAX_KNOWN = 20_000;

/** The same pointer as one text that all share: documents of a kind hold things at the same few places. */
export function keptPointer(pointer: Pointer): Pointer {
  const before = known.get(pointer);
  if (before !== undefined) return before;
  if (known.size < MAX_KNOWN) known.set(pointer, pointer);
  return pointer;
}
