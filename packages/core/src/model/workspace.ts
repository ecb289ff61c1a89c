import type { Pointer } from './address.ts';
import type { Facts } from './facts.ts';
import type {
  Declaration,
  EntityKind,
  LocalReference,
  Reference,
  ReferenceTarget,
  VariableEntry,
} from './inspection.ts';
import type { Kind } from './kind.ts';

/** A document as workspace rules see it. */
export interface DocumentFacts<K extends Kind = Kind> {
  readonly file: string;
  readonly kind: K;
  readonly pointer: Pointer;
  readonly facts: Facts[K];
  /** What it refers to, as far as some rule follows it. */
  readonly references: readonly LocalReference[];
}

/** Which entity was probably meant. */
export interface Near {
  /** Those that are nearest: where there are several, nobody can tell which. */
  readonly declarations: readonly [Declaration, ...Declaration[]];
  /** `id`: its id is a few characters away. `name`: its name stands where its id belongs. */
  readonly by: 'id' | 'name';
}

/** The set of ids of one kind that exist, if it is known whole. A reference is dangling only when it is. */
export interface Inventory {
  readonly known: boolean;
  /** Why it isn't known: `no channel inventory`, `channels.json is incomplete (nextUri)`. */
  readonly reason: string | undefined;
  has(id: string): boolean;
  /** The declaration that counts for this id: the first in path order. */
  get(id: string): Declaration | undefined;
  near(text: string): Near | undefined;
}

/** The channel maps of a workspace, read together. */
export interface Variables {
  /** Whether there is any map at all: with none, no variable is undefined. */
  readonly known: boolean;
  readonly environments: readonly (string | undefined)[];
  readonly entries: readonly VariableEntry[];
  named(name: string): readonly VariableEntry[];
  /** Variables that stand for this channel id. */
  standingFor(id: string): readonly VariableEntry[];
  /** The names that are nearest: where there are several, nobody can tell which was meant. */
  near(name: string): readonly string[];
  /** A variable of this name as the team writes it: `${channels.NAME}`, or in the style that the config names. */
  write(name: string): string;
  /** The inventory against which this entry's id can be judged; not known for an environment that nothing tells of. */
  inventory(environment: string | undefined): Inventory;
}

/** The index over all inspections of one root: what workspace rules judge, and all that they see. */
export interface Workspace {
  documents<K extends Kind>(kind: K): readonly DocumentFacts<K>[];
  declarations(kind: EntityKind): readonly Declaration[];
  /**
   * References to one kind of target. There may be hundreds of thousands, which lead to a few targets.
   *
   * @param wants says whether references to a target are wanted; it is asked once for each target, instead of for each reference
   */
  references(to: ReferenceTarget, wants?: (target: string) => boolean): Iterable<Reference>;
  /** All that references lead to, each target once. */
  targets(to: ReferenceTarget): ReadonlySet<string>;
  inventory(kind: 'channel' | 'group'): Inventory;
  /** Whether every document of a kind could be read and no listing of them is cut short: only then is one that isn't there absent. */
  knowsAll(kind: Kind): boolean;
  /** Whether, besides, every one could be read to its end: only then can it be said what none of them holds. */
  isWhole(kind: Kind): boolean;
  readonly variables: Variables;
  /** The environment whose configured inventory holds this file. */
  environmentOf(file: string): string | undefined;
  /** The nearest organization document upward from a file, which holds for it. */
  organizationFor(file: string): DocumentFacts<'organization'> | undefined;
  /** Whether a tag marks regulated content (the config's `complianceTags`). */
  isComplianceTag(tag: string | undefined | null): boolean;
}
