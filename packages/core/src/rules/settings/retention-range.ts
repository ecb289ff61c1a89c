import { defineRule } from '../../model/rule.ts';
import { counted } from '../../words/counted.ts';

/** The limits of the platform. */
const MIN_DAYS = 10;
const MAX_DAYS = 3650;

export default defineRule({
  summary: 'Require chats to be kept for neither too few nor too many days.',
  why: 'The platform refuses a number of days outside its own limits. Within them an organization has its own: an auditor misses what was deleted too early, and finds what should be gone.',
  guide: '1. Enabling Collaboration Services and Workspace Integration',
  level: 'error',
  options: {
    minDays: {
      type: 'integer',
      default: MIN_DAYS,
      minimum: 1,
      description: `The fewest days for which chats may be kept. The platform accepts no fewer than ${MIN_DAYS}.`,
    },
    maxDays: {
      type: 'integer',
      default: MAX_DAYS,
      minimum: 1,
      description: `The most days for which chats may be kept. The platform accepts no more than ${MAX_DAYS}.`,
    },
  },
  messages: {
    never:
      '{{days}} is not a number of days, so the platform refuses the setting and nobody knows how long chats are kept. Set "days" to {{min}} or more.',
    refusedShort: `Chats are kept for {{kept}}, but the platform accepts no fewer than ${MIN_DAYS}, so it refuses the setting. Set "days" to {{min}} or more.`,
    short:
      'Chats are kept for {{kept}}, but your organization asks for {{min}} or more, so they are gone before an auditor asks for them. Set "days" to {{min}} or more.',
    refusedLong: `Chats are kept for {{kept}}, but the platform accepts no more than ${MAX_DAYS}, so it refuses the setting. Set "days" to {{max}} or less.`,
    long: 'Chats are kept for {{kept}}, but your organization allows {{max}} at most, so an auditor finds personal data that should be gone. Set "days" to {{max}} or less.',
  },
  document: {
    settings({ chatHistoryRetention }, { options: { minDays: min, maxDays: max }, report }) {
      const days = chatHistoryRetention?.days;
      // Switched off, its days mean nothing.
      if (days == null || chatHistoryRetention?.enabled === false) return;
      const at = '/chatHistoryRetention/days';
      const kept = counted(days, 'day');
      if (days < 0) report({ at, message: 'never', data: { days, min } });
      else if (days < min) report({ at, message: days < MIN_DAYS ? 'refusedShort' : 'short', data: { kept, min } });
      else if (days > max) report({ at, message: days > MAX_DAYS ? 'refusedLong' : 'long', data: { kept, max } });
    },
  },
});
