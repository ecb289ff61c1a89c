import { holdsVariable, isGuid, isRealId } from '../../model/identifier.ts';
import { defineRule } from '../../model/rule.ts';
import { clientOf } from '../../workspace/clients.ts';
import { fold, nearest } from '../../words/nearest.ts';

export default defineRule({
  summary: 'Require every deployment to name a client that exists.',
  why: 'If its client is not known, nobody can tell whether a deployment has the rights that it needs, and it may fail halfway with 403 Forbidden.',
  guide: 'The Trap: OAuth Scope Mismatch',
  level: 'error',
  needs: ['oauth-client', 'deployment'],
  messages: {
    absent:
      'The deployment names no OAuth client, so nobody can tell whether it has the rights that it needs. Add "oauthClient" with the name or ID of a client.',
    empty:
      'The name of the OAuth client is empty, so nobody can tell whether the deployment has the rights that it needs. Write the name or ID of a client.',
    dangling:
      'No OAuth client has the name or ID "{{client}}", so nobody can tell whether the deployment has the rights that it needs. Name a client that exists.',
    near: 'No OAuth client has the name or ID "{{client}}", so nobody can tell whether the deployment has the rights that it needs. Did you mean "{{meant}}"?',
  },
  workspace(workspace, { report, giveUp }) {
    const clients = workspace.documents('oauth-client');
    const isKnown = clients.length > 0 && workspace.isWhole('oauth-client');
    if (!isKnown && workspace.documents('deployment').length > 0) giveUp();
    // A client whose name (or id) can't be read may well be the one.
    const areNamed = clients.every(({ facts }) => facts.name != null && facts.name.trim() !== '');
    const haveIds = clients.every(({ facts }) => facts.id != null && isRealId(facts.id));
    const names = clients.flatMap(({ facts }) => [facts.name ?? [], facts.id ?? []].flat());
    for (const deployment of workspace.documents('deployment')) {
      const client = deployment.facts.oauthClient;
      const at = { file: deployment.file, pointer: `${deployment.pointer}/oauthClient` };
      if (client == null) report({ at, message: 'absent' });
      else if (client.trim() === '') report({ at, message: 'empty' });
      if (!client?.trim() || holdsVariable(client) || !isKnown) continue;
      if (isNamed(client, clientOf(deployment, workspace)?.facts)) continue;
      const meant = names.find((name) => fold(name) === fold(client)) ?? nearest(client, names);
      if (meant !== undefined) report({ at, message: 'near', data: { client, meant } });
      else if (isGuid(client) ? haveIds : areNamed) report({ at, message: 'dangling', data: { client } });
    }
  },
});

/** Ids are compared without regard to case, names aren't. */
function isNamed(
  client: string,
  facts: { readonly id?: string | null; readonly name?: string | null } | undefined,
): boolean {
  return facts !== undefined && (facts.name === client || facts.id?.toLowerCase() === client.toLowerCase());
}
