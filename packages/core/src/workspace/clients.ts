import type { OauthClient } from '../model/documents.generated.ts';
import { inWords } from '../words/in-words.ts';
import { addTo } from '../model/multimap.ts';
import {
  areaOf,
  hasKnownMethod,
  includesScope,
  needsNoScope,
  type Operation,
  parseOperation,
  requiredScope,
  SCOPED_AREAS,
  scopesWithin,
} from '../model/scopes.ts';
import type { DocumentFacts, Workspace } from '../model/workspace.ts';
import { nearest } from '../words/nearest.ts';

/** The client that a deployment names, by id or by name. */
export function clientOf(
  deployment: DocumentFacts<'deployment'>,
  workspace: Workspace,
): DocumentFacts<'oauth-client'> | undefined {
  const wanted = deployment.facts.oauthClient?.toLowerCase();
  if (wanted === undefined) return undefined;
  const clients = workspace.documents('oauth-client');
  return (
    clients.find(({ facts }) => facts.id?.toLowerCase() === wanted) ??
    clients.find(({ facts }) => facts.name?.toLowerCase() === wanted)
  );
}

/** The list of scopes that a client (or a token's description) has, and the key that it stands under. */
export function scopesOf(
  client: OauthClient,
): { readonly key: 'scope' | 'scopes' | 'authorizedScope'; readonly scopes: readonly (string | null)[] } | undefined {
  for (const key of ['scope', 'scopes', 'authorizedScope'] as const) {
    const scopes = client[key];
    if (scopes != null) return { key, scopes };
  }
  return undefined;
}

/** What the deployments of one client ask of it. */
export interface ClientUse {
  readonly client: DocumentFacts<'oauth-client'>;
  readonly deployments: readonly DocumentFacts<'deployment'>[];
  /** Every scope that one of their operations needs. */
  readonly needed: ReadonlySet<string>;
  /** `all`: what each operation needs is known. `guide`: some belong to a part of the platform that deskcheck knows nothing of. */
  readonly known: 'all' | 'guide' | 'nothing';
}

/** Of every client that some deployment names. */
export function clientUses(workspace: Workspace): ReadonlyMap<DocumentFacts<'oauth-client'>, ClientUse> {
  const deploymentsOf = new Map<DocumentFacts<'oauth-client'>, DocumentFacts<'deployment'>[]>();
  for (const deployment of workspace.documents('deployment')) {
    const client = clientOf(deployment, workspace);
    if (!client) continue;
    addTo(deploymentsOf, client, deployment);
  }
  return new Map([...deploymentsOf].map(([client, deployments]) => [client, useOf(client, deployments)]));
}

function useOf(client: DocumentFacts<'oauth-client'>, deployments: readonly DocumentFacts<'deployment'>[]): ClientUse {
  const needed = new Set<string>();
  let known: ClientUse['known'] = 'all';
  for (const { facts } of deployments) {
    // One that can't be read may need any scope.
    if (facts.operations?.includes(null) ?? true) known = 'nothing';
    for (const text of facts.operations ?? []) {
      const operation = parseOperation(text);
      const scope = operation && requiredScope(operation);
      if (scope !== undefined) needed.add(scope);
      else if (!operation || !hasKnownMethod(operation) || mayBeMisspelt(operation)) known = 'nothing';
      else if (!needsNoScope(operation)) known = known === 'nothing' ? known : 'guide';
    }
  }
  return { client, deployments, needed, known };
}

/** Whether a path nearly leads to chats, and may be meant to (`/api/v2/chat`). One that nearly leads to channels has been spelt right. */
function mayBeMisspelt({ path }: Operation): boolean {
  const area = areaOf(path);
  return area !== undefined && nearest(area, [SCOPED_AREAS.chats]) !== undefined;
}

/** Scopes that are needed and not held. One that another of them includes isn't among them: with that it would be there. */
export function lackingScopes(needed: ReadonlySet<string>, held: readonly (string | null)[]): readonly string[] {
  const allowed = held.flatMap((own) => (own === null ? [] : scopesWithin(own)));
  const lacking = [...needed].filter((scope) => !allowed.some((own) => includesScope(own, scope)));
  return lacking.filter((scope) => !lacking.some((other) => other !== scope && includesScope(other, scope)));
}

/** Those who ask it, in words. */
export function deploymentsUsing({ deployments }: Pick<ClientUse, 'deployments'>): string {
  const names = deployments.flatMap(({ facts }) => (facts.name ? [`"${facts.name}"`] : []));
  if (names.length === 0)
    return deployments.length === 1 ? 'a deployment without a name' : 'deployments without a name';
  return `the deployment${names.length === 1 ? '' : 's'} ${inWords(names)}`;
}
