/** What an operation needs of the client that performs it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
}

/** Reads `POST /api/v2/collaboration/channels`; `undefined` for text of another form, and where there is none. */
export function parseOperation(text: string | null): Operation | undefined {
  const [, method, written] =
    /^\s*([A-Za-z]+)\s+(?:https?:\/\/[^/\s]+)?((?:\/|api\/|oauth\/)\S*)\s*$/.exec(text ?? '') ?? [];
  if (method === undefined || written === undefined) return undefined;
  const path = written.split(/[?#]/)[0] ?? written;
  return { method: method.toUpperCase(), path: path.startsWith('/') ? path : `/${path}` };
}

/** The parts of the platform of which it is known what scope their operations need: what stands behind `/api/v2/`. */
export const SCOPED_AREAS = { collaboration: 'collaboration', chats: 'chats' } as const;

/** The scope without which the platform answers an operation with 403 Forbidden; `undefined` where none is needed or known. */
export function requiredScope(operation: Operation): string | undefined {
  const { path } = operation;
  if (!hasKnownMethod(operation)) return undefined;
  const reads = isReading(operation);
  const area = areaOf(path);
  if (area === SCOPED_AREAS.collaboration) return reads ? 'chat:read' : 'chat:write';
  if (area === SCOPED_AREAS.chats) return reads ? 'organization:readonly' : 'organization';
  return undefined;
}

/** The part of the platform to which a path leads: `collaboration` for `/api/v2/collaboration/channels`. */
export function areaOf(path: string): string | undefined {
  return /^\/api\/v2\/([^/]+)/.exec(path)?.[1];
}

/** The scope that an operation needs to change something; `undefined` too for one that only looks. */
export function scopeToWrite(text: string | null): string | undefined {
  const operation = parseOperation(text);
  return operation && !isReading(operation) ? requiredScope(operation) : undefined;
}

/** Whether an operation is known to need no scope at all: any token may ask what it is allowed. */
export function needsNoScope({ method, path }: Operation): boolean {
  return method === 'GET' && /^(?:\/api\/v2\/tokens\/me|\/oauth\/tokens)\/?$/.test(path);
}

/** What an operation begins with. */
export const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Of any other nobody can tell whether it only looks. */
export function hasKnownMethod({ method }: Operation): boolean {
  return METHODS.has(method);
}

/** Whether an operation only looks. */
function isReading({ method }: Operation): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Whether a scope allows what `needed` does: `organization` includes `organization:readonly`; `chat:write` does not include `chat:read`. */
export function includesScope(scope: string, needed: string): boolean {
  return scope === needed || scope === 'all' || needed === `${scope}:readonly`;
}

/** What a scope is about: `chat` for `chat:write`. */
export function domainOf(scope: string): string {
  return scope.split(':', 1)[0] ?? '';
}

/** The scopes of one text: more than one where somebody wrote them as a token request does, `chat:read chat:write`. */
export function scopesWithin(text: string): string[] {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => knownScopes().has(part)) ? parts : [text];
}

/**
 * Whether a client's rights come from its scopes, as far as is known: with client credentials they come from roles.
 *
 * @param grant `null` where it can't be read
 */
export function hasScopes(grant: string | null | undefined): boolean {
  return grant !== null && grant !== 'CLIENT-CREDENTIALS';
}

/** The guide's own, which the platform's table lacks. */
const GUIDE_SCOPES = ['chat:read', 'chat:write'];

/** Whether only the guide's operations can need a scope. */
export function isGuideScope(scope: string): boolean {
  return GUIDE_SCOPES.includes(scope);
}

const PLATFORM_SCOPES = `
  ai-studio ai-studio:readonly alerting alerting:readonly all analytics analytics:readonly architect architect:readonly
  assistants assistants:readonly audits:readonly authorization authorization:readonly billing billing:readonly
  business-rules business-rules:readonly case-management case-management:readonly coaching coaching:readonly
  content-management content-management:readonly conversations conversations:readonly data-extensions data-privacy
  data-privacy:readonly devices devices:readonly dialog dialog:readonly employee-engagement
  employee-engagement:readonly employee-performance employee-performance:readonly external-contacts
  external-contacts:readonly fax fax:readonly gamification gamification:readonly gdpr gdpr:readonly geolocation
  geolocation:readonly greetings greetings:readonly groups groups:readonly identity-providers
  identity-providers:readonly infrastructureascode infrastructureascode:readonly integrations integrations:readonly
  journey journey:readonly knowledge knowledge:readonly language-understanding language-understanding:readonly learning
  learning:readonly license license:readonly locations locations:readonly logcapture logcapture:readonly messaging
  messaging-platform messaging-platform:readonly messaging:readonly notifications oauth oauth:readonly organization
  organization-authorization organization-authorization:readonly organization:readonly outbound outbound:readonly
  presence presence:readonly process-automation process-automation:readonly quality quality:readonly recordings
  recordings:readonly response-management response-management:readonly routing routing:readonly scim scim:readonly
  screen-monitoring screen-monitoring:readonly scripts scripts:readonly search:readonly social-media
  social-media:readonly speech-and-text-analytics speech-and-text-analytics:readonly stations stations:readonly
  telephony telephony:readonly textbots textbots:readonly upload usage usage:readonly user-basic-info user-recordings
  user-recordings:readonly users users-rules users-rules:readonly users:readonly voicemail voicemail:readonly web-chat
  web-chat:readonly webdeployments webdeployments:readonly widgets widgets:readonly workforce-management
  workforce-management:readonly workitems workitems:readonly
`;

let scopes: ReadonlySet<string> | undefined;

/** Every scope that the guide or the platform knows. */
export function knownScopes(): ReadonlySet<string> {
  scopes ??= new Set([...GUIDE_SCOPES, ...PLATFORM_SCOPES.trim().split(/\s+/)]);
  return scopes;
}
