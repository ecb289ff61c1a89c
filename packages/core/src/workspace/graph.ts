import { above, type Pointer } from '../model/address.ts';
import type { Declaration, Reference } from '../model/inspection.ts';
import { type Kind, KINDS } from '../model/kind.ts';
import type { DocumentFacts, Workspace } from '../model/workspace.ts';

/** A document, an entity, or a name that stands for one. */
export interface GraphNode {
  /** Unique in the graph, and the same in every run. */
  readonly key: string;
  /** `environment-variable`: looked up when layouts are rendered. */
  readonly kind: Kind | 'variable' | 'environment-variable';
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** Where it is declared, the first in path order; empty for what nothing declares. */
  readonly declared: readonly { readonly file: string; readonly pointer: Pointer }[];
}

/** `missing`: it certainly leads nowhere. `unknown`: the whole set isn't known, so nobody can tell. */
export type ReferenceState = 'exists' | 'missing' | 'unknown';

/** That one node leads to another, and where that is written. */
export interface GraphReference {
  /** Keys of nodes. */
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly pointer: Pointer;
  readonly state: ReferenceState;
  /** Of a variable: where it stands for this channel; absent in a map that serves one environment only. */
  readonly environment?: string | undefined;
}

/** What refers to what in a workspace. */
export interface ReferenceGraph {
  /** Declared ones by kind and place, then those that are only referred to. */
  readonly nodes: readonly GraphNode[];
  readonly references: readonly GraphReference[];
}

/** @param workspace one that has collected all references, whatever rules follow */
export function referenceGraph(workspace: Workspace): ReferenceGraph {
  return new Builder(workspace).build();
}

const TARGETS = ['channel', 'group', 'oauth-client'] as const;
type Target = (typeof TARGETS)[number];

interface GrowingNode extends GraphNode {
  readonly declared: { file: string; pointer: Pointer }[];
}

class Builder {
  readonly #workspace: Workspace;
  readonly #nodes = new Map<string, GrowingNode>();
  readonly #references: GraphReference[] = [];
  /** Nodes by the document that they stand for. */
  readonly #byPlace = new Map<string, GrowingNode>();
  readonly #clientsByName = new Map<string, GrowingNode>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  build(): ReferenceGraph {
    for (const kind of KINDS) this.#addDocuments(kind);
    for (const { name, file, pointer } of this.#workspace.variables.entries)
      this.#variable(name).declared.push({ file, pointer });
    for (const target of TARGETS)
      for (const reference of this.#workspace.references(target)) this.#addReference(target, reference);
    this.#addVariables();
    return { nodes: [...this.#nodes.values()], references: this.#references };
  }

  /** One node an entity, however often it is declared: in a file of its own and in a download. */
  #addDocuments(kind: Kind): void {
    // A channel map is no node: its names are, and they are what refers to channels.
    if (kind === 'channel-map') return;
    const declarations = new Map(
      kind === 'settings' || kind === 'integration' || kind === 'organization'
        ? []
        : this.#workspace.declarations(kind).map((declaration) => [placeKey(declaration), declaration] as const),
    );
    for (const document of this.#workspace.documents(kind)) {
      const node = this.#addDocument(document, declarations.get(placeKey(document)));
      this.#byPlace.set(placeKey(document), node);
    }
  }

  #addDocument({ kind, file, pointer }: DocumentFacts, declaration: Declaration | undefined): GrowingNode {
    const { id, name } = declaration ?? {};
    const node = this.#node(id === undefined ? `${kind} ${file}#${pointer}` : entityKey(kind, id), { kind, id, name });
    node.declared.push({ file, pointer });
    if (kind === 'oauth-client' && name !== undefined) this.#clientsByName.set(name.toLowerCase(), node);
    return node;
  }

  #addReference(kind: Target, { file, pointer, target, from }: Reference): void {
    if (from === 'channel-map') return;
    const source = this.#sourceOf(file, pointer);
    if (!source) return;
    const named = kind === 'oauth-client' ? this.#clientsByName.get(target.toLowerCase()) : undefined;
    const to = named ?? this.#node(entityKey(kind, target), { kind, id: target });
    this.#references.push({ from: source.key, to: to.key, file, pointer, state: this.#state(kind, to, target) });
  }

  #addVariables(): void {
    const { variables } = this.#workspace;
    for (const { file, pointer, target } of this.#workspace.references('variable')) {
      const source = this.#sourceOf(file, pointer);
      if (!source) continue;
      const state = !variables.known ? 'unknown' : variables.named(target).length > 0 ? 'exists' : 'missing';
      this.#references.push({ from: source.key, to: this.#variable(target).key, file, pointer, state });
    }
    for (const { file, pointer, target } of this.#workspace.references('env')) {
      const source = this.#sourceOf(file, pointer);
      const to = this.#node(`environment-variable ${target}`, { kind: 'environment-variable', name: target });
      if (source) this.#references.push({ from: source.key, to: to.key, file, pointer, state: 'unknown' });
    }
    for (const { name, environment, value, file, pointer } of variables.entries) {
      if (value === undefined) continue;
      const to = this.#node(entityKey('channel', value), { kind: 'channel', id: value });
      const inventory = variables.inventory(environment);
      const state = inventory.has(value) ? 'exists' : inventory.known ? 'missing' : 'unknown';
      this.#references.push({
        from: this.#variable(name).key,
        to: to.key,
        file,
        pointer,
        state,
        ...(environment !== undefined && { environment }),
      });
    }
  }

  #state(kind: Target, node: GrowingNode, target: string): ReferenceState {
    if (kind === 'oauth-client')
      return node.declared.length > 0 ? 'exists' : this.#workspace.knowsAll(kind) ? 'missing' : 'unknown';
    const inventory = this.#workspace.inventory(kind);
    if (inventory.has(target)) return 'exists';
    return inventory.known ? 'missing' : 'unknown';
  }

  /** The document that a place is in. */
  #sourceOf(file: string, pointer: Pointer): GrowingNode | undefined {
    for (let at = pointer; ; at = above(at)) {
      const node = this.#byPlace.get(placeKey({ file, pointer: at }));
      if (node || at === '') return node;
    }
  }

  #variable(name: string): GrowingNode {
    return this.#node(`variable ${name}`, { kind: 'variable', name });
  }

  #node(key: string, node: Pick<GraphNode, 'kind' | 'id' | 'name'>): GrowingNode {
    let known = this.#nodes.get(key);
    if (!known) this.#nodes.set(key, (known = { key, ...node, declared: [] }));
    return known;
  }
}

function entityKey(kind: Kind, id: string): string {
  return `${kind} ${id.toLowerCase()}`;
}

function placeKey({ file, pointer }: { readonly file: string; readonly pointer: Pointer }): string {
  return `${file}#${pointer}`;
}
