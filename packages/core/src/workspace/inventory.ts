import { isPlaceholder, isRealId } from '../model/identifier.ts';
import type { Declaration } from '../model/inspection.ts';
import type { Kind } from '../model/kind.ts';
import type { Inventory, Near } from '../model/workspace.ts';
import type { Gap, Gathered } from './gather.ts';
import { IdIndex } from './id-index.ts';

/** The ids of one kind that some files declare, and whether they are all there are. */
export class DeclaredInventory implements Inventory {
  readonly reason: string | undefined;
  readonly #byId = new Map<string, Declaration>();
  readonly #near: IdIndex;

  /**
   * @param environmentOf of one id there may be one in each environment
   * @param otherwise why the ids aren't known where the files neither declare nor list any
   */
  constructor(
    kind: Kind & Declaration['kind'],
    from: Gathered,
    environmentOf: (file: string) => string | undefined,
    otherwise = `no ${kind} inventory`,
  ) {
    const declarations = from.declarations.get(kind) ?? [];
    const listed = from.listed.has(kind);
    let withoutId: Declaration | undefined;
    let withAnothersId: Declaration | undefined;
    for (let index = 0; index < declarations.length; index++) {
      const declaration = declarations[index] as Declaration;
      const { id, listed: isListed } = declaration;
      // A declaration without a real id may be of any channel that seems to be missing. Where it has none at all and there is a listing,
      // that is no loss: the listing holds the channel with its id, and only its own entries have to be complete.
      if (isListed || !listed || id !== undefined)
        withoutId ??= id !== undefined && isRealId(id) ? undefined : declaration;
      if (id === undefined) continue;
      const key = id.toLowerCase();
      const before = this.#byId.get(key);
      if (!before) this.#byId.set(key, declaration);
      // Its own id was written over, and may be any that seems to be missing. A copy has the same name as well, and lost none.
      else if (
        !(before.listed || isListed) &&
        before.name !== declaration.name &&
        environmentOf(before.file) === environmentOf(declaration.file)
      )
        withAnothersId ??= declaration;
    }
    this.#near = new IdIndex(declarations);
    this.reason =
      reasonOfGap(from.gaps.get(kind)) ??
      (declarations.length === 0 && !listed ? otherwise : withoutId && reasonOfDeclaration(kind, withoutId)) ??
      (withAnothersId && `the ${kind} in ${withAnothersId.file} has the same ID as another`);
  }

  get known(): boolean {
    return this.reason === undefined;
  }

  has(id: string): boolean {
    return this.#byId.has(id.toLowerCase());
  }

  get(id: string): Declaration | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  near(text: string): Near | undefined {
    return this.#near.near(text);
  }
}

/** Why some files don't tell all ids. */
function reasonOfGap(gap: Gap | undefined): string | undefined {
  if (!gap) return undefined;
  return gap.why === 'lost' ? `${gap.file} could not be read` : `the listing in ${gap.file} is incomplete`;
}

/** Why a declaration leaves its id unknown. */
function reasonOfDeclaration(kind: Kind, { id, file }: Declaration): string {
  if (id === undefined) return `the ${kind} in ${file} has no id`;
  return isPlaceholder(id)
    ? `the id of the ${kind} in ${file} is a sample`
    : `the id of the ${kind} in ${file} is malformed`;
}

/** Judges nothing, and says why. */
export function unknownInventory(reason: string, like: Inventory): Inventory {
  return {
    known: false,
    reason,
    has: (id) => like.has(id),
    get: (id) => like.get(id),
    near: (text) => like.near(text),
  };
}
