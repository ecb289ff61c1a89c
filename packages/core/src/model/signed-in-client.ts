/**
 * The client that the platform's answer on a token is about (GET /api/v2/tokens/me): its id and name stand in there. It counts as listed:
 * it tells what the platform holds, and is a duplicate of nothing.
 */
export function signedInClient(document: {
  readonly name?: unknown;
  readonly OAuthClient?: unknown;
}): Readonly<Record<string, unknown>> | undefined {
  const { name, OAuthClient: client } = document;
  return name == null && typeof client === 'object' && client !== null
    ? (client as Record<string, unknown>)
    : undefined;
}

/** Whether a client's document is what a token says of itself, and no registration: it tells what the platform holds, too. */
export function describesToken(document: Readonly<Record<string, unknown>>): boolean {
  return document['authorizedScope'] != null && document['scope'] == null && document['scopes'] == null;
}
