import type { LocalReference, VariableEntry } from '../../model/inspection.ts';
import { isRealId } from '../../model/identifier.ts';
import { addTo } from '../../model/multimap.ts';
import { defineRule } from '../../model/rule.ts';
import type { DocumentFacts, Variables, Workspace } from '../../model/workspace.ts';

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
  },
  workspace(workspace, { report }) {
    const channels = new ChannelsById(workspace);
    const inventory = workspace.inventory('group');
    // A group that isn't there is a mistake of its own, and may well be the one that was meant.
    const isGroup = (id: string) => isRealId(id) && (!inventory.known || inventory.has(id));

    const namesGroups = ({ facts, references }: DocumentFacts<'channel' | 'layout'>) => {
      const groups = references.filter(({ to }) => to === 'group');
      return groups.length === facts.groups && groups.every(({ target }) => isGroup(target));
    };

    const judge = (reference: LocalReference, layout: DocumentFacts<'layout'>) => {
      if (channels.someLetsIn(layout, reference)) return;
      const opened = channels.openedBy(reference);
      const [channel] = opened;
      if (!channel) return;
      if (![layout, ...opened].every(namesGroups)) return;
      report({
        at: { file: layout.file, pointer: reference.pointer },
        message: 'unreachable',
        data: { channel: channel.facts.name ?? channel.facts.id ?? '' },
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

/** The channels of a workspace, by what opens them; of one id there may be several, of an environment each. */
class ChannelsById {
  readonly #variables: Variables;
  readonly #byId = new Map<string, DocumentFacts<'channel'>[]>();

  constructor(workspace: Workspace) {
    this.#variables = workspace.variables;
    for (const channel of workspace.documents('channel')) {
      const id = channel.facts.id?.toLowerCase();
      if (id !== undefined) addTo(this.#byId, id, channel);
    }
  }

  /** Whether one of the channels that a layout's reference opens lets its groups in. Nearly always one does, so no list is made. */
  someLetsIn(layout: DocumentFacts<'layout'>, { to, target }: LocalReference): boolean {
    if (to === 'channel') return this.#having(target).some((channel) => letsIn(channel, layout));
    for (const entry of this.#variables.named(target)) {
      for (const channel of this.#behind(entry)) if (letsIn(channel, layout)) return true;
    }
    return false;
  }

  openedBy({ to, target }: LocalReference): Channels {
    if (to === 'channel') return this.#having(target);
    return this.#variables.named(target).flatMap((entry) => this.#behind(entry));
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
