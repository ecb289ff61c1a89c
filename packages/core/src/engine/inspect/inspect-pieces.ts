import { above, tokens } from '../../model/address.ts';
import type { Inspection } from '../../model/inspection.ts';
import type { Kind } from '../../model/kind.ts';
import { parse, parseJson } from '../../json/parse.ts';
import type { Piece } from '../../json/split.ts';
import { BUNDLE_KEYS } from '../../schema/classify.ts';
import type { Inspector, Source } from './inspect.ts';

/**
 * Inspects a file that is too large for one text, element by element, in flat memory.
 *
 * @param isLast whether the file is too large to be read as one text after all. Pieces tell little of text that isn't JSON: where one
 *   has lost a bracket, the rest of the file is one element.
 * @returns nothing when it is to be read as one: it is one large document rather than a container of many, or isn't JSON
 */
export function inspectPieces(
  source: Omit<Source, 'text'>,
  pieces: Iterable<Piece>,
  inspector: Inspector,
  { isLast }: { isLast: boolean },
): Inspection | undefined {
  const { file } = source;
  const { settings } = inspector;
  inspector.open(source);
  const configured = settings.configuredKind(file);
  const comments = settings.allowsComments(file);
  const read = (text: string) => (isLast ? parse(text, { comments }) : parseJson(text));
  const arrays = new Map<string, number[]>();
  let envelope = '';
  let recognised = false;
  for (const piece of pieces) {
    if (piece.kind === 'envelope') envelope += piece.text;
    if (piece.kind !== 'element') continue;
    const holder = holderOf(piece.pointer);
    const parsed = holder && read(piece.text);
    if (!parsed) return undefined;
    const array = above(piece.pointer);
    let places = arrays.get(array);
    if (!places) arrays.set(array, (places = []));
    const { offset, length, line, column } = piece.place;
    places.push(offset, length, line, column);
    const around = { configured, inherited: holder.kind, file, listed: holder.listed };
    recognised = inspector.value(parsed, piece.text, piece.pointer, around) || recognised;
  }
  // The arrays in it are empty now; what else it says (nextUri, a bundle's settings) is read like any other file.
  const rest = read(envelope);
  if (!rest) return undefined;
  discount(rest.value, '', arrays);
  recognised =
    inspector.value(rest, envelope, '', { configured, inherited: undefined, file, listed: false }) || recognised;
  return inspector.result({
    broken: false,
    inPieces: [...arrays].map(([pointer, places]) => ({ pointer, places })),
    unrecognised: !recognised,
  });
}

/** What an outer array's place tells of its elements; nothing when it is part of a document. */
function holderOf(element: string): { readonly kind: Kind | undefined; readonly listed: boolean } | undefined {
  const [outer = '', inner] = tokens(element);
  if (inner === undefined) return { kind: undefined, listed: false };
  if (outer === 'entities') return { kind: undefined, listed: true };
  const kind = BUNDLE_KEYS.get(outer);
  return kind && { kind, listed: inner === 'entities' };
}

/** A listing's `total` counts elements that were cut out of it: what is left of it is how many are missing. */
function discount(value: unknown, pointer: string, arrays: ReadonlyMap<string, readonly number[]>): void {
  if (typeof value !== 'object' || value === null) return;
  const listing = value as { total?: unknown; entities?: unknown };
  const places = arrays.get(`${pointer}/entities`);
  if (places && typeof listing.total === 'number') listing.total -= places.length / 4;
  if (pointer === '') for (const [key, member] of Object.entries(value)) discount(member, `/${key}`, arrays);
}
