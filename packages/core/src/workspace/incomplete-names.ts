import type { VariableEntry } from '../model/inspection.ts';
import type { Workspace } from '../model/workspace.ts';

/** A name that some environments define and others lack. */
export interface IncompleteName {
  readonly name: string;
  readonly definedIn: ReadonlySet<string>;
  readonly entries: readonly VariableEntry[];
}

/** @param environments how many there are */
export function incompleteNames({ variables }: Workspace, environments: number): ReadonlyMap<string, IncompleteName> {
  const incomplete = new Map<string, IncompleteName>();
  for (const { name } of variables.entries) {
    if (incomplete.has(name)) continue;
    const entries = variables.named(name);
    const definedIn = new Set(entries.flatMap(({ environment }) => environment ?? []));
    // What is defined for no environment in particular is there in each.
    const isShared = entries.some(({ environment }) => environment === undefined);
    if (!isShared && definedIn.size < environments) incomplete.set(name, { name, definedIn, entries });
  }
  return incomplete;
}
