import type { Reference } from '../../model/inspection.ts';
import { isGuid, isPlaceholder } from '../../model/identifier.ts';
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
    const layouts = new LayoutIndex(workspace.documents('layout'));
    const channels = new Map<string, DocumentFacts<'channel'>[]>();
    for (const channel of workspace.documents('channel')) {
      const id = channel.facts.id?.toLowerCase();
      if (id === undefined) continue;
      const copies = channels.get(id);
      if (copies) copies.push(channel);
      else channels.set(id, [channel]);
    }
    const inventory = workspace.inventory('group');
    // A group that isn't there is a mistake of its own, and may well be the one that was meant.
    const isGroup = (id: string) => isGuid(id) && !isPlaceholder(id) && (!inventory.known || inventory.has(id));

    const namesGroups = ({ facts, references }: DocumentFacts<'channel' | 'layout'>) => {
      const groups = references.filter(({ to }) => to === 'group');
      return groups.length === facts.groups && groups.every(({ target }) => isGroup(target));
    };

    const judge = (reference: Reference, ids: readonly string[]) => {
      const layout = layouts.around(reference);
      if (!layout || layout.facts.groups === 0) return;
      const opened = ids.flatMap((id) => channels.get(id.toLowerCase()) ?? []);
      const [channel] = opened;
      if (!channel || !opened.every((one) => isRestricted(one) && !shareGroup(one, layout))) return;
      if (![layout, ...opened].every(namesGroups)) return;
      const { file, pointer } = reference;
      report({
        at: { file, pointer },
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
    for (const reference of workspace.references('channel')) {
      if (reference.from === 'layout') judge(reference, [reference.target]);
    }
    for (const reference of workspace.references('variable')) {
      if (reference.from === 'layout') judge(reference, standsFor(reference.target, workspace));
    }
  },
});

function isRestricted({ facts: { visibility, groups } }: DocumentFacts<'channel'>): boolean {
  return visibility === 'GROUPS' && groups > 0;
}

/** Whether one group is named by both. Nearly always one is, and written alike. */
function shareGroup({ references: some }: DocumentFacts, { references: others }: DocumentFacts): boolean {
  const groups = others.filter(({ to }) => to === 'group').map(({ target }) => target);
  if (some.some(({ to, target }) => to === 'group' && groups.includes(target))) return true;
  const ids = new Set(groups.map((id) => id.toLowerCase()));
  return some.some(({ to, target }) => to === 'group' && ids.has(target.toLowerCase()));
}

/** Every channel that a variable leads to, in whatever environment, as far as the inventory holds it. */
function standsFor(name: string, { variables }: Workspace): string[] {
  return variables.named(name).flatMap(({ environment, value }) => {
    return value !== undefined && variables.inventory(environment).has(value) ? [value] : [];
  });
}

/** Tells which layout a reference stands in: the nearest pointer upward that is one's. */
class LayoutIndex {
  /** Layouts that have a file to themselves, as most do; and the others, by file and pointer. */
  readonly #alone = new Map<string, DocumentFacts<'layout'>>();
  readonly #others = new Map<string, DocumentFacts<'layout'>>();

  constructor(layouts: readonly DocumentFacts<'layout'>[]) {
    for (const layout of layouts) {
      if (layout.pointer === '') this.#alone.set(layout.file, layout);
      else this.#others.set(`${layout.file}#${layout.pointer}`, layout);
    }
  }

  around({ file, pointer }: Reference): DocumentFacts<'layout'> | undefined {
    const alone = this.#alone.get(file);
    if (alone) return alone;
    for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
      const layout = this.#others.get(`${file}#${place}`);
      if (layout) return layout;
    }
    return undefined;
  }
}
