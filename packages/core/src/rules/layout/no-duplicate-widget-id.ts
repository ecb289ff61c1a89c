import { isGuid } from '../../model/identifier.ts';
import { defineRule, type WidgetPlace } from '../../model/rule.ts';

export default defineRule({
  summary: 'Forbid two widgets with one id in a layout.',
  why: 'What is set for the id reaches only one of the two, and the other shows the wrong thing or nothing.',
  guide: '3. Embedding Channels into the Agent Workspace Context',
  level: 'error',
  messages: {
    duplicate:
      'Another widget of this layout already has the ID "{{id}}", so what is set for it reaches only one of the two. Give this one an ID of its own.',
  },
  document: {
    layout(_layout, { widgets, report }) {
      const first = new Map<string, WidgetPlace>();
      for (let index = 0; index < widgets.length; index++) {
        const place = widgets[index] as WidgetPlace;
        const { id } = place.widget;
        if (id == null || id === '') continue;
        const key = isGuid(id) ? id.toLowerCase() : id;
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, place);
          continue;
        }
        report({
          at: `${place.pointer}/id`,
          message: 'duplicate',
          data: { id },
          related: [{ file: '', pointer: `${before.pointer}/id`, message: 'The ID stands here first.' }],
        });
      }
    },
  },
});
