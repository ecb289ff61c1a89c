import { entityOfVariable } from '../../model/entity.ts';
import { defineRule } from '../../model/rule.ts';
import { danglingReport, hasUnjudged, variableReport } from '../../workspace/dangling.ts';

const HARM = {
  layout: 'agents get an empty chat at login',
  integration: 'this client finds no channel there',
};

export default defineRule({
  summary: "Forbid widgets from opening a channel that doesn't exist.",
  why: 'A widget whose channel does not exist fails silently when the agent logs in, and the ticket says that chat is broken.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'error',
  fix: 'suggestion',
  silences: {
    'schema/valid': 'place',
    'layout/no-hardcoded-channel': 'place',
    'layout/no-unreachable-channel': 'place',
    'variables/no-unused': 'entity',
  },
  messages: {
    dangling: 'No channel has the ID "{{id}}", so {{harm}}. Use the ID of a channel that exists.',
    otherKind:
      'No channel has the ID "{{id}}": it is the ID of {{meant}}, so {{harm}}. Name the channel that was meant instead.',
    near: 'No channel has the ID "{{id}}", so {{harm}}. Did you mean {{meant}}?',
    name: '"{{id}}" is a channel\'s name, but its ID is needed here, so {{harm}}. Write its ID, {{meant}}.',
    nearName: '"{{id}}" is not a channel ID, so {{harm}}. Did you mean {{meant}}?',
    variable: '"{{id}}" is not an ID, and is not written as a variable, so {{harm}}. Write {{meant}}.',
  },
  follows: ['channel'],
  workspace(workspace, { report, giveUp }) {
    const inventory = workspace.inventory('channel');
    if (hasUnjudged(workspace, 'channel')) return giveUp();
    const isDangling = (target: string) => !inventory.has(target);
    for (const { file, pointer, target, from } of workspace.references('channel', isDangling)) {
      if (from !== 'layout' && from !== 'integration') continue;
      const at = { file, pointer };
      const found =
        variableReport(target, inventory, at, workspace) ?? danglingReport(target, 'channel', inventory, at, workspace);
      // Whoever fixes the variable uses the name.
      const entity = found.message === 'variable' ? entityOfVariable(found.data.name) : undefined;
      report({ at, ...found, data: { ...found.data, harm: HARM[from] }, ...(entity !== undefined && { entity }) });
    }
  },
});
