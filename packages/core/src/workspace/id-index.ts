import type { Declaration } from '../model/inspection.ts';
import { isGuid, isSameId } from '../model/identifier.ts';
import type { Near } from '../model/workspace.ts';
import { EMPTY_HASH, hashed } from '../words/hash.ts';
import { CandidateIndex, type KeysOf, type Numbers } from './candidate-index.ts';
import { editDistance, fold } from '../words/nearest.ts';

/** Of 36 characters, as many may be wrong before an id is simply another one: two that have nothing in common differ in some thirty. */
const ID_TOLERANCE = 4;
const NAME_TOLERANCE = 2;

/** Where more than this many share what they are looked up by (ids that count upward, names with one prefix), it tells nothing. */
const MOST_CANDIDATES = 256;

/**
 * Finds which entity was meant, without comparing with each: ids and names are looked up by the parts of them that a slip leaves as they
 * were. With 20,000 entities, 16,000 near misses are found in a fraction of a second instead of an hour.
 */
export class IdIndex {
  readonly #answers = new Map<string, Near | undefined>();
  readonly #declarations: readonly Declaration[];
  readonly #bySegments: Lookup;
  readonly #byGaps: Lookup;
  readonly #byNames: Lookup;
  #areGuids: boolean | undefined;

  constructor(declarations: readonly Declaration[]) {
    const idOf = ({ id }: Declaration) => id?.toLowerCase();
    this.#declarations = declarations;
    this.#bySegments = new Lookup(declarations, idOf, segmentKeys);
    this.#byGaps = new Lookup(declarations, idOf, gapKeys);
    this.#byNames = new Lookup(declarations, ({ name }) => name && fold(name), nameKeys);
  }

  near(text: string): Near | undefined {
    const key = text.toLowerCase();
    if (!this.#answers.has(key)) this.#answers.set(key, this.#find(key));
    return this.#answers.get(key);
  }

  #find(text: string): Near | undefined {
    const name = fold(text);
    const byName = isGuid(text) ? undefined : this.#byNames.closest(name, name.length < 6 ? 0 : NAME_TOLERANCE);
    if (byName && isSome(byName.declarations)) return { declarations: withIds(byName.declarations), by: 'name' };
    const { declarations } = this.#closestId(text);
    return isSome(declarations) ? { declarations, by: 'id' } : undefined;
  }

  /** An id has five segments, so that one of them is left as it was by as many slips as are allowed, unless letters slipped across dashes. */
  #closestId(text: string): Closest {
    const bySegment = this.#bySegments.closest(text, ID_TOLERANCE);
    if (bySegment.areAll && isGuid(text) && this.#areAllGuids()) return bySegment;
    const byGap = this.#byGaps.closest(text, bySegment.distance - 1);
    return isSome(byGap.declarations) ? byGap : bySegment;
  }

  #areAllGuids(): boolean {
    return (this.#areGuids ??= this.#declarations.every(({ id }) => id === undefined || isGuid(id)));
  }
}

/** One without an id can't be named in place of what stands there, so it only counts where all are without. */
function withIds(declarations: Near['declarations']): Near['declarations'] {
  const some = declarations.filter(({ id }) => id !== undefined);
  return isSome(some) ? some : [declarations[0]];
}

function isSome(declarations: readonly Declaration[]): declarations is Near['declarations'] {
  return declarations.length > 0;
}

/** What was found nearest, if anything was. */
interface Closest {
  /** One of each entity that is nearest. */
  readonly declarations: readonly Declaration[];
  /** In letters; one more than allowed where nothing was found. */
  readonly distance: number;
  /** Whatever shares a key was compared. */
  readonly areAll: boolean;
}

/** Declarations by one of their texts. Made when first asked: most workspaces hold no mistake. */
class Lookup {
  #declarations: readonly Declaration[];
  readonly #textOf: (declaration: Declaration) => string | undefined;
  readonly #keysOf: KeysOf;
  #texts: readonly string[] = [];
  #index: CandidateIndex | undefined;

  constructor(
    declarations: readonly Declaration[],
    textOf: (declaration: Declaration) => string | undefined,
    keysOf: KeysOf,
  ) {
    this.#declarations = declarations;
    this.#textOf = textOf;
    this.#keysOf = keysOf;
  }

  /** The declarations whose text differs least, by no more than `limit` letters. */
  closest(text: string, limit: number): Closest {
    if (!this.#index) {
      this.#declarations = this.#declarations.filter((declaration) => this.#textOf(declaration));
      this.#texts = this.#declarations.map((declaration) => this.#textOf(declaration) ?? '');
      this.#index = new CandidateIndex(this.#texts, this.#keysOf);
    }
    let nearest: Declaration[] = [];
    let distance = limit + 1;
    const { texts, areAll } = this.#index.candidates(text, MOST_CANDIDATES);
    for (const candidate of texts) {
      const limitHere = nearest.length === 0 ? distance : distance + 1;
      const found = editDistance(text, this.#texts[candidate] ?? '', limitHere);
      const declaration = this.#declarations[candidate];
      if (found >= limitHere || !declaration) continue;
      if (found < distance) nearest = [declaration];
      else if (!nearest.some(({ id }) => isSameId(id, declaration.id))) nearest.push(declaration);
      distance = found;
    }
    return { declarations: nearest, distance, areAll };
  }
}

const DASH = 0x2d;

/** Each of an id's segments between dashes, with its number. */
function segmentKeys(id: string, keys: Numbers): void {
  let segment = EMPTY_HASH;
  let number = 0;
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    if (code === DASH) {
      keys.push(hashed(segment, number++));
      segment = EMPTY_HASH;
    } else segment = hashed(segment, code);
  }
  keys.push(hashed(segment, number));
}

/** Room that `gapKeys` uses again for each id: its letters, and by every fourth of them the hash of all that follow, taken from the end. */
const letters: number[] = [];
const behind: number[] = [];

/**
 * An id with four letters left out, once for every four of them: one with slips in just one of these places shares a key with the right
 * one, even where ids differ in a single segment only, as those do that count upward.
 */
function gapKeys(id: string, keys: Numbers): void {
  let count = 0;
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    if (code !== DASH) letters[count++] = code;
  }
  // What follows each letter is hashed from the end, so that every letter is looked at twice and not once a key.
  let end = EMPTY_HASH;
  for (let at = count; at > 0; at--) {
    if (at % 4 === 0 || at === count) behind[Math.ceil(at / 4)] = end;
    end = hashed(end, letters[at - 1] ?? 0);
  }
  let start = EMPTY_HASH;
  for (let at = 0; at < count; at++) {
    if (at % 4 === 0) keys.push(hashed(hashed(start, at), behind[at / 4 + 1] ?? EMPTY_HASH));
    start = hashed(start, letters[at] ?? 0);
  }
}

/** Each half, for one slip; and how the name starts and ends, which two leave as it was unless the name is very short. */
function nameKeys(name: string, keys: Numbers): void {
  if (name === '') return;
  const { length } = name;
  for (const size of new Set([Math.floor(length / 2), Math.ceil(length / 2), Math.min(3, length)])) {
    keys.push(hashOf(name, 0, size, '^'));
    keys.push(hashOf(name, length - size, length, '$'));
  }
}

function hashOf(text: string, start: number, end: number, side: '^' | '$'): number {
  let hash = hashed(EMPTY_HASH, side.charCodeAt(0));
  for (let at = start; at < end; at++) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}
