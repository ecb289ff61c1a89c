import { absentElement } from '../../model/address.ts';
import { quotedInWords } from '../../words/in-words.ts';
import { hasScopes, includesScope, scopeToWrite } from '../../model/scopes.ts';
import { defineRule } from '../../model/rule.ts';
import { clientOf } from '../../workspace/clients.ts';

export default defineRule({
  summary: 'Require deployments that write to check their scopes first.',
  why: 'Where a deployment checks its scopes first, a missing one stops it before it changes anything, instead of halfway.',
  guide: 'The Trap: OAuth Scope Mismatch',
  level: 'off',
  needs: ['oauth-client', 'deployment'],
  messages: {
    absent:
      '{{deployment}} writes without checking its rights first, so a missing one stops it halfway. Have it check them, and say so: "preflight": [{{list}}].',
    lacking:
      '{{deployment}} writes without first checking for {{scopes}}, so a missing right stops it halfway. Have it check that too, and add {{scopes}} to "preflight".',
  },
  workspace(workspace, { report }) {
    for (const deployment of workspace.documents('deployment')) {
      const { file, pointer, facts } = deployment;
      if (!hasScopes(clientOf(deployment, workspace)?.facts.authorizedGrantType)) continue;
      const preflight = facts.preflight ?? [];
      const lacking = new Map<string, number>();
      for (const [index, text] of (facts.operations ?? []).entries()) {
        const scope = scopeToWrite(text);
        if (
          scope === undefined ||
          lacking.has(scope) ||
          preflight.some((own) => own !== null && includesScope(own, scope))
        )
          continue;
        lacking.set(scope, index);
      }
      if (lacking.size === 0) continue;
      const scopes = [...lacking.keys()];
      const data = {
        deployment: facts.name ? `The deployment "${facts.name}"` : 'This deployment',
        scopes: quotedInWords(scopes),
        list: scopes.map((scope) => `"${scope}"`).join(', '),
      };
      const related = [...lacking].map(([scope, index]) => ({
        file,
        pointer: `${pointer}/operations/${index}`,
        message: `This operation needs ${scope}.`,
      }));
      const at = `${pointer}/preflight`;
      if (facts.preflight == null) {
        report({ at: { file, pointer: at }, message: 'absent', data, related });
      } else {
        report({ at: { file, pointer: absentElement(at, preflight) }, message: 'lacking', data, related });
      }
    }
  },
});
