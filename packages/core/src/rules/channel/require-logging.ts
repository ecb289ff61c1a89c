import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Require channels to be logged.',
  why: 'Customer data can leave an unlogged channel unseen, and an auditor finds no trace of who sent it where.',
  guide: 'The Trap: Unrestricted Channel Visibility',
  level: 'error',
  // An exclusion that covers the channel needn't say so as well.
  silences: { 'compliance/no-broad-exclusion': 'entity' },
  messages: {
    none: 'Logging level NONE leaves no trace of what is shared here, so customer data can leave unseen. Write STANDARD or VERBOSE.',
  },
  document: {
    channel({ settings }, { report }) {
      if (settings?.loggingLevel === 'NONE') report({ at: '/settings/loggingLevel', message: 'none' });
    },
  },
});
