import { defineRule } from '../../model/rule.ts';
import { missingGroup, namesGroup } from '../../workspace/named-groups.ts';

export default defineRule({
  summary: 'Require channels that are restricted to groups to name these groups.',
  why: 'A channel that is restricted to groups but names none is either open to nobody, so agents find it empty, or loses its restriction.',
  guide: 'The Trap: Unrestricted Channel Visibility',
  level: 'error',
  messages: {
    none: 'Visibility is GROUPS, but no group is listed by its ID, so no agent is let in. List the groups that may see it, each as { "id": … }.',
    withoutId:
      'This entry does not give the ID of a group, so it lets nobody in. Write its ID, as { "id": … }, or remove the entry.',
  },
  document: {
    channel({ visibility }, { isUnreadable, report }) {
      if (visibility?.type !== 'GROUPS') return;
      const { groups } = visibility;
      const list = '/visibility/groups';
      if (!namesGroup(groups)) return report({ at: missingGroup({ groups, list, isUnreadable }), message: 'none' });
      groups?.forEach((group, index) => {
        if (!group || group.id != null) return;
        const at = `${list}/${index}/id`;
        if (!isUnreadable(at)) report({ at, message: 'withoutId' });
      });
    },
  },
});
