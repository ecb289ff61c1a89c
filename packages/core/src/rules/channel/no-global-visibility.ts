import { defineRule } from '../../model/rule.ts';
import { namesGroup, unreadableGroup } from '../../workspace/named-groups.ts';

export default defineRule({
  summary: 'Forbid channels that every agent can read.',
  why: 'A channel of global visibility lets any agent of the tenant read and join its conversations, across every hierarchy, and carry customer data out of them.',
  guide: 'The Trap: Unrestricted Channel Visibility',
  level: 'error',
  // An exclusion that covers the channel needn't say so as well.
  silences: { 'compliance/no-broad-exclusion': 'entity' },
  messages: {
    global:
      'Visibility GLOBAL lets every agent of the organization read this channel and carry customer data out of it. Write "type": "GROUPS" and list the groups that may see it.',
  },
  document: {
    channel({ visibility }, { isUnreadable, report }) {
      if (visibility?.type !== 'GLOBAL') return;
      const { groups } = visibility;
      // With groups beside it the filter applies after all, and where one can't be read, that is the mistake.
      if (namesGroup(groups)) return;
      report({
        at: unreadableGroup({ groups, list: '/visibility/groups', isUnreadable }) ?? '/visibility/type',
        message: 'global',
      });
    },
  },
});
