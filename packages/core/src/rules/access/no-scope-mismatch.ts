import { absentElement } from '../../model/address.ts';
import type { OauthClient } from '../../model/documents.generated.ts';
import { entityOfScope } from '../../model/entity.ts';
import { quotedInWords } from '../../words/in-words.ts';
import { hasScopes, parseOperation, requiredScope } from '../../model/scopes.ts';
import { defineRule } from '../../model/rule.ts';
import { clientOf, clientUses, deploymentsUsing, lackingScopes, scopesOf } from '../../workspace/clients.ts';

export default defineRule({
  summary: 'Require clients to have the scopes that their deployments need.',
  why: 'The platform answers a call that the client has no scope for with 403 Forbidden, which looks like a network problem and stops the deployment halfway.',
  guide: 'The Trap: OAuth Scope Mismatch',
  level: 'error',
  silences: { 'access/no-excess-scope': 'entity' },
  needs: ['oauth-client', 'deployment'],
  messages: {
    absent:
      'The client has no scopes at all, but operations of {{deployments}} need {{scopes}}. The platform would refuse them (403 Forbidden); add "scope" with the scopes that they need.',
    empty:
      'The client has no scopes at all, but operations of {{deployments}} need {{scopes}}. The platform would refuse them (403 Forbidden); add the scopes that they need to "{{key}}".',
    missing:
      'The client lacks the scope "{{scope}}", which {{deployment}} needs for {{operation}}. The platform would refuse that (403 Forbidden); add the scope to the client.',
  },
  workspace(workspace, { report }) {
    const uses = clientUses(workspace);
    const said = new Set<string>();
    for (const deployment of workspace.documents('deployment')) {
      const client = clientOf(deployment, workspace);
      if (!client || !hasScopes(client.facts.authorizedGrantType)) continue;
      const held = scopesOf(client.facts);
      const use = uses.get(client);
      if (!held || !use || held.scopes.length === 0) continue;
      const lacking = lackingScopes(use.needed, held.scopes);
      for (const [index, text] of (deployment.facts.operations ?? []).entries()) {
        const operation = parseOperation(text);
        const scope = operation && requiredScope(operation);
        if (!operation || scope === undefined || !lacking.includes(scope)) continue;
        const entity = entityOfScope(client, scope);
        if (said.has(entity)) continue;
        said.add(entity);
        report({
          at: { file: client.file, pointer: absentElement(`${client.pointer}/${held.key}`, held.scopes) },
          message: 'missing',
          data: {
            scope,
            deployment: deploymentsUsing({ deployments: [deployment] }),
            operation: `${operation.method} ${operation.path}`,
          },
          entity,
          lacking: scope,
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

    for (const [client, use] of uses) {
      const { file, pointer, facts } = client;
      if (use.needed.size === 0 || !hasScopes(facts.authorizedGrantType)) continue;
      const held = scopesOf(facts);
      if (held ? held.scopes.length > 0 : mayHoldScopes(facts)) continue;
      const deployments = deploymentsUsing(use);
      const scopes = quotedInWords(lackingScopes(use.needed, []));
      report({
        at: { file, pointer: held ? absentElement(`${pointer}/${held.key}`, []) : `${pointer}/scope` },
        ...(held
          ? { message: 'empty', data: { deployments, scopes, key: held.key } }
          : { message: 'absent', data: { deployments, scopes } }),
        related: use.deployments.map((deployment) => ({
          file: deployment.file,
          pointer: `${deployment.pointer}/operations`,
          message: 'These operations need them.',
        })),
      });
    }
  },
});

/** Whether a client of which no scopes can be read may have some. */
function mayHoldScopes(client: OauthClient): boolean {
  // A token's description, which doesn't say how its client signs in, may leave them out.
  if (client.authorizedGrantType == null) return true;
  // Even what can't be read, or stands under a name of its own, may be the scopes.
  return Object.keys(client).some((key) => /scope/i.test(key));
}
