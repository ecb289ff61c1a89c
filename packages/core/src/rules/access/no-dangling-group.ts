import { defineRule } from '../../model/rule.ts';
import { danglingReport, hasUnjudged } from '../../workspace/dangling.ts';

export default defineRule({
  summary: "Forbid references to a group that doesn't exist.",
  why: 'Nobody is a member of a group that does not exist: agents who need the channel are shut out, or the restriction has no effect.',
  guide: 'The Trap: Unrestricted Channel Visibility',
  level: 'error',
  fix: 'suggestion',
  silences: { 'schema/valid': 'place' },
  messages: {
    dangling: 'No group has the ID "{{id}}", so it lets nobody in. Use the ID of a group that exists.',
    otherKind:
      'No group has the ID "{{id}}": it is the ID of {{meant}}, so it lets nobody in. Use the ID of the group that was meant.',
    near: 'No group has the ID "{{id}}", so it lets nobody in. Did you mean {{meant}}{{name}}?',
    name: '"{{id}}" is a group\'s name, but its ID is needed here, so it lets nobody in. Write its ID, {{meant}}.',
    nearName: '"{{id}}" is not a group ID, so it lets nobody in. Did you mean {{meant}}{{name}}?',
  },
  follows: ['group'],
  isBlind: (workspace) => hasUnjudged(workspace, 'group'),
  workspace(workspace, { report }) {
    const inventory = workspace.inventory('group');
    if (!inventory.known) return;
    const isDangling = (target: string) => !inventory.has(target);
    for (const { file, pointer, target } of workspace.references('group', isDangling)) {
      const at = { file, pointer };
      report({ at, ...danglingReport(target, 'group', inventory, at, workspace) });
    }
  },
});
