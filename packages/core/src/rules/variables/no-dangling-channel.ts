import type { VariableEntry } from '../../model/inspection.ts';
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
    const isDangling = ({ environment, value }: VariableEntry) => {
      const inventory = variables.inventory(environment);
      return value !== undefined && inventory.known && !inventory.has(value);
    };
    const dangling = variables.entries.filter(isDangling);
    const values = new Set(dangling.map(({ value }) => value));
    // What may still become an id, such as ${env:PEER_SUPPORT}, is no reference to a channel yet.
    const references = new Set(
      Array.from(
        workspace.references('channel', (target) => values.has(target)),
        ({ file, pointer }) => `${file}#${pointer}`,
      ),
    );
    for (const { environment, file, name, pointer, value } of dangling) {
      if (value === undefined || !references.has(`${file}#${pointer}`)) continue;
      const inventory = variables.inventory(environment);
      const at = { file, pointer };
      report({ at, ...danglingReport(value, inventory, 'channel', at), entity: `variable:${name.toLowerCase()}` });
    }
  },
});
