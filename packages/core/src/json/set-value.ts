import type { Pointer } from '../model/address.ts';
import { editsFor } from './edit.ts';
import { parse } from './parse.ts';
import { applyTextEdits } from './text-edits.ts';
import { TextPlaces } from './text-places.ts';

/**
 * Sets one value in a text that is JSON or JSON with comments; an index behind the last element of an array adds one. Everything else
 * stays as it is. Returns `undefined` where the text can't be read, or has no room for the value.
 */
export function setValue(text: string, pointer: Pointer, value: unknown): string | undefined {
  if (parse(text, { comments: true }).form !== 'json') return undefined;
  const edits = editsFor(new TextPlaces(text, [pointer], { broken: false }), { op: 'set', pointer, value });
  return edits.length === 0 ? undefined : applyTextEdits(text, edits);
}
