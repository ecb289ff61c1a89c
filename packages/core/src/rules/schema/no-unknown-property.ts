import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Forbid properties that no schema knows.',
  why: 'The platform ignores what it does not know. Whoever wrote the setting believes that it works.',
  guide: '2. Configuring Custom Collaboration Channels via API',
  level: 'warn',
  messages: {
    unknown: '"{{key}}" is not known here, so {{reader}} ignores it. Remove it, or use {{known}}.',
    misplaced:
      'A widget ({{type}}) is directly in "{{list}}", which holds only parts of the screen, so agents may not see it. Put it into a list of widgets there: { "widgets": [ … ] }.',
  },
});
