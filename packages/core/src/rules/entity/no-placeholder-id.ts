import { isPlaceholder } from '../../model/identifier.ts';
import { ENTITY_KINDS } from '../../model/inspection.ts';
import { defineRule } from '../../model/rule.ts';

const REFERRING = ['channel', 'group', 'oauth-client'] as const;

export default defineRule({
  summary: "Forbid a template's sample id where a real one belongs.",
  why: 'A sample that was never replaced points at nothing: the widget opens empty, and nobody is let in.',
  guide: '2. Configuring Custom Collaboration Channels via API',
  level: 'error',
  // A sample isn't malformed, dangling or hard-coded as well.
  silences: { '*': 'place', 'schema/valid': 'place', 'schema/no-misspelt-property': 'never' },
  messages: {
    placeholder:
      '"{{id}}" is a sample that was never replaced, so it points at nothing on the platform. Copy the real ID from the platform.',
    own: '"{{id}}" is a sample that was never replaced, so whatever names it finds nothing on the platform. Copy the real ID from the platform, or leave "id" out until there is one.',
  },
  follows: REFERRING,
  workspace(workspace, { report }) {
    for (const kind of ENTITY_KINDS) {
      for (const { id, file, pointer } of workspace.declarations(kind)) {
        if (id !== undefined && isPlaceholder(id))
          report({
            at: { file, pointer: `${pointer}/id` },
            message: kind === 'channel' ? 'own' : 'placeholder',
            data: { id },
          });
      }
    }
    for (const kind of REFERRING) {
      for (const { target, file, pointer } of workspace.references(kind, isPlaceholder))
        report({ at: { file, pointer }, message: 'placeholder', data: { id: target } });
    }
  },
});
