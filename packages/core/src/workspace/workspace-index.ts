import { isWithin } from '../model/address.ts';
import type {
  Declaration,
  DocumentEntry,
  EntityKind,
  Inspection,
  LocalReference,
  Reference,
  ReferenceTarget,
  VariableEntry,
} from '../model/inspection.ts';
import type { Kind } from '../model/kind.ts';
import type { DocumentFacts, Inventory, Variables, Workspace } from '../model/workspace.ts';
import { ChannelMaps } from './channel-maps.ts';
import { DeclaredInventory } from './inventory.ts';
import { NO_TARGETS, ReferenceIndex } from './reference-index.ts';

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
  /** Kinds of which some documents are known to be missing: a listing goes on elsewhere, or a file couldn't be read. */
  readonly #incomplete = new Set<Kind>();
  /** Kinds of which some document stands in a file that is no JSON, so that a part of it may be missing. */
  readonly #broken = new Set<Kind>();
  #documents: ReadonlyMap<Kind, readonly DocumentFacts[]> | undefined;
  #references: ReferenceIndex | undefined;
  #declarations: ReadonlyMap<EntityKind, readonly Declaration[]> | undefined;
  readonly #inventories = new Map<'channel' | 'group', Inventory>();

  constructor(inspections: readonly Inspection[], settings: WorkspaceSettings) {
    this.#inspections = inspections;
    this.#settings = settings;
    const entries: VariableEntry[] = [];
    let hasMap = false;
    let lostMap = false;
    // Nearly every file is one document with nothing lost, and there may be a million.
    for (let index = 0; index < inspections.length; index++) {
      const { documents, variables, lost, listings, broken } = inspections[index] as Inspection;
      for (let place = 0; place < documents.length; place++) {
        const { kind } = documents[place] as DocumentEntry;
        hasMap ||= kind === 'channel-map';
        if (broken) this.#broken.add(kind);
      }
      if (variables.length > 0) for (const entry of variables) entries.push(entry);
      if (listings.length > 0) for (const { kind, complete } of listings) if (!complete) this.#incomplete.add(kind);
      if (lost.length > 0) for (const kind of lost) this.#incomplete.add(kind);
      lostMap ||= lost.length > 0 && lost.includes('channel-map');
    }
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
      entries,
      hasMap && !lostMap,
      this.inventory('channel'),
      configured,
      settings.variables,
    );
  }

  /** Holds the next rule to what it declares; `undefined` lifts that. */
  holdTo(follows: readonly ReferenceTarget[] | undefined): void {
    this.#follows = follows;
  }

  documents<K extends Kind>(kind: K): readonly DocumentFacts<K>[] {
    this.#documents ??= gathered<Kind, DocumentFacts>(this.#inspections, (inspection, add) => {
      const { file, documents } = inspection;
      const references = documents.length > 1 ? referencesByDocument(inspection) : undefined;
      for (let index = 0; index < documents.length; index++) {
        const { kind: own, pointer, facts } = documents[index] as DocumentEntry;
        const refersTo = references ? references[index] : inspection.references;
        add(own, { file, kind: own, pointer, facts, references: refersTo } as DocumentFacts);
      }
    });
    return (this.#documents.get(kind) ?? NONE) as unknown as readonly DocumentFacts<K>[];
  }

  declarations(kind: EntityKind): readonly Declaration[] {
    this.#declarations ??= gathered<EntityKind, Declaration>(this.#inspections, ({ declarations }, add) => {
      for (let index = 0; index < declarations.length; index++) {
        const declaration = declarations[index] as Declaration;
        add(declaration.kind, declaration);
      }
    });
    return this.#declarations.get(kind) ?? NONE;
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
    return this.#settings.isFollowed(to) ? (this.#references ??= new ReferenceIndex(this.#inspections)) : undefined;
  }

  inventory(kind: 'channel' | 'group'): Inventory {
    let inventory = this.#inventories.get(kind);
    if (!inventory) this.#inventories.set(kind, (inventory = this.#newInventory(kind)));
    return inventory;
  }

  /** What was downloaded counts alone, where the config names it. A download of channels says nothing of groups, unless it holds some. */
  #newInventory(kind: 'channel' | 'group'): Inventory {
    const { isInventory } = this.#settings;
    if (!isInventory) return new DeclaredInventory(kind, this.#inspections);
    const downloaded = this.#inspections.filter(({ file }) => isInventory(file));
    const tells =
      kind === 'channel' || downloaded.some(({ documents }) => documents.some((document) => document.kind === kind));
    return tells ? downloadedInventory(kind, downloaded) : new DeclaredInventory(kind, this.#inspections);
  }

  knowsAll(kind: Kind): boolean {
    return !this.#incomplete.has(kind);
  }

  isWhole(kind: Kind): boolean {
    return this.knowsAll(kind) && !this.#broken.has(kind);
  }

  environmentOf(file: string): string | undefined {
    return this.#settings.environmentOf(file);
  }

  organizationFor(file: string): DocumentFacts<'organization'> | undefined {
    const organizations = this.documents('organization');
    if (organizations.length < 2) return organizations[0];
    let nearest: DocumentFacts<'organization'> | undefined;
    let depth = -1;
    for (const organization of organizations) {
      const folder = organization.file.slice(0, organization.file.lastIndexOf('/') + 1);
      if (file.startsWith(folder) && folder.length > depth) {
        nearest = organization;
        depth = folder.length;
      }
    }
    return nearest;
  }

  isComplianceTag(tag: string | undefined | null): boolean {
    return this.#settings.isComplianceTag(tag);
  }
}

/** The inventory in the files that an `inventory` of the config names. Where it names none, a person looks for a mistake in the pattern. */
function downloadedInventory(kind: 'channel' | 'group', downloaded: readonly Inspection[]): Inventory {
  const holder = `the config's "inventory"`;
  const reason = downloaded.length === 0 ? `no file matches ${holder}` : `no ${kind} in the files of ${holder}`;
  return new DeclaredInventory(kind, downloaded, reason);
}

const NONE: readonly never[] = [];

/** Goes through all inspections once, when something of theirs is first asked for; much of it never is. */
function gathered<Key, Item>(
  inspections: readonly Inspection[],
  gather: (inspection: Inspection, add: (key: Key, item: Item) => void) => void,
): ReadonlyMap<Key, readonly Item[]> {
  const lists = new Map<Key, Item[]>();
  const add = (key: Key, item: Item) => {
    const list = lists.get(key);
    if (list) list.push(item);
    else lists.set(key, [item]);
  };
  for (let index = 0; index < inspections.length; index++) gather(inspections[index] as Inspection, add);
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
