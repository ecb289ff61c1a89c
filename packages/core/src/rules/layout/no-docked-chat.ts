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
    layout(_layout, { widgets, options, report }) {
      for (const { widget, pointer } of widgets) {
        if (widget.type !== 'CHAT') continue;
        let said = false;
        for (const [behavior, at] of [
          [widget.dockingBehavior, `${pointer}/dockingBehavior`],
          [widget.properties?.dockingBehavior, `${pointer}/properties/dockingBehavior`],
        ] as const) {
          said ||= behavior != null;
          if (behavior === 'DOCKED')
            report({ at, message: 'docked', fix: [{ op: 'set', pointer: at, value: 'FLOATING' }] });
        }
        if (!said && options.requireExplicit) {
          const at = `${pointer}/dockingBehavior`;
          report({ at, message: 'unsaid', fix: [{ op: 'set', pointer: at, value: 'FLOATING' }] });
        }
      }
    },
  },
});
