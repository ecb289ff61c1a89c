import { token } from '../../model/address.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Require the metadata that your organization looks channels up by.',
  why: 'Reports and policies find channels by their metadata. A channel without it is missing from them, and nobody notices.',
  guide: '2. Configuring Custom Collaboration Channels via API',
  level: 'off',
  options: {
    keys: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      examples: [['businessUnit']],
      description:
        "The names that every channel's metadata has to hold, such as businessUnit. Until some are listed, the rule finds nothing.",
    },
  },
  messages: {
    absent: 'This channel\'s metadata has no "{{key}}", so reports that ask for it leave the channel out. Add it.',
  },
  document: {
    channel({ metadata }, { options, report }) {
      for (const key of new Set(options.keys)) {
        const value = metadata && Object.hasOwn(metadata, key) ? metadata[key] : undefined;
        if (value != null && !(typeof value === 'string' && value.trim() === '')) continue;
        report({ at: `/metadata/${token(key)}`, message: 'absent', data: { key } });
      }
    },
  },
});
