import type { Pointer } from '../../model/address.ts';
import { defineRule, type WidgetPlace } from '../../model/rule.ts';

export default defineRule({
  summary: 'Forbid widgets whose channel is null, empty or blank.',
  why: 'A widget without a channel to open fails silently when the agent logs in, and the ticket says that chat is broken.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'error',
  messages: {
    null: '"{{property}}" is {{value}}, so the chat stays empty when the agent logs in, and no error says why. Name the channel that it opens, preferably as a variable such as ${channels.NAME}.',
  },
  document: {
    layout(_layout, { widgets, report }) {
      const judge = (value: string | null | undefined, place: WidgetPlace, below: Pointer) => {
        if (value === undefined || (value !== null && value.trim() !== '')) return;
        report({
          at: `${place.pointer}${below}`,
          part: 'value',
          message: 'null',
          data: { property: 'initialChannelId', value: value === null ? 'null' : JSON.stringify(value) },
        });
      };
      for (let index = 0; index < widgets.length; index++) {
        const place = widgets[index] as WidgetPlace;
        const { widget } = place;
        judge(widget.initialChannelId, place, '/initialChannelId');
        judge(widget.properties?.initialChannelId, place, '/properties/initialChannelId');
      }
    },
  },
});
