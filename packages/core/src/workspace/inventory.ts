import { isGuid, isPlaceholder } from '../model/identifier.ts';
import type { Declaration, Inspection } from '../model/inspection.ts';
import type { Kind } from '../model/kind.ts';
import type { Inventory, Near } from '../model/workspace.ts';
import { IdIndex } from './id-index.ts';

/** The ids of one kind that some files declare, and whether they are all there are. */
export class DeclaredInventory implements Inventory {
  readonly reason: string | undefined;
  readonly #byId = new Map<string, Declaration>();
  readonly #near: IdIndex;

  /** @param otherwise why the ids aren't known where the files neither declare nor list any */
  constructor(
    kind: Kind & Declaration['kind'],
    inspections: readonly Inspection[],
    otherwise = `no ${kind} inventory`,
  ) {
    const declarations: Declaration[] = [];
    let listed = false;
    for (let file = 0; file < inspections.length; file++) {
      const { declarations: all, listings } = inspections[file] as Inspection;
      for (let index = 0; index < all.length; index++) {
        const declaration = all[index] as Declaration;
        if (declaration.kind === kind) declarations.push(declaration);
      }
      if (listings.length > 0) listed ||= listings.some((listing) => listing.kind === kind);
    }
    let withoutId: Declaration | undefined;
    for (let index = 0; index < declarations.length; index++) {
      const declaration = declarations[index] as Declaration;
      const { id, listed: isListed } = declaration;
      // A declaration without a real id may be of any channel that seems to be missing. Where there is a listing, that is no loss: the
      // listing holds the channel with its id, and only its own entries have to be complete.
      if (isListed || !listed) withoutId ??= id !== undefined && isRealId(id) ? undefined : declaration;
      if (id === undefined) continue;
      const key = id.toLowerCase();
      if (!this.#byId.has(key)) this.#byId.set(key, declaration);
    }
    this.#near = new IdIndex(declarations);
    this.reason =
      reasonOfFiles(kind, inspections) ??
      (declarations.length === 0 && !listed ? otherwise : withoutId && reasonOfDeclaration(kind, withoutId));
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
function reasonOfFiles(kind: Kind, inspections: readonly Inspection[]): string | undefined {
  for (let index = 0; index < inspections.length; index++) {
    const { file, lost, listings } = inspections[index] as Inspection;
    // Nearly every file has neither, and there may be many.
    if (lost.length > 0 && lost.includes(kind)) return `${file} could not be read`;
    if (listings.length === 0) continue;
    for (const listing of listings) {
      if (listing.kind === kind && !listing.complete) return `the listing in ${file} is incomplete`;
    }
  }
  return undefined;
}

/** Why a declaration leaves its id unknown. */
function reasonOfDeclaration(kind: Kind, { id, file }: Declaration): string {
  if (id === undefined) return `the ${kind} in ${file} has no id`;
  return isPlaceholder(id)
    ? `the id of the ${kind} in ${file} is a sample`
    : `the id of the ${kind} in ${file} is malformed`;
}

function isRealId(id: string): boolean {
  return isGuid(id) && !isPlaceholder(id);
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
