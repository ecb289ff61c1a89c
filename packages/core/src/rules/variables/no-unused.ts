import { entityOfVariable } from '../../model/entity.ts';
import { isGuid } from '../../model/identifier.ts';
import type { LocalReference, ReferenceTarget, VariableEntry } from '../../model/inspection.ts';
import { NAMING_CHANNELS } from '../../model/kind.ts';
import { defineRule } from '../../model/rule.ts';
import type { Workspace } from '../../model/workspace.ts';

export default defineRule({
  summary: 'Forbid names in a channel map that no layout uses.',
  why: 'Whoever replaces a channel keeps names that no layout uses up to date for nothing, and a layout that was meant to use one may have been forgotten.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'warn',
  needs: ['layout'],
  follows: ['channel', 'variable', 'env'],
  messages: {
    unused:
      'No layout uses "{{name}}", so it is kept up to date for nothing. Use it where its channel belongs, or remove it from every environment.',
  },
  workspace(workspace, { report, giveUp }) {
    if (![...NAMING_CHANNELS].every((kind) => workspace.isWhole(kind))) return giveUp();
    if (workspace.documents('layout').length === 0) return;
    const used = workspace.targets('variable');
    const unused = new Map<string, VariableEntry>();
    for (const entry of workspace.variables.entries) {
      if (!used.has(entry.name) && !unused.has(entry.name)) unused.set(entry.name, entry);
    }
    // A widget that lost a channel is the mistake, and the name that it used isn't one as well.
    if (unused.size === 0) return;
    if (unused.size <= lostChannels(workspace, unused)) return giveUp();
    const asNear = asNearToUndefined(workspace);
    for (const { file, name, pointer } of unused.values()) {
      if (asNear.has(name)) continue;
      report({
        at: { file, pointer, part: 'key' },
        message: 'unused',
        data: { name },
        entity: entityOfVariable(name),
      });
    }
  },
});

/** Names that an undefined variable resembles no less than the one that its own finding is about: any of them may have been meant. */
function asNearToUndefined(workspace: Workspace): ReadonlySet<string> {
  const { variables } = workspace;
  const isUndefined = (name: string) => variables.named(name).length === 0;
  return new Set(
    [...workspace.targets('variable')].filter(isUndefined).flatMap((name) => variables.near(name).slice(1)),
  );
}

/** At how many places of layouts no channel is named, or none that exists, so that one of some names may have stood there. */
function lostChannels(workspace: Workspace, names: ReadonlyMap<string, unknown>): number {
  const inventory = workspace.inventory('channel');
  // Where the id of a channel was meant that has a name, it was that.
  const mayBeOther = (target: string) => {
    const near = inventory.near(target)?.declarations ?? [];
    const meant = near.flatMap(({ id }) => (id === undefined ? [] : workspace.variables.standingFor(id)));
    return meant.length === 0 || meant.some(({ name }) => names.has(name));
  };
  const leadsNowhere = ({ to, target }: LocalReference) =>
    to === 'channel' && !inventory.has(target) && (inventory.known || !isGuid(target)) && mayBeOther(target);
  let count = 0;
  for (const { pointer, facts, references } of workspace.documents('layout')) {
    count += references.filter(leadsNowhere).length;
    if (facts.chatWidgets.length === 0) continue;
    const opened = new Set(references.flatMap((reference) => (OPENING.has(reference.to) ? reference.pointer : [])));
    for (const widget of facts.chatWidgets)
      if (!INITIAL_CHANNEL.some((place) => opened.has(pointer + widget + place))) count++;
  }
  return count;
}

/** Where a chat says which channel it opens. */
const INITIAL_CHANNEL = ['/properties/initialChannelId', '/initialChannelId'] as const;

/** What it may name there. */
const OPENING: ReadonlySet<ReferenceTarget> = new Set<ReferenceTarget>(['channel', 'variable', 'env']);
