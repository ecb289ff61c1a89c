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
  gathering.joinPages();
  return gathering;
}

interface Download {
  readonly kind: Kind;
  /** The first of its files. */
  readonly file: string;
  readonly of: number;
  readonly numbers: Set<number>;
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
  /** Downloads that were saved page by page: by kind, folder and number of pages. */
  readonly #downloads = new Map<string, Download>();

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
    for (const { kind, complete, page } of listings) {
      this.listed.add(kind);
      if (page) this.#addPage(kind, file, page);
      else if (!complete) this.#miss(kind, { file, why: 'listing goes on' });
    }
  }

  #addPage(kind: Kind, file: string, { number, of }: NonNullable<Listing['page']>): void {
    const key = [kind, of, file.slice(0, file.lastIndexOf('/') + 1)].join(' ');
    let download = this.#downloads.get(key);
    if (!download) this.#downloads.set(key, (download = { kind, file, of, numbers: new Set() }));
    if (Number.isInteger(number) && number >= 1 && number <= of) download.numbers.add(number);
  }

  /** What goes on in another file is complete once all pages are there. */
  joinPages(): void {
    for (const { kind, file, of, numbers } of this.#downloads.values())
      if (numbers.size < of) this.#miss(kind, { file, why: 'listing goes on' });
  }

  #miss(kind: Kind, gap: Gap): void {
    if (!this.gaps.has(kind)) this.gaps.set(kind, gap);
  }
}
