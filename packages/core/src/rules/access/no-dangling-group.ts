import type { Pointer } from '../../model/address.ts';
import type { Kind } from '../../model/kind.ts';
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
    dangling: 'No group has the ID "{{id}}", so {{harm}}. Use the ID of a group that exists.',
    otherKind:
      'No group has the ID "{{id}}": it is the ID of {{meant}}, so {{harm}}. Use the ID of the group that was meant.',
    near: 'No group has the ID "{{id}}", so {{harm}}. Did you mean {{meant}}?',
    name: '"{{id}}" is a group\'s name, but its ID is needed here, so {{harm}}. Write its ID, {{meant}}.',
    nearName: '"{{id}}" is not a group ID, so {{harm}}. Did you mean {{meant}}?',
  },
  follows: ['group'],
  workspace(workspace, { report, giveUp }) {
    const inventory = workspace.inventory('group');
    if (hasUnjudged(workspace, 'group')) return giveUp();
    const isDangling = (target: string) => !inventory.has(target);
    for (const { file, pointer, target, from } of workspace.references('group', isDangling)) {
      const at = { file, pointer };
      const found = danglingReport(target, 'group', inventory, at, workspace);
      report({ at, ...found, data: { ...found.data, harm: harmAt(from, pointer) } });
    }
  },
});

/** What comes of a group that isn't there, by where it is named. */
function harmAt(from: Kind, pointer: Pointer): string {
  if (from === 'layout') return 'nobody gets this layout through it';
  return pointer.includes('/channelCreation/') ? 'nobody may create channels through it' : 'it lets nobody in';
}
