import type {
  Declaration,
  EntityKind,
  Inspection,
  Reference,
  ReferenceTarget,
  VariableEntry,
} from '../model/inspection.ts';
import type { Kind } from '../model/kind.ts';
import type { DocumentFacts, Inventory, Variables, Workspace } from '../model/workspace.ts';
import { ChannelMaps } from './channel-maps.ts';
import { DeclaredInventory } from './inventory.ts';

/** What the index needs to know of the config. */
export interface WorkspaceSettings {
  readonly isInventory: ((file: string) => boolean) | undefined;
  environmentOf(file: string): string | undefined;
  /** Environments of which the config says where their inventory is. */
  readonly environments: readonly string[];
  isComplianceTag(tag: string | undefined | null): boolean;
  readonly variables: { write(name: string): string };
}

/** Built once a run, from all inspections of a root in path order. */
export class WorkspaceIndex implements Workspace {
  readonly variables: Variables;
  readonly #settings: WorkspaceSettings;
  #follows: readonly ReferenceTarget[] | undefined;
  readonly #inspections: readonly Inspection[];
  readonly #documents = new Map<Kind, DocumentFacts[]>();
  readonly #references = new Map<ReferenceTarget, Reference[]>();
  readonly #declarations = new Map<EntityKind, Declaration[]>();
  readonly #inventories = new Map<'channel' | 'group', Inventory>();

  constructor(inspections: readonly Inspection[], settings: WorkspaceSettings) {
    this.#inspections = inspections;
    this.#settings = settings;
    const entries: VariableEntry[] = [];
    let hasMap = false;
    let lostMap = false;
    for (const { documents, references, declarations, variables, lost } of inspections) {
      for (const document of documents) push(this.#documents, document.kind, document as DocumentFacts);
      for (const reference of references) push(this.#references, reference.to, reference);
      for (const declaration of declarations) push(this.#declarations, declaration.kind, declaration);
      if (variables.length > 0) entries.push(...variables);
      lostMap ||= lost.includes('channel-map');
      hasMap ||= documents.some(({ kind }) => kind === 'channel-map');
    }
    const configured = new Map(
      settings.environments.map((name) => [
        name,
        new DeclaredInventory(
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
    return (this.#documents.get(kind) ?? []) as unknown as readonly DocumentFacts<K>[];
  }

  declarations(kind: EntityKind): readonly Declaration[] {
    return this.#declarations.get(kind) ?? [];
  }

  /** @throws Error when the rule at hand doesn't declare that it follows them: they are only collected for rules that do */
  references(to: ReferenceTarget): readonly Reference[] {
    if (this.#follows && !this.#follows.includes(to)) {
      throw new Error(`A rule that reads references to "${to}" has to name it in "follows".`);
    }
    return this.#references.get(to) ?? [];
  }

  inventory(kind: 'channel' | 'group'): Inventory {
    let inventory = this.#inventories.get(kind);
    if (!inventory) this.#inventories.set(kind, (inventory = new DeclaredInventory(kind, this.#sourcesOf(kind))));
    return inventory;
  }

  /** What was downloaded counts alone, where the config names it. A download of channels says nothing of groups, unless it holds some. */
  #sourcesOf(kind: 'channel' | 'group'): readonly Inspection[] {
    const { isInventory } = this.#settings;
    if (!isInventory) return this.#inspections;
    const downloaded = this.#inspections.filter(({ file }) => isInventory(file));
    const tells =
      kind === 'channel' || downloaded.some(({ documents }) => documents.some((document) => document.kind === kind));
    return tells ? downloaded : this.#inspections;
  }

  knowsAll(kind: Kind): boolean {
    return !this.#inspections.some(
      ({ lost, listings }) =>
        lost.includes(kind) || listings.some((listing) => listing.kind === kind && !listing.complete),
    );
  }

  isWhole(kind: Kind): boolean {
    return (
      this.knowsAll(kind) &&
      !this.#inspections.some(({ broken, documents }) => broken && documents.some((document) => document.kind === kind))
    );
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

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
