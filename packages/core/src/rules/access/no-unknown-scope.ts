import type { Address } from '../../model/address.ts';
import { entityAt, entityOfScope } from '../../model/entity.ts';
import { hasScopes, includesScope, knownScopes, scopesWithin, scopeToWrite } from '../../model/scopes.ts';
import { holdsVariable } from '../../model/identifier.ts';
import { defineRule } from '../../model/rule.ts';
import { clientOf, clientUses, scopesOf } from '../../workspace/clients.ts';
import { nearScope } from '../../workspace/near-scope.ts';

export default defineRule({
  summary: 'Forbid scopes that neither the guide nor the platform knows.',
  why: 'The platform grants nothing for a scope that it does not know, and the call that needed it fails with 403 Forbidden.',
  guide: 'The Trap: OAuth Scope Mismatch',
  level: 'warn',
  fix: 'suggestion',
  needs: ['oauth-client', 'deployment'],
  silences: {
    'access/no-excess-scope': 'place',
    // A scope that is misspelt isn't also missing.
    'access/no-scope-mismatch': 'entity',
    'access/require-preflight': 'entity',
  },
  messages: {
    unknown:
      'Neither the guide nor the platform has a scope "{{scope}}", so it allows nothing. Remove it, or use one that exists.',
    blank:
      '"{{scope}}" has a space or another blank before or after it, so the platform does not know it and would refuse whatever needs it (403 Forbidden). Write "{{meant}}".',
    several:
      '"{{scope}}" holds several scopes in one text, so the platform takes it for a single scope that does not exist, and would refuse whatever needs it (403 Forbidden). Write each scope separately: {{separate}}.',
    near: 'There is no scope "{{scope}}", so the platform would refuse whatever needs it (403 Forbidden). Did you mean "{{meant}}"?',
  },
  workspace(workspace, { report }) {
    const judge = (
      scope: string | null,
      at: Address,
      needed: readonly string[],
      entityOf: (meant: string | undefined) => string,
    ) => {
      if (scope === null || knownScopes().has(scope) || holdsVariable(scope)) return;
      const several = scopesWithin(scope);
      if (several.length > 1) {
        const separate = several.map((one) => `"${one}"`).join(', ');
        return report({ at, message: 'several', data: { scope, separate }, entity: entityOf(undefined) });
      }
      const meant = nearScope(scope, needed);
      const entity = entityOf(meant);
      if (meant === undefined) return report({ at, message: 'unknown', data: { scope }, entity });
      const change = { op: 'set', file: at.file, pointer: at.pointer, value: meant } as const;
      report({
        at,
        message: scope.trim() === meant ? 'blank' : 'near',
        data: { scope, meant },
        entity,
        suggestions: [{ message: `Use ${meant}.`, changes: [change] }],
      });
    };

    const uses = clientUses(workspace);
    for (const client of workspace.documents('oauth-client')) {
      const held = hasScopes(client.facts.authorizedGrantType) ? scopesOf(client.facts) : undefined;
      const needed = [...(uses.get(client)?.needed ?? [])];
      const lacking = needed.filter((one) => !held?.scopes.some((own) => own !== null && includesScope(own, one)));
      for (const [index, scope] of held?.scopes.entries() ?? []) {
        judge(
          scope,
          { file: client.file, pointer: `${client.pointer}/${held?.key}/${index}` },
          lacking,
          (meant = '') => {
            const one =
              lacking.find((lack) => lack === meant) ?? lacking.find((lack) => includesScope(meant, lack)) ?? meant;
            return entityOfScope(client, one);
          },
        );
      }
    }

    for (const deployment of workspace.documents('deployment')) {
      const { file, pointer, facts } = deployment;
      if (!hasScopes(clientOf(deployment, workspace)?.facts.authorizedGrantType)) continue;
      const needed = (facts.operations ?? []).flatMap((text) => scopeToWrite(text) ?? []);
      for (const [index, scope] of (facts.preflight ?? []).entries()) {
        judge(scope, { file, pointer: `${pointer}/preflight/${index}` }, needed, (meant) =>
          meant !== undefined && needed.includes(meant) ? entityAt(deployment) : entityOfScope(deployment, scope ?? ''),
        );
      }
    }
  },
});
