import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Forbid widgets whose channel is null, empty or blank.',
  why: 'The widget fails without a word when the agent logs in, and the ticket says that chat is broken.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'error',
  messages: {
    null: '"{{property}}" is {{value}}, so the chat stays empty when the agent logs in, and no error says why. Name the channel that it opens, best as a variable such as ${channels.NAME}.',
  },
  document: {
    layout(_layout, { widgets, report }) {
      for (const { widget, pointer } of widgets) {
        for (const [holder, base] of [
          [widget, pointer],
          [widget.properties, `${pointer}/properties`],
        ] as const) {
          if (!holder || !Object.hasOwn(holder, 'initialChannelId')) continue;
          const value = holder.initialChannelId;
          if (value != null && value.trim() !== '') continue;
          report({
            at: `${base}/initialChannelId`,
            part: 'value',
            message: 'null',
            data: { property: 'initialChannelId', value: value == null ? 'null' : JSON.stringify(value) },
          });
        }
      }
    },
  },
});
