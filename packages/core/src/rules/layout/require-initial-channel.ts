import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Require chat widgets to say which channel they open.',
  why: 'Where a chat widget names no channel, agents get an empty chat at login and have to look for the channel that they need in the middle of a conversation.',
  guide: '3. Embedding Channels into the Agent Workspace Context',
  level: 'warn',
  messages: {
    absent:
      'This chat does not say which channel it opens, so agents get an empty one. Add "initialChannelId" to its properties, preferably as a variable such as ${channels.NAME}.',
  },
  document: {
    layout(_layout, { chats, report }) {
      for (const { widget, pointer } of chats) {
        // One that stands there as null is another mistake.
        if (widget.initialChannelId === undefined && widget.properties?.initialChannelId === undefined)
          report({ at: `${pointer}/properties/initialChannelId`, message: 'absent' });
      }
    },
  },
});
