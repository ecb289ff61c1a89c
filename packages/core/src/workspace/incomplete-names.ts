import { below, type Pointer } from '../model/address.ts';
import type { VariableEntry } from '../model/inspection.ts';
import type { Workspace } from '../model/workspace.ts';

/** Where an environment's names stand in a channel map. */
export interface Home {
  readonly file: string;
  readonly pointer: Pointer;
}

/** A name that some environments define and others lack. */
export interface IncompleteName {
  readonly name: string;
  readonly definedIn: ReadonlySet<string>;
  readonly entries: readonly VariableEntry[];
}

/** Where each environment's names stand: the first place, when there are several. An environment may be empty. */
export function homesOf(workspace: Workspace): ReadonlyMap<string, Home> {
  const homes = new Map<string, Home>();
  for (const { file, pointer, facts } of workspace.documents('channel-map')) {
    for (const [environment, names] of Object.entries(facts.environments ?? {})) {
      if (names === null || homes.has(environment)) continue;
      homes.set(environment, { file, pointer: below(pointer, 'environments', environment) });
    }
  }
  return homes;
}

/** @param homes of all environments */
export function incompleteNames(
  { variables }: Workspace,
  homes: ReadonlyMap<string, Home>,
): ReadonlyMap<string, IncompleteName> {
  const incomplete = new Map<string, IncompleteName>();
  for (const { name } of variables.entries) {
    if (incomplete.has(name)) continue;
    const entries = variables.named(name);
    const definedIn = new Set(entries.flatMap(({ environment }) => environment ?? []));
    // What is defined for no environment in particular is there in each.
    const isShared = entries.some(({ environment }) => environment === undefined);
    if (!isShared && definedIn.size < homes.size) incomplete.set(name, { name, definedIn, entries });
  }
  return incomplete;
}
