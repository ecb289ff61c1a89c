import { type Declaration, ENTITY_KINDS } from '../../model/inspection.ts';
import { KIND_NOUNS } from '../../model/kind.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Forbid two entities with the same id.',
  why: 'What refers to an id that two entities have reaches only one of them, and which one depends on the order of deployment.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'error',
  silences: { 'entity/no-duplicate-name': 'entity' },
  messages: {
    duplicate:
      'The ID "{{id}}" already belongs to {{owner}}, and what refers to it reaches only one of the two. Give this one the ID that the platform gave it, or delete the copy.',
  },
  workspace(workspace, { report }) {
    for (const kind of ENTITY_KINDS) {
      const first = new Map<string, Declaration>();
      for (const declaration of workspace.declarations(kind)) {
        const { id, listed, file, pointer } = declaration;
        // A listing observes what exists; it declares nothing a second time.
        if (id === undefined || listed) continue;
        // The same channel may well exist in staging and in production.
        const environment = workspace.environmentOf(file);
        const written = id.toLowerCase();
        const key = environment === undefined ? written : `${environment}\0${written}`;
        const before = first.get(key);
        if (!before) {
          first.set(key, declaration);
          continue;
        }
        report({
          at: { file, pointer: `${pointer}/id` },
          message: 'duplicate',
          data: { id, owner: described(before, file) },
          related: [{ file: before.file, pointer: `${before.pointer}/id`, message: 'The ID is first used here.' }],
        });
      }
    }
  },
});

/** @param from the file in which it is spoken of */
function described({ kind, name, file }: Declaration, from: string): string {
  const [noun] = KIND_NOUNS[kind];
  const called = name === undefined ? `another ${noun}` : `the ${noun} "${name}"`;
  return `${called} in ${file === from ? 'this file' : file}`;
}
