import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Require a limit on how long chats are kept.',
  why: 'Without a limit chats are kept forever: storage costs grow, and an auditor finds personal data that should be gone.',
  guide: '1. Enabling Collaboration Services and Workspace Integration',
  level: 'error',
  silences: { 'settings/retention-range': 'place' },
  messages: {
    absent:
      'No retention is set, so chats are kept forever, and an auditor finds personal data that should be gone. Add "chatHistoryRetention": { "enabled": true, "days": 90 }, with the days that your organization allows.',
    disabled:
      'Retention is switched off, so chats are kept forever, and an auditor finds personal data that should be gone. Write "enabled": true.',
    days: 'Retention has no number of days, so chats are kept forever, and an auditor finds personal data that should be gone. Set "days" to what your organization allows, such as 90.',
    zero: '"days" is 0, so chats are kept forever, and an auditor finds personal data that should be gone. Set it to what your organization allows, such as 90.',
  },
  document: {
    settings({ chatHistoryRetention: retention }, { report }) {
      const at = '/chatHistoryRetention';
      if (retention == null) return report({ at, message: 'absent' });
      // Switched off, its days mean nothing.
      if (retention.enabled === false) return report({ at: `${at}/enabled`, message: 'disabled' });
      if (retention.days === null) report({ at: `${at}/days`, part: 'value', message: 'days' });
      else if (retention.days === undefined) report({ at: `${at}/days`, message: 'days' });
      else if (retention.days === 0) report({ at: `${at}/days`, message: 'zero' });
    },
  },
});
