import type { VariableEntry } from '../model/inspection.ts';
import { addTo } from '../model/multimap.ts';
import type { Inventory, Variables } from '../model/workspace.ts';
import { unknownInventory } from './inventory.ts';
import { NameIndex } from './name-index.ts';

/** All channel maps of a workspace, read together. */
export class ChannelMaps implements Variables {
  readonly known: boolean;
  readonly entries: readonly VariableEntry[];
  readonly environments: readonly (string | undefined)[];
  readonly #byName = new Map<string, VariableEntry[]>();
  readonly #inventory: Inventory;
  readonly #configured: ReadonlyMap<string, Inventory>;
  readonly #style: { write(name: string): string };
  readonly #answers = new Map<string | undefined, Inventory>();
  #names: NameIndex | undefined;
  #byId: Map<string, VariableEntry[]> | undefined;

  /**
   * @param known whether there is a map, and all of them could be read
   * @param configured the inventories of the environments of which the config says where they are
   * @param style how the team writes a variable
   */
  constructor(
    entries: readonly VariableEntry[],
    known: boolean,
    inventory: Inventory,
    configured: ReadonlyMap<string, Inventory>,
    style: { write(name: string): string },
  ) {
    this.#style = style;
    this.known = known;
    this.entries = entries;
    this.environments = [...new Set(entries.map(({ environment }) => environment))];
    for (const entry of entries) addTo(this.#byName, entry.name, entry);
    this.#inventory = inventory;
    this.#configured = configured;
  }

  named(name: string): readonly VariableEntry[] {
    return this.#byName.get(name) ?? [];
  }

  standingFor(id: string): readonly VariableEntry[] {
    this.#byId ??= groupById(this.entries);
    return this.#byId.get(id.toLowerCase()) ?? [];
  }

  near(name: string): readonly string[] {
    this.#names ??= new NameIndex(this.#byName.keys());
    const near = this.#names.near(name);
    // Templates of other programs say more of it (`production.peerSupport`, `peerSupport.id`).
    return near.length > 0
      ? near
      : name
          .split('.')
          .filter((part) => this.#byName.has(part))
          .slice(0, 1);
  }

  write(name: string): string {
    return this.#style.write(name);
  }

  inventory(environment: string | undefined): Inventory {
    let answer = this.#answers.get(environment);
    if (!answer) this.#answers.set(environment, (answer = this.#judge(environment)));
    return answer;
  }

  #judge(environment: string | undefined): Inventory {
    const inventory = this.#inventory;
    if (environment === undefined) return inventory;
    const configured = this.#configured.get(environment);
    if (configured) return configured;
    const ids = this.entries.filter((entry) => entry.environment === environment).flatMap(({ value }) => value ?? []);
    const here = ids.filter((id) => inventory.has(id) || inventory.near(id)?.by === 'id').length;
    if (ids.length > 0 && here * 2 >= ids.length) return inventory;
    return unknownInventory(`no inventory of environment ${environment}`, inventory);
  }
}

function groupById(entries: readonly VariableEntry[]): Map<string, VariableEntry[]> {
  const groups = new Map<string, VariableEntry[]>();
  for (const entry of entries) {
    if (entry.value !== undefined) addTo(groups, entry.value.toLowerCase(), entry);
  }
  return groups;
}
