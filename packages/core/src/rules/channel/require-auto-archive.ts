import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Require channels to archive inactive threads.',
  why: 'Without automatic archiving, threads never leave hot storage: the channel bloats, agents search through years of it, and storage costs grow.',
  guide: '2. Configuring Custom Collaboration Channels via API',
  level: 'warn',
  messages: {
    absent:
      'This channel never archives its threads, so it grows forever and agents can no longer find anything in it. Set "autoArchiveAfterMinutes" in its settings, such as 10080 for a week.',
    never:
      '"autoArchiveAfterMinutes" is {{minutes}}, so no thread is ever archived, and agents can no longer find anything in the channel. Set a number above zero, such as 10080 for a week.',
  },
  document: {
    channel({ settings }, { report }) {
      const minutes = settings?.autoArchiveAfterMinutes;
      if (minutes == null) report({ at: '/settings/autoArchiveAfterMinutes', message: 'absent' });
      else if (minutes <= 0) report({ at: '/settings/autoArchiveAfterMinutes', message: 'never', data: { minutes } });
    },
  },
});
