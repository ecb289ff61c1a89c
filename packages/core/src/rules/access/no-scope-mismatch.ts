import { hasScopes, includesScope, parseOperation, requiredScope } from '../../model/scopes.ts';
import { defineRule } from '../../model/rule.ts';
import { clientOf, scopesOf } from '../../workspace/clients.ts';

export default defineRule({
  summary: 'Require the scopes that a deployment needs of its client.',
  why: 'The platform answers with 403 Forbidden, which looks like a network problem and stops the deployment half way.',
  guide: 'The Trap: OAuth Scope Mismatch',
  level: 'error',
  needs: ['oauth-client', 'deployment'],
  messages: {
    missing:
      'The client lacks the scope "{{scope}}", which the deployment "{{deployment}}" needs for {{operation}}. The platform would refuse that (403 Forbidden); add the scope to the client.',
  },
  workspace(workspace, { report }) {
    const said = new Set<string>();
    for (const deployment of workspace.documents('deployment')) {
      const client = clientOf(deployment, workspace);
      if (!client || !hasScopes(client.facts.authorizedGrantType)) continue;
      const held = scopesOf(client.facts);
      if (!held) continue;
      const unreadable = held.scopes.indexOf(null);
      for (const [index, text] of (deployment.facts.operations ?? []).entries()) {
        const operation = parseOperation(text ?? '');
        const scope = operation && requiredScope(operation);
        if (scope === undefined || held.scopes.some((own) => own !== null && includesScope(own, scope))) continue;
        const entity = `${client.file}${client.pointer}#${scope}`;
        if (said.has(entity)) continue;
        said.add(entity);
        report({
          // The list is there; what is absent is one of its elements: perhaps the one that can't be read.
          at: {
            file: client.file,
            pointer: `${client.pointer}/${held.key}/${unreadable < 0 ? held.scopes.length : unreadable}`,
          },
          message: 'missing',
          data: { scope, deployment: deployment.facts.name ?? '', operation: (text ?? '').trim() },
          entity,
          related: [
            {
              file: deployment.file,
              pointer: `${deployment.pointer}/operations/${index}`,
              message: 'The operation that needs it.',
            },
          ],
        });
      }
    }
  },
});
