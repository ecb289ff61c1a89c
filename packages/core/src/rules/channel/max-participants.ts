import { defineRule } from '../../model/rule.ts';

const PLATFORM_LIMIT = 1000;

export default defineRule({
  summary: 'Require a sensible limit on the participants of a channel.',
  why: 'In a channel without a limit every message reaches everybody, and agents stop reading. One that fewer than two can join is of no use.',
  guide: '2. Configuring Custom Collaboration Channels via API',
  level: 'warn',
  options: {
    limit: {
      type: 'integer',
      minimum: 2,
      examples: [50],
      description: 'The most participants that your organization allows in one channel.',
    },
  },
  messages: {
    absent:
      'This channel has no limit on its participants, so it may grow until nobody can follow it. Set "maxParticipants" in its settings, such as 50.',
    few: '"maxParticipants" is {{participants}}, so no two agents can talk to each other here. Set it to 2 or more.',
    limit:
      '{{participants}} participants are more than the {{limit}} that your organization allows, and a channel so large is hard to follow. Lower "maxParticipants" to {{limit}} or less.',
    platform: `{{participants}} participants are more than the ${PLATFORM_LIMIT} that the platform allows, so it would reject the channel. Lower "maxParticipants" to ${PLATFORM_LIMIT} or less.`,
  },
  document: {
    channel({ settings }, { options: { limit }, report }) {
      const at = '/settings/maxParticipants';
      const participants = settings?.maxParticipants;
      if (participants == null) report({ at, message: 'absent' });
      else if (participants < 2) report({ at, message: 'few', data: { participants } });
      else if (participants > PLATFORM_LIMIT) report({ at, message: 'platform', data: { participants } });
      else if (limit !== undefined && participants > limit)
        report({ at, message: 'limit', data: { participants, limit } });
    },
  },
});
