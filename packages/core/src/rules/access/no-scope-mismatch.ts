import { absentElement } from '../../model/address.ts';
import { entityOfScope } from '../../model/entity.ts';
import { inWords } from '../../words/in-words.ts';
import { hasScopes, includesScope, parseOperation, requiredScope, scopesWithin } from '../../model/scopes.ts';
import { defineRule } from '../../model/rule.ts';
import { clientOf, clientUses, deploymentsUsing, scopesOf } from '../../workspace/clients.ts';

export default defineRule({
  summary: 'Require the scopes that a deployment needs of its client.',
  why: 'The platform answers with 403 Forbidden, which looks like a network problem and stops the deployment half way.',
  guide: 'The Trap: OAuth Scope Mismatch',
  level: 'error',
  needs: ['oauth-client', 'deployment'],
  messages: {
    absent:
      'The client has no scopes at all, but operations of {{deployments}} need {{scopes}}. The platform would refuse them (403 Forbidden); add "scope" with what they need.',
    missing:
      'The client lacks the scope "{{scope}}", which the deployment "{{deployment}}" needs for {{operation}}. The platform would refuse that (403 Forbidden); add the scope to the client.',
  },
  workspace(workspace, { report }) {
    const uses = clientUses(workspace);
    const said = new Set<string>();
    for (const deployment of workspace.documents('deployment')) {
      const client = clientOf(deployment, workspace);
      if (!client || !hasScopes(client.facts.authorizedGrantType)) continue;
      const held = scopesOf(client.facts);
      if (!held) continue;
      const lacking = [...(uses.get(client)?.needed ?? [])].filter((scope) => !allows(held.scopes, scope));
      for (const [index, text] of (deployment.facts.operations ?? []).entries()) {
        const operation = parseOperation(text);
        const scope = operation && requiredScope(operation);
        if (
          scope === undefined ||
          !lacking.includes(scope) ||
          // With another one that is lacking too it would be there.
          lacking.some((other) => other !== scope && includesScope(other, scope))
        )
          continue;
        const entity = entityOfScope(client, scope);
        if (said.has(entity)) continue;
        said.add(entity);
        report({
          at: { file: client.file, pointer: absentElement(`${client.pointer}/${held.key}`, held.scopes) },
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

    for (const [client, use] of uses) {
      const { file, pointer, facts } = client;
      // A token's description, which doesn't say how its client signs in, may leave them out.
      if (use.needed.size === 0 || facts.authorizedGrantType == null || !hasScopes(facts.authorizedGrantType)) continue;
      // Even what can't be read, or stands under a name of its own, may be the scopes.
      if (Object.keys(facts).some((key) => /scope/i.test(key))) continue;
      report({
        at: { file, pointer: `${pointer}/scope` },
        message: 'absent',
        data: {
          deployments: deploymentsUsing(use),
          scopes: inWords([...use.needed].map((scope) => `"${scope}"`)),
        },
        related: use.deployments.map((deployment) => ({
          file: deployment.file,
          pointer: `${deployment.pointer}/operations`,
          message: 'These operations need them.',
        })),
      });
    }
  },
});

function allows(held: readonly (string | null)[], needed: string): boolean {
  return held.some((own) => own !== null && scopesWithin(own).some((one) => includesScope(one, needed)));
}
