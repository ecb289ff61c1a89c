import type { Declaration } from '../../model/inspection.ts';
import { KIND_NOUNS } from '../../model/kind.ts';
import { defineRule } from '../../model/rule.ts';
import type { Workspace } from '../../model/workspace.ts';

const TOLD_APART_BY_NAME = ['channel', 'group', 'oauth-client'] as const;

export default defineRule({
  summary: 'Forbid two channels, groups or clients with the same name.',
  why: 'People and deployments tell channels, groups and clients apart by their names: where two are alike, an agent posts in the wrong channel, and a deployment takes the wrong client.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'warn',
  messages: {
    duplicate:
      'The name "{{name}}" already belongs to {{owner}}. People and deployments tell them apart by it and may take the wrong one; give this one a name of its own.',
  },
  workspace(workspace, { report }) {
    for (const kind of TOLD_APART_BY_NAME) {
      const first = new Map<string, Declaration>();
      const several = new Map<string, Map<string, Declaration>>();
      for (const declaration of workspace.declarations(kind)) {
        const { name, listed, file, pointer } = declaration;
        // A listing observes what exists; it declares nothing a second time.
        if (name === undefined || listed) continue;
        // Nobody tells names apart by capital letters or blanks, nor is a client looked up by them.
        const plain = name.trim().toLowerCase();
        if (plain === '') continue;
        const home = workspace.environmentOf(file);
        const key = home === undefined ? plain : `${home}\0${plain}`;
        const only = first.get(key);
        if (!only) {
          first.set(key, declaration);
          continue;
        }
        let namesakes = several.get(key);
        if (!namesakes) several.set(key, (namesakes = new Map([[mappedEnvironment(only, workspace), only]])));
        const environment = mappedEnvironment(declaration, workspace);
        // The same channel may well exist in staging and in production, which a channel map may tell.
        const before =
          environment === '' ? namesakes.values().next().value : (namesakes.get(environment) ?? namesakes.get(''));
        if (!namesakes.has(environment)) namesakes.set(environment, declaration);
        if (!before || isSame(before, declaration)) continue;
        report({
          at: { file, pointer: `${pointer}/name` },
          message: 'duplicate',
          data: { name, owner: described(before, file) },
          related: [{ file: before.file, pointer: `${before.pointer}/name`, message: 'The name is first used here.' }],
        });
      }
    }
  },
});

/** @param from the file in which it is spoken of */
function described({ kind, id, file }: Declaration, from: string): string {
  const [noun] = KIND_NOUNS[kind];
  const called = id === undefined ? `another ${noun}` : `the ${noun} ${id}`;
  return `${called} in ${file === from ? 'this file' : file}`;
}

/** A copy is a duplicate id, whatever its name. */
function isSame(a: Declaration, b: Declaration): boolean {
  return a.id !== undefined && a.id.toLowerCase() === b.id?.toLowerCase();
}

/** The environment whose channel map alone holds a channel; empty where none does, or several do. */
function mappedEnvironment({ kind, id }: Declaration, { variables }: Workspace): string {
  if (kind !== 'channel' || id === undefined) return '';
  const [environment, ...others] = new Set(variables.standingFor(id).map((entry) => entry.environment ?? ''));
  return others.length > 0 ? '' : (environment ?? '');
}
