import type { Declaration } from '../../model/inspection.ts';
import { defineRule } from '../../model/rule.ts';
import type { Inventory, Workspace } from '../../model/workspace.ts';
import { incompleteNames } from '../../workspace/incomplete-names.ts';
import { nameListByEnvironment } from '../../workspace/name-lists.ts';

const REFERRING = ['layout', 'channel-map', 'integration'] as const;

export default defineRule({
  summary: 'Forbid channels that nothing refers to.',
  why: 'A channel that no layout opens is forgotten by those who look after it, but agents who know it can still write there.',
  guide: '3. Embedding Channels into the Agent Workspace Context',
  level: 'off',
  needs: ['channel-map'],
  follows: ['channel', 'variable'],
  messages: {
    unused:
      'No layout, channel map or integration refers to {{channel}} ("{{id}}"), so no agent is led to it, and it is easily forgotten. Use it in a layout, or delete it if nobody needs it.',
  },
  workspace(workspace, { report, giveUp }) {
    if (!REFERRING.every((kind) => workspace.isWhole(kind))) return giveUp();
    if (workspace.documents('layout').length === 0) return;
    const { variables } = workspace;
    const inventory = workspace.inventory('channel');
    const used = new Set<string>();
    // Which channel was meant where a value names none, nobody knows; other environments have channels of their own.
    let astray = variables.entries.filter((entry) =>
      leadsAstray(entry.value, variables.inventory(entry.environment)),
    ).length;
    astray += lackingNames(workspace);
    for (const { target, from } of workspace.references('channel')) {
      if (!REFERRING.some((kind) => kind === from)) continue;
      if (from !== 'channel-map' && leadsAstray(target, inventory)) astray++;
      // Where the id is mistyped, that is the mistake.
      used.add(target.toLowerCase());
      if (inventory.has(target)) continue;
      for (const { id } of inventory.near(target)?.declarations ?? []) if (id !== undefined) used.add(id.toLowerCase());
    }
    const unused = new Map<string, Declaration>();
    for (const declaration of workspace.declarations('channel')) {
      const id = declaration.id?.toLowerCase();
      if (id === undefined || used.has(id)) continue;
      const before = unused.get(id);
      // The same channel may stand in a listing as well; it is deleted where it was written.
      if (!before || (before.listed && !declaration.listed)) unused.set(id, declaration);
    }
    if (unused.size === 0) return;
    // What leads nowhere is the mistake, and the channel to which it led isn't one as well.
    if (unused.size <= astray) return giveUp();
    for (const { id = '', name, file, pointer } of unused.values()) {
      report({
        at: { file, pointer: `${pointer}/id` },
        message: 'unused',
        data: { id, channel: name ?? 'this channel' },
      });
    }
  },
});

/** How many names channel maps lack that a layout uses or another environment has: each may have led to any channel. */
function lackingNames(workspace: Workspace): number {
  const { variables } = workspace;
  const isUndefined = (name: string) => variables.named(name).length === 0;
  return (
    [...workspace.targets('variable')].filter(isUndefined).length +
    incompleteNames(workspace, nameListByEnvironment(workspace).size).size
  );
}

/** Whether a value that has to name a channel names none, nor nearly one. */
function leadsAstray(value: string | undefined, inventory: Inventory): boolean {
  return value === undefined || (inventory.known && !inventory.has(value) && inventory.near(value) === undefined);
}
