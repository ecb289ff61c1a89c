import { entityOfVariable } from '../../model/entity.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import type { Declaration, VariableEntry } from '../../model/inspection.ts';
import { defineRule } from '../../model/rule.ts';
import type { Workspace } from '../../model/workspace.ts';
import { danglingReport, idOf, proposal } from '../../workspace/dangling.ts';

export default defineRule({
  summary: "Forbid names in a channel map that stand for a channel that doesn't exist.",
  why: 'Every layout that uses a name which stands for no channel opens an empty chat when the agent logs in.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'error',
  fix: 'suggestion',
  // A name left over from a deleted channel goes with it.
  silences: { 'schema/valid': 'place', 'variables/no-unused': 'entity' },
  follows: ['channel'],
  messages: {
    dangling:
      'No channel has the ID "{{id}}", so every layout that uses this name opens an empty chat. Use the ID of a channel that exists.',
    otherKind:
      'No channel has the ID "{{id}}": it is the ID of {{meant}}, so every layout that uses this name opens an empty chat. Use the ID of the channel that was meant.',
    elsewhere:
      'No channel of {{environment}} has the ID "{{id}}": it is the ID of {{owner}}, so every layout that uses this name opens an empty chat in {{environment}}. Use the ID that the channel has in {{environment}}.',
    nearElsewhere:
      'No channel of {{environment}} has the ID "{{id}}": it is the ID of {{owner}}, so every layout that uses this name opens an empty chat in {{environment}}. Did you mean {{meant}}?',
    near: 'No channel has the ID "{{id}}", so every layout that uses this name opens an empty chat. Did you mean {{meant}}?',
    name: '"{{id}}" is a channel\'s name, but its ID is needed here, so every layout that uses it opens an empty chat. Write its ID, {{meant}}.',
    nearName:
      '"{{id}}" is not a channel ID, so every layout that uses this name opens an empty chat. Did you mean {{meant}}?',
  },
  workspace(workspace, { report, giveUp }) {
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
      const entity = entityOfVariable(name);
      const elsewhere = elsewhereReport(value, environment, at, workspace);
      if (elsewhere) report({ at, ...elsewhere, entity });
      else report({ at, ...danglingReport(value, 'channel', inventory, at, workspace), entity });
    }
    if (variables.environments.some((one) => !variables.inventory(one).known)) giveUp();
  },
});

/** Says so where the id is that of a channel in another environment, and which one has its name in this. */
function elsewhereReport(
  id: string,
  environment: string | undefined,
  at: Omit<RelatedPlace, 'message'>,
  workspace: Workspace,
) {
  if (environment === undefined) return undefined;
  const { variables } = workspace;
  const inventories = [
    workspace.inventory('channel'),
    ...variables.environments.map((one) => variables.inventory(one)),
  ];
  const owner = inventories.map((one) => one.get(id)).find((one) => one !== undefined);
  if (!owner) return undefined;
  const data = { environment, owner: described(owner, workspace) };
  const related = [{ ...idOf(owner), message: 'The ID belongs to this channel.' }];
  const namesake = variables.inventory(environment).near(owner.name ?? '');
  const [first] = namesake?.declarations ?? [];
  if (namesake?.by !== 'name' || first?.name !== owner.name) {
    return { message: 'elsewhere', data: { id, ...data }, related } as const;
  }
  const proposed = proposal(id, namesake.declarations, 'channel', at);
  return {
    ...proposed,
    message: 'nearElsewhere',
    data: { ...proposed.data, ...data },
    related: [...related, ...proposed.related],
  } as const;
}

function described({ file, name }: Declaration, workspace: Workspace): string {
  const environment = workspace.environmentOf(file);
  const called = name === undefined ? 'a channel' : `"${name}"`;
  return environment === undefined ? `${called} (${file})` : `${called} in ${environment} (${file})`;
}
