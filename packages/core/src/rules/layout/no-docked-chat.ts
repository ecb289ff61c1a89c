import type { Pointer } from '../../model/address.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Forbid chat widgets that are docked.',
  why: 'A docked chat may cover customer fields that the agent needs during a difficult conversation, and handle time goes up.',
  guide: '3. Embedding Channels into the Agent Workspace Context',
  level: 'warn',
  fix: 'safe',
  options: {
    requireExplicit: {
      type: 'boolean',
      default: false,
      description: 'Also report a chat widget that says nothing about docking.',
    },
  },
  messages: {
    docked:
      'This chat is DOCKED, so it may cover customer fields that the agent needs. Write FLOATING, and agents can move it aside.',
    unsaid:
      'This chat does not say how it docks, so it may cover customer fields. Write "dockingBehavior": "FLOATING".',
  },
  document: {
    layout(_layout, { chats, options, report }) {
      const tell = (message: 'docked' | 'unsaid', at: Pointer) =>
        report({ at, message, fix: [{ op: 'set', pointer: at, value: 'FLOATING' }] });
      for (const { widget, pointer } of chats) {
        const own = widget.dockingBehavior;
        const below = widget.properties?.dockingBehavior;
        if (own === 'DOCKED') tell('docked', `${pointer}/dockingBehavior`);
        if (below === 'DOCKED') tell('docked', `${pointer}/properties/dockingBehavior`);
        if (own == null && below == null && options.requireExplicit) tell('unsaid', `${pointer}/dockingBehavior`);
      }
    },
  },
});
