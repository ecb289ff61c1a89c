import type { LocalReference } from '../../model/inspection.ts';
import { isRealId } from '../../model/identifier.ts';
import { addTo } from '../../model/multimap.ts';
import { defineRule } from '../../model/rule.ts';
import type { DocumentFacts, Workspace } from '../../model/workspace.ts';

export default defineRule({
  summary: "Forbid widgets from opening a channel that none of the layout's groups may see.",
  why: 'Agents who get the layout are not let into the channel, so they see an empty widget and take chat for broken.',
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
      const opened = channels.openedBy(reference);
      const [channel] = opened;
      if (!channel || !opened.every((one) => isRestricted(one) && !shareGroup(one, layout))) return;
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
        if (reference.to === 'channel' || reference.to === 'variable') judge(reference, layout);
      }
    }
  },
});

function isRestricted({ facts: { visibility, groups } }: DocumentFacts<'channel'>): boolean {
  return visibility === 'GROUPS' && groups > 0;
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

/** The channels of a workspace, by what opens them; of one id there may be several, of an environment each. */
class ChannelsById {
  readonly #workspace: Workspace;
  readonly #byId = new Map<string, DocumentFacts<'channel'>[]>();
  /** By the variable's name: every layout may hold the same few. */
  readonly #byName = new Map<string, Channels>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    for (const channel of workspace.documents('channel')) {
      const id = channel.facts.id?.toLowerCase();
      if (id !== undefined) addTo(this.#byId, id, channel);
    }
  }

  openedBy({ to, target }: LocalReference): Channels {
    if (to === 'channel') return this.#having(target);
    let channels = this.#byName.get(target);
    if (!channels) this.#byName.set(target, (channels = this.#behind(target)));
    return channels;
  }

  #having(id: string): Channels {
    return this.#byId.get(id.toLowerCase()) ?? [];
  }

  /** Every channel that a variable leads to, in whatever environment, as far as the inventory holds it. */
  #behind(name: string): Channels {
    const { variables } = this.#workspace;
    return variables.named(name).flatMap(({ environment, value }) => {
      return value !== undefined && variables.inventory(environment).has(value) ? this.#having(value) : [];
    });
  }
}
