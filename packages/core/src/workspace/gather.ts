import type {
  Declaration,
  DocumentEntry,
  EntityKind,
  Inspection,
  Listing,
  VariableEntry,
} from '../model/inspection.ts';
import type { Kind } from '../model/kind.ts';
import { addTo } from '../model/multimap.ts';
import { ReferenceIndex } from './reference-index.ts';

/** Why the documents of a kind aren't known to be all there are: a file lost some, or is a listing that goes on elsewhere. */
export interface Gap {
  readonly file: string;
  readonly why: 'lost' | 'listing goes on';
}

/** What some files say together, in their order. */
export interface Gathered {
  /** How many documents there are of a kind. */
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  readonly declarations: ReadonlyMap<EntityKind, readonly Declaration[]>;
  readonly references: ReferenceIndex;
  readonly variables: readonly VariableEntry[];
  /** Kinds of which some file is a listing. */
  readonly listed: ReadonlySet<Kind>;
  /** The first of each kind. */
  readonly gaps: ReadonlyMap<Kind, Gap>;
  /** Kinds of which some document stands in a file that is no JSON, so that a part of it may be missing. */
  readonly broken: ReadonlySet<Kind>;
  /** Files with misspelt keys. */
  readonly renamed: readonly Inspection[];
  /** Files in which nothing was recognised. */
  readonly unrecognised: readonly Inspection[];
}

/** In one pass for all who ask: each inspection is far from the last one in memory, and there may be a million. */
export function gather(inspections: readonly Inspection[]): Gathered {
  const gathering = new Gathering();
  for (let index = 0; index < inspections.length; index++) gathering.add(inspections[index] as Inspection);
  return gathering;
}

class Gathering implements Gathered {
  readonly counts: Partial<Record<Kind, number>> = {};
  readonly declarations = new Map<EntityKind, Declaration[]>();
  readonly references = new ReferenceIndex();
  readonly variables: VariableEntry[] = [];
  readonly listed = new Set<Kind>();
  readonly gaps = new Map<Kind, Gap>();
  readonly broken = new Set<Kind>();
  readonly renamed: Inspection[] = [];
  readonly unrecognised: Inspection[] = [];

  /** Nearly every file is one document with nothing lost. */
  add(inspection: Inspection): void {
    const { file, documents, declarations, variables, listings, lost, broken, unrecognised } = inspection;
    for (let index = 0; index < documents.length; index++) {
      const { kind, renamed } = documents[index] as DocumentEntry;
      this.counts[kind] = (this.counts[kind] ?? 0) + 1;
      if (broken) this.broken.add(kind);
      if (renamed !== undefined && this.renamed.at(-1) !== inspection) this.renamed.push(inspection);
    }
    for (let index = 0; index < declarations.length; index++) {
      const declaration = declarations[index] as Declaration;
      addTo(this.declarations, declaration.kind, declaration);
    }
    if (inspection.references.length > 0) this.references.add(inspection);
    if (variables.length > 0) for (const entry of variables) this.variables.push(entry);
    if (lost.length > 0) for (const kind of lost) this.#miss(kind, { file, why: 'lost' });
    if (listings.length > 0) this.#list(file, listings);
    if (unrecognised !== false) this.unrecognised.push(inspection);
  }

  #list(file: string, listings: readonly Listing[]): void {
    for (const { kind, complete } of listings) {
      this.listed.add(kind);
      if (!complete) this.#miss(kind, { file, why: 'listing goes on' });
    }
  }

  #miss(kind: Kind, gap: Gap): void {
    if (!this.gaps.has(kind)) this.gaps.set(kind, gap);
  }
}
