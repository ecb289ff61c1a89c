import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Require the groups that a restricted channel is restricted to.',
  why: 'A channel that is restricted to groups but names none is either open to nobody, so agents find it empty, or loses its restriction.',
  guide: 'The Trap: Unrestricted Channel Visibility',
  level: 'error',
  messages: {
    none: 'Visibility is GROUPS, but no group is named, so no agent can be let in. List the groups that may see it, each as { "id": … }.',
  },
  document: {
    channel({ visibility }, { report }) {
      if (visibility?.type !== 'GROUPS') return;
      // One that its schema has reported (its id is empty, or it is no object and so `null` here) is there too.
      if (visibility.groups?.some((group) => group === null || typeof group.id === 'string')) return;
      report({ at: '/visibility/groups', message: 'none' });
    },
  },
});
