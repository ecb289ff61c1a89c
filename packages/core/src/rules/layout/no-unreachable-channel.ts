import type { LocalReference, VariableEntry } from '../../model/inspection.ts';
import { isRealId } from '../../model/identifier.ts';
import { addTo, addToSet } from '../../model/multimap.ts';
import { defineRule } from '../../model/rule.ts';
import type { DocumentFacts, Inventory, Variables, Workspace } from '../../model/workspace.ts';
import { inWords } from '../../words/in-words.ts';
import { hasUnjudged } from '../../workspace/dangling.ts';

export default defineRule({
  summary: "Forbid widgets from opening a channel that none of the layout's groups may see.",
  why: 'Agents who get the layout are not let into the channel, so they see an empty widget and think that chat is broken.',
  guide: '3. Embedding Channels into the Agent Workspace Context',
  level: 'warn',
  needs: ['channel', 'layout'],
  follows: ['channel', 'group', 'variable'],
  messages: {
    unreachable:
      'None of this layout\'s groups may see the channel "{{channel}}", so its agents get an empty chat. Add one of the groups to the channel, or open another channel here.',
    unreachableIn:
      'In {{environments}} none of this layout\'s groups may see the channel "{{channel}}", so its agents get an empty chat there. Add one of the groups to the channel, or open another channel here.',
  },
  workspace(workspace, { report, giveUp }) {
    if (hasUnjudged(workspace, 'channel') || hasUnjudged(workspace, 'group')) giveUp();
    const channels = new ChannelsById(workspace);
    const groups = new Groups(workspace);

    const judge = (reference: LocalReference, layout: DocumentFacts<'layout'>) => {
      if (channels.allLetIn(layout, reference)) return;
      // A layout in the folder of one environment's inventory is that environment's.
      const home = workspace.environmentOf(layout.file);
      const opened = channels
        .openedBy(reference)
        .filter(({ environment }) => !home || !environment || environment === home);
      const shut = opened.filter((one) => !someLetsIn(one.channels, layout));
      const isEverywhere = shut.length === opened.length;
      const told = isEverywhere ? shut : shut.filter(({ environment }) => groups.isServedIn(layout, environment));
      const closed = told.flatMap((one) => one.channels);
      const [channel] = closed;
      if (!channel || ![layout, ...closed].every((document) => groups.areKnownIn(document))) return;
      const called = channel.facts.name ?? channel.facts.id ?? '';
      const environments = new Set(told.map(({ environment }) => environment ?? 'the other environments'));
      report({
        at: { file: layout.file, pointer: reference.pointer },
        ...(isEverywhere
          ? { message: 'unreachable', data: { channel: called } }
          : { message: 'unreachableIn', data: { channel: called, environments: inWords([...environments]) } }),
        related: [
          {
            file: channel.file,
            pointer: `${channel.pointer}/visibility/groups`,
            message: 'The groups that may see the channel.',
          },
        ],
      });
    };
    for (const layout of workspace.documents('layout')) {
      if (layout.facts.groups === 0) continue;
      for (const reference of layout.references) {
        const { to, pointer } = reference;
        // A title that mentions a channel opens none.
        if (to === 'channel' || (to === 'variable' && OPENING.test(pointer))) judge(reference, layout);
      }
    }
  },
});

/** Where a widget names the channels that it opens, however its keys are spelt. */
const OPENING = /channel[^/]*(?:\/\d+)?$/i;

/** Whether a channel is open to some of a layout's groups, as far as the two of them tell. */
function letsIn(channel: DocumentFacts<'channel'>, layout: DocumentFacts<'layout'>): boolean {
  const { visibility, groups } = channel.facts;
  return visibility !== 'GROUPS' || groups === 0 || shareGroup(channel, layout);
}

function someLetsIn(channels: Channels, layout: DocumentFacts<'layout'>): boolean {
  for (let index = 0; index < channels.length; index++)
    if (letsIn(channels[index] as DocumentFacts<'channel'>, layout)) return true;
  return false;
}

/** Whether one group is named by both. Nearly always one is, and written alike. */
function shareGroup({ references: some }: DocumentFacts, { references: others }: DocumentFacts): boolean {
  for (let index = 0; index < others.length; index++) {
    const { to, target } = others[index] as LocalReference;
    if (to !== 'group') continue;
    for (let place = 0; place < some.length; place++) {
      const reference = some[place] as LocalReference;
      if (reference.target === target && reference.to === 'group') return true;
    }
  }
  const groupsOf = (references: readonly LocalReference[]) =>
    references.filter(({ to }) => to === 'group').map(({ target }) => target.toLowerCase());
  const ids = new Set(groupsOf(others));
  return groupsOf(some).some((id) => ids.has(id));
}

type Channels = readonly DocumentFacts<'channel'>[];

const NONE: Channels = [];

/** What a reference opens in one environment; of one id there may be several channels. */
interface Opened {
  readonly environment: string | undefined;
  readonly channels: Channels;
}

/** The channels of a workspace, by what opens them. */
class ChannelsById {
  readonly #variables: Variables;
  readonly #byId = new Map<string, DocumentFacts<'channel'>[]>();
  readonly #openedById = new Map<string, readonly Opened[]>();
  readonly #openedByName = new Map<string, readonly Opened[]>();

  constructor(workspace: Workspace) {
    this.#variables = workspace.variables;
    for (const channel of workspace.documents('channel')) {
      const id = channel.facts.id?.toLowerCase();
      if (id !== undefined) addTo(this.#byId, id, channel);
    }
  }

  /** Whether a layout's groups are let in wherever a reference leads. Nearly always they are. */
  allLetIn(layout: DocumentFacts<'layout'>, reference: LocalReference): boolean {
    const opened = this.openedBy(reference);
    // Asked of every reference of every layout, so without a function of its own.
    for (let index = 0; index < opened.length; index++)
      if (!someLetsIn((opened[index] as Opened).channels, layout)) return false;
    return true;
  }

  /** Thousands of layouts use the same few names, so each is followed once. */
  openedBy({ to, target }: LocalReference): readonly Opened[] {
    const known = to === 'channel' ? this.#openedById : this.#openedByName;
    let opened = known.get(target);
    if (!opened) known.set(target, (opened = to === 'channel' ? this.#behindId(target) : this.#behindName(target)));
    return opened;
  }

  #behindId(id: string): readonly Opened[] {
    const channels = this.#having(id);
    return channels.length === 0 ? [] : [{ environment: undefined, channels }];
  }

  #behindName(name: string): readonly Opened[] {
    return this.#variables.named(name).flatMap((entry) => {
      const channels = this.#behind(entry);
      return channels.length === 0 ? [] : [{ environment: entry.environment, channels }];
    });
  }

  #having(id: string): Channels {
    return this.#byId.get(id.toLowerCase()) ?? NONE;
  }

  /** What a variable's entry leads to, as far as the inventory of its environment holds it. */
  #behind({ environment, value }: VariableEntry): Channels {
    if (value === undefined || !this.#variables.inventory(environment).has(value)) return NONE;
    return this.#having(value);
  }
}

/** What is known of the groups that documents name. */
class Groups {
  readonly #workspace: Workspace;
  readonly #inventory: Inventory;
  #byEnvironment: Map<string | undefined, Set<string>> | undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#inventory = workspace.inventory('group');
  }

  /** Whether a document names only groups that are there: one that isn't is a mistake of its own, and may well be the one that was meant. */
  areKnownIn({ facts, references }: DocumentFacts<'channel' | 'layout'>): boolean {
    const isGroup = (id: string) => isRealId(id) && (!this.#inventory.known || this.#inventory.has(id));
    const groups = references.filter(({ to }) => to === 'group');
    return groups.length === facts.groups && groups.every(({ target }) => isGroup(target));
  }

  /** Whether somebody gets a layout in an environment: where that has groups of its own, some of the layout's have to be among them. */
  isServedIn(layout: DocumentFacts<'layout'>, environment: string | undefined): boolean {
    if (!this.#inventory.known) return false;
    this.#byEnvironment ??= this.#group();
    const own = this.#byEnvironment.get(environment);
    const common = this.#byEnvironment.get(undefined);
    const isThere = (id: string) => own?.has(id) || common?.has(id);
    return !own || layout.references.some(({ to, target }) => to === 'group' && isThere(target.toLowerCase()));
  }

  #group(): Map<string | undefined, Set<string>> {
    const groups = new Map<string | undefined, Set<string>>();
    for (const { id, file } of this.#workspace.declarations('group'))
      if (id !== undefined) addToSet(groups, this.#workspace.environmentOf(file), id.toLowerCase());
    return groups;
  }
}
