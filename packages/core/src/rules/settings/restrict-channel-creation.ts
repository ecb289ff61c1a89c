import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Require the groups whose members may create channels.',
  why: 'Where anybody may create channels, agents open ones that nobody supervises, and customer data leaves through them.',
  guide: 'The Trap: Unrestricted Channel Visibility',
  level: 'warn',
  messages: {
    none: 'No group is named whose members may create channels, so every agent can open one that nobody supervises. List the groups under "channelCreation" as "groups": [{ "id": … }].',
  },
  document: {
    settings({ channelCreation }, { report }) {
      const groups = channelCreation?.groups;
      if (groups?.some((group) => group?.id)) return;
      // A list whose elements name no group lacks an id; an empty one lacks everything.
      report({ at: groups?.length ? '/channelCreation/groups/0/id' : '/channelCreation/groups', message: 'none' });
    },
  },
});
