import { domainOf, hasScopes, includesScope, isGuideScope, knownScopes } from '../../model/scopes.ts';
import { holdsVariable } from '../../model/identifier.ts';
import { entityOfScope } from '../../model/entity.ts';
import { defineRule } from '../../model/rule.ts';
import { nearScope } from '../../workspace/near-scope.ts';
import { type ClientUse, clientUses, deploymentsUsing, lackingScopes, scopesOf } from '../../workspace/clients.ts';

export default defineRule({
  summary: 'Forbid scopes that no operation of a client needs.',
  why: "Anyone who gets hold of the client's token can do everything that its scopes allow, and an auditor will ask what they are for.",
  guide: 'The Trap: OAuth Scope Mismatch',
  level: 'warn',
  needs: ['oauth-client', 'deployment'],
  messages: {
    excess:
      'No operation of {{deployments}} needs the scope "{{scope}}", but anyone who gets hold of the client\'s token could use it. Remove the scope.',
  },
  workspace(workspace, { report, giveUp }) {
    // An operation that nobody could read may need it.
    if (!workspace.isWhole('deployment')) return giveUp();
    for (const [client, use] of clientUses(workspace)) {
      if (!hasScopes(client.facts.authorizedGrantType) || use.known === 'nothing') continue;
      const held = scopesOf(client.facts);
      if (!held) continue;
      const lacking = lackingScopes(use.needed, held.scopes).filter((one) => !isMisspeltIn(held.scopes, one));
      for (const [index, scope] of held.scopes.entries()) {
        if (scope === null || scope.trim() === '' || holdsVariable(scope) || !isExcess(scope, held.scopes, use))
          continue;
        const meant = lacking.find((one) => domainOf(one) === domainOf(scope));
        report({
          at: { file: client.file, pointer: `${client.pointer}/${held.key}/${index}` },
          message: 'excess',
          data: { scope, deployments: deploymentsUsing(use) },
          // `chat:read` in place of `chat:write` is one mistake, of which the other rule tells.
          ...(meant !== undefined && { entity: entityOfScope(client, meant) }),
          related: use.deployments.map(({ file, pointer }) => ({
            file,
            pointer: `${pointer}/oauthClient`,
            message: 'This deployment uses the client.',
          })),
        });
      }
    }
  },
});

function isExcess(scope: string, held: readonly (string | null)[], { needed, known }: ClientUse): boolean {
  // An operation of which nothing is known may need any scope of the platform's, but none of the guide's.
  if (known === 'guide' && !isGuideScope(scope)) return false;
  return ![...needed].some((one) => one === scope || (includesScope(scope, one) && !held.includes(one)));
}

/** Whether another scope was meant for this one. */
function isMisspeltIn(held: readonly (string | null)[], lacking: string): boolean {
  return held.some((own) => own !== null && !knownScopes().has(own) && nearScope(own, [lacking]) === lacking);
}
