import { isWithin } from '../model/address.ts';
import type {
  Declaration,
  DocumentEntry,
  EntityKind,
  Inspection,
  LocalReference,
  Reference,
  ReferenceTarget,
} from '../model/inspection.ts';
import type { Kind } from '../model/kind.ts';
import { addTo } from '../model/multimap.ts';
import type { DocumentFacts, Inventory, Variables, Workspace } from '../model/workspace.ts';
import { ChannelMaps } from './channel-maps.ts';
import { gather, type Gathered } from './gather.ts';
import { DeclaredInventory } from './inventory.ts';
import { nearestUpward } from './nearest-upward.ts';
import { NO_TARGETS, type ReferenceIndex } from './reference-index.ts';

/** What the index needs to know of the config. */
export interface WorkspaceSettings {
  readonly isInventory: ((file: string) => boolean) | undefined;
  environmentOf(file: string): string | undefined;
  /** Environments of which the config says where their inventory is. */
  readonly environments: readonly string[];
  isComplianceTag(tag: string | undefined | null): boolean;
  readonly variables: { write(name: string): string };
  isFollowed(to: ReferenceTarget): boolean;
}

/** Built once a run, from all inspections of a root in path order. */
export class WorkspaceIndex implements Workspace {
  readonly variables: Variables;
  readonly #settings: WorkspaceSettings;
  #follows: readonly ReferenceTarget[] | undefined;
  readonly #inspections: readonly Inspection[];
  readonly #gathered: Gathered;
  #documents: ReadonlyMap<Kind, readonly DocumentFacts[]> | undefined;
  readonly #inventories = new Map<'channel' | 'group', Inventory>();

  constructor(inspections: readonly Inspection[], settings: WorkspaceSettings) {
    this.#inspections = inspections;
    this.#settings = settings;
    this.#gathered = gather(inspections);
    const configured = new Map(
      settings.environments.map((name) => [
        name,
        downloadedInventory(
          'channel',
          inspections.filter(({ file }) => settings.environmentOf(file) === name),
        ),
      ]),
    );
    this.variables = new ChannelMaps(
      this.#gathered.variables,
      this.counts['channel-map'] !== undefined && this.knowsAll('channel-map'),
      this.inventory('channel'),
      configured,
      settings.variables,
    );
  }

  /** How many documents there are of a kind. */
  get counts(): Gathered['counts'] {
    return this.#gathered.counts;
  }

  /** Files with misspelt keys. */
  get renamed(): readonly Inspection[] {
    return this.#gathered.renamed;
  }

  /** Files in which nothing was recognised. */
  get unrecognised(): readonly Inspection[] {
    return this.#gathered.unrecognised;
  }

  /** Holds the next rule to what it declares; `undefined` lifts that. */
  holdTo(follows: readonly ReferenceTarget[] | undefined): void {
    this.#follows = follows;
  }

  documents<K extends Kind>(kind: K): readonly DocumentFacts<K>[] {
    this.#documents ??= documentsOf(this.#inspections);
    return (this.#documents.get(kind) ?? NONE) as unknown as readonly DocumentFacts<K>[];
  }

  declarations(kind: EntityKind): readonly Declaration[] {
    return this.#gathered.declarations.get(kind) ?? NONE;
  }

  references(to: ReferenceTarget, wants?: (target: string) => boolean): Iterable<Reference> {
    return this.#followed(to)?.references(to, wants) ?? NONE;
  }

  targets(to: ReferenceTarget): ReadonlySet<string> {
    return this.#followed(to)?.targets(to) ?? NO_TARGETS;
  }

  /** How many references of documents lead to one kind of target; what a channel map names counts as an entry of it. */
  countReferences(to: ReferenceTarget): number {
    return this.#followed(to)?.countOutsideMaps(to) ?? 0;
  }

  /**
   * What was inspected for a part of a shared run may hold more than this run asks for.
   *
   * @throws Error when the rule at hand doesn't declare that it follows them: they are only collected for rules that do
   */
  #followed(to: ReferenceTarget): ReferenceIndex | undefined {
    if (this.#follows && !this.#follows.includes(to)) {
      throw new Error(`A rule that reads references to "${to}" has to name it in "follows".`);
    }
    return this.#settings.isFollowed(to) ? this.#gathered.references : undefined;
  }

  inventory(kind: 'channel' | 'group'): Inventory {
    let inventory = this.#inventories.get(kind);
    if (!inventory) this.#inventories.set(kind, (inventory = this.#newInventory(kind)));
    return inventory;
  }

  /** What was downloaded counts alone, where the config names it. A download of channels says nothing of groups, unless it holds some. */
  #newInventory(kind: 'channel' | 'group'): Inventory {
    const { isInventory } = this.#settings;
    if (!isInventory) return this.#declaredInventory(kind);
    const downloaded = this.#inspections.filter(({ file }) => isInventory(file));
    const tells =
      kind === 'channel' || downloaded.some(({ documents }) => documents.some((document) => document.kind === kind));
    return tells ? downloadedInventory(kind, downloaded) : this.#declaredInventory(kind);
  }

  #declaredInventory(kind: 'channel' | 'group'): Inventory {
    return new DeclaredInventory(kind, this.#gathered, (file) => this.environmentOf(file));
  }

  knowsAll(kind: Kind): boolean {
    return !this.#gathered.gaps.has(kind);
  }

  isWhole(kind: Kind): boolean {
    return this.knowsAll(kind) && !this.#gathered.broken.has(kind);
  }

  environmentOf(file: string): string | undefined {
    return this.#settings.environmentOf(file);
  }

  organizationFor(file: string): DocumentFacts<'organization'> | undefined {
    return nearestUpward(this.documents('organization'), file)[0];
  }

  isComplianceTag(tag: string | undefined | null): boolean {
    return this.#settings.isComplianceTag(tag);
  }
}

/** The inventory in the files that an `inventory` of the config names. Where it names none, a person looks for a mistake in the pattern. */
function downloadedInventory(kind: 'channel' | 'group', downloaded: readonly Inspection[]): Inventory {
  const holder = `the config's "inventory"`;
  const reason = downloaded.length === 0 ? `no file matches ${holder}` : `no ${kind} in the files of ${holder}`;
  return new DeclaredInventory(kind, gather(downloaded), () => undefined, reason);
}

const NONE: readonly never[] = [];

/** By kind. Only put together when a rule asks for it: most runs with few rules never do. */
function documentsOf(inspections: readonly Inspection[]): ReadonlyMap<Kind, readonly DocumentFacts[]> {
  const lists = new Map<Kind, DocumentFacts[]>();
  for (let place = 0; place < inspections.length; place++) {
    const inspection = inspections[place] as Inspection;
    const { file, documents } = inspection;
    const references = documents.length > 1 ? referencesByDocument(inspection) : undefined;
    for (let index = 0; index < documents.length; index++) {
      const { kind, pointer, facts } = documents[index] as DocumentEntry;
      const refersTo = references ? references[index] : inspection.references;
      addTo(lists, kind, { file, kind, pointer, facts, references: refersTo } as DocumentFacts);
    }
  }
  return lists;
}

/** By document, what it refers to: references stand in the order of the documents that hold them. */
function referencesByDocument({ documents, references }: Inspection): readonly (readonly LocalReference[])[] {
  let at = 0;
  return documents.map(({ pointer }) => {
    const from = at;
    for (let next = references[at]; next && isWithin(next.pointer, pointer); ) next = references[++at];
    return references.slice(from, at);
  });
}
