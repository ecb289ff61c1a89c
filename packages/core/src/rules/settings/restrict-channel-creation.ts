import { defineRule } from '../../model/rule.ts';
import { missingGroup, namesGroup } from '../../workspace/named-groups.ts';

export default defineRule({
  summary: 'Require settings to name the groups whose members may create channels.',
  why: 'Where anybody may create channels, agents open ones that nobody supervises, and customer data leaves through them.',
  guide: 'The Trap: Unrestricted Channel Visibility',
  level: 'warn',
  messages: {
    none: 'Creating channels is not limited to the members of any group, so every agent can open a channel that nobody supervises. List the groups under "channelCreation" as "groups": [{ "id": … }].',
  },
  document: {
    settings({ channelCreation }, { isUnreadable, report }) {
      const groups = channelCreation?.groups;
      if (namesGroup(groups)) return;
      report({ at: missingGroup({ groups, list: '/channelCreation/groups', isUnreadable }), message: 'none' });
    },
  },
});
