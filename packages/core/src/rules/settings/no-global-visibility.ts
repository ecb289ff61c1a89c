import { defineRule } from '../../model/rule.ts';
import { namesGroup, unreadableGroup } from '../../workspace/named-groups.ts';

export default defineRule({
  summary: 'Forbid global visibility as the default of new channels.',
  why: 'Where channels are visible to all by default, any agent of the tenant can reach any other, across every hierarchy, and carry customer data out of the conversation.',
  guide: 'The Trap: Unrestricted Channel Visibility',
  level: 'error',
  messages: {
    global:
      'The default visibility GLOBAL opens every new channel to every agent of the organization, and customer data may leave through it. Write "type": "GROUPS" and list the groups that may see new channels.',
  },
  document: {
    settings({ defaultVisibility }, { isUnreadable, report }) {
      if (defaultVisibility?.type !== 'GLOBAL') return;
      const { groups } = defaultVisibility;
      // With groups beside it the filter applies after all, and where one can't be read, that is the mistake.
      if (namesGroup(groups)) return;
      report({
        at: unreadableGroup({ groups, list: '/defaultVisibility/groups', isUnreadable }) ?? '/defaultVisibility/type',
        message: 'global',
      });
    },
  },
});
