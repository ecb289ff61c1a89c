import { entityOfVariable } from '../../model/entity.ts';
import { defineRule } from '../../model/rule.ts';
import { quotedInWords } from '../../words/in-words.ts';

export default defineRule({
  summary: 'Forbid variables that no channel map defines.',
  why: 'Nothing is filled in for a variable that no channel map defines, so the widget fails silently when the agent logs in.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'error',
  fix: 'suggestion',
  silences: { 'variables/no-unused': 'entity' },
  follows: ['variable'],
  messages: {
    undefined:
      'No channel map defines "{{name}}", so nothing is filled in here and {{harm}}. Add it to the channel map, or use a name that is defined there.',
    near: 'No channel map defines "{{name}}", so nothing is filled in here and {{harm}}. Did you mean {{meant}}?',
  },
  workspace(workspace, { report, giveUp }) {
    const { variables } = workspace;
    if (!variables.known) {
      if (workspace.targets('variable').size > 0) giveUp();
      return;
    }
    const isUndefined = (name: string) => variables.named(name).length === 0;
    for (const { file, pointer, target: name, from } of workspace.references('variable', isUndefined)) {
      const harm = from === 'layout' ? 'agents get an empty chat at login' : 'no channel is found';
      const at = { file, pointer };
      const near = variables.near(name);
      const [meant] = near;
      if (meant === undefined) {
        report({ at, message: 'undefined', data: { name, harm } });
        continue;
      }
      report({
        at,
        message: 'near',
        data: {
          name,
          meant: quotedInWords(near, 'or'),
          harm,
        },
        entity: entityOfVariable(meant),
        related: variables
          .named(meant)
          .slice(0, 1)
          .map((entry) => ({ file: entry.file, pointer: entry.pointer, message: 'The name that was probably meant.' })),
        suggestions: near.map((one) => {
          const value = variables.write(one);
          return { message: `Use ${value}.`, changes: [{ op: 'set', file, pointer, value }] };
        }),
      });
    }
  },
});
