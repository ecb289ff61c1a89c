import { defineRule } from '../../model/rule.ts';
import { danglingReport } from '../../workspace/dangling.ts';

export default defineRule({
  summary: "Forbid names in a channel map that stand for a channel which doesn't exist.",
  why: 'Every layout that uses the name opens an empty chat when the agent logs in.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'error',
  fix: 'suggestion',
  // A name left over from a deleted channel goes with it.
  silences: { 'schema/valid': 'place', 'variables/no-unused': 'entity' },
  follows: ['channel'],
  messages: {
    dangling:
      'No channel has the ID "{{id}}", so every layout that uses this name opens an empty chat. Use the ID of a channel that exists.',
    near: 'No channel has the ID "{{id}}", so every layout that uses this name opens an empty chat. Did you mean {{meant}}{{name}}?',
    name: '"{{id}}" is a channel\'s name, but an ID has to stand here, so every layout that uses it opens an empty chat. Write its ID, {{meant}}.',
    nearName:
      '"{{id}}" is no channel ID, so every layout that uses this name opens an empty chat. Did you mean {{meant}}{{name}}?',
  },
  workspace(workspace, { report }) {
    const { variables } = workspace;
    // What may still become an id, such as ${env:PEER_SUPPORT}, is no reference to a channel yet.
    const references = new Set(
      [...workspace.references('channel')].flatMap(({ from, file, pointer }) =>
        from === 'channel-map' ? [`${file}#${pointer}`] : [],
      ),
    );
    for (const { environment, file, name, pointer, value } of variables.entries) {
      if (value === undefined || !references.has(`${file}#${pointer}`)) continue;
      const inventory = variables.inventory(environment);
      if (!inventory.known || inventory.has(value)) continue;
      const at = { file, pointer };
      report({ at, ...danglingReport(value, inventory, 'channel', at), entity: `variable:${name.toLowerCase()}` });
    }
  },
});
