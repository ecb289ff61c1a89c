import { defineRule } from '../../model/rule.ts';
import { danglingReport } from '../../workspace/dangling.ts';

export default defineRule({
  summary: "Forbid widgets from opening a channel that doesn't exist.",
  why: 'The widget fails without a word when the agent logs in, and the ticket says that chat is broken.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'error',
  fix: 'suggestion',
  silences: {
    'schema/valid': 'place',
    'layout/no-hardcoded-channel': 'place',
    'layout/no-unreachable-channel': 'place',
  },
  messages: {
    dangling:
      'No channel has the ID "{{id}}", so agents get an empty chat at login. Use the ID of a channel that exists.',
    near: 'No channel has the ID "{{id}}", so agents get an empty chat at login. Did you mean {{meant}}{{name}}?',
    name: '"{{id}}" is a channel\'s name, but an ID has to stand here, so agents get an empty chat at login. Write its ID, {{meant}}.',
    nearName: '"{{id}}" is no channel ID, so agents get an empty chat at login. Did you mean {{meant}}{{name}}?',
  },
  follows: ['channel'],
  workspace(workspace, { report }) {
    const inventory = workspace.inventory('channel');
    if (!inventory.known) return;
    const isDangling = (target: string) => !inventory.has(target);
    for (const { file, pointer, target, from } of workspace.references('channel', isDangling)) {
      if (from !== 'layout' && from !== 'integration') continue;
      const at = { file, pointer };
      report({ at, ...danglingReport(target, inventory, 'channel', at) });
    }
  },
});
