import { AREA_KEYS, PART_KEYS } from '../model/area.ts';
import { hasGuid } from '../model/identifier.ts';
import { isObject, type Json } from '../model/json-object.ts';
import type { Kind } from '../model/kind.ts';
import { isGuideScope, knownScopes, parseOperation } from '../model/scopes.ts';
import { fold, nearest } from '../words/nearest.ts';
import { isNamesOfIds } from './names-of-ids.ts';

/** Whether what stands behind a telling key, and beside it, is a document's. */
type Fits = (value: unknown, document: Json) => boolean;

/**
 * The keys that tell a kind, each with what has to stand there. The first that fits decides. Other programs have `widgets`, `scopes` and
 * `operations` as well, so something in these or beside them has to be ours.
 */
export const TELLING: readonly (readonly [key: string, kind: Kind, fits: Fits])[] = [
  ['channelType', 'channel', (value, channel) => value === 'CHAT' || !isWords(value, channel)],
  ['widgets', 'layout', (value, layout) => (holdsWidgets(value) && isLayout(layout)) || isEmptiedLayout(value, layout)],
  ['regions', 'layout', (value, layout) => holdsWidgetsBelow(value) && isLayout(layout)],
  ['tabs', 'layout', (value, layout) => holdsWidgetsBelow(value) && isLayout(layout)],
  ['children', 'layout', (value, layout) => holdsWidgetsBelow(value) && isLayout(layout)],
  ['allowInternalChat', 'settings', (value, settings) => !isWords(value, settings)],
  ['chatHistoryRetention', 'settings', (value, settings) => !isWords(value, settings)],
  ['authorizedScope', 'oauth-client', Array.isArray],
  ['scope', 'oauth-client', isScopesOfClient],
  ['scopes', 'oauth-client', isScopesOfClient],
  ['operations', 'deployment', isOperationsOfDeployment],
  ['exclusions', 'dlp-policy', isExclusionsOfPolicy],
  ['realtime', 'integration', isRealtimeOfIntegration],
  ['licenseTier', 'organization', (value, holder) => typeof value === 'string' || 'name' in holder],
  ['complianceScopes', 'organization', (value, holder) => Array.isArray(value) || 'name' in holder],
  ['channels', 'channel-map', isNamesOfIds],
  ['environments', 'channel-map', (value) => isObject(value) && Object.values(value).some(isNamesOfIds)],
  // Where the key that tells a channel is missing.
  ['visibility', 'channel', (value, channel) => isVisibility(value) && 'name' in channel],
];

/** Short words have too many neighbours for a near miss to tell anything, but where what stands there, or beside it, is only ours. */
export const TELLING_WITH_A_SLIP: typeof TELLING = [
  ...PART_KEYS.map(
    (key) => [key, 'layout', (value: unknown, layout: Json) => isLayout(layout) && holdsChat(value)] as const,
  ),
  ...(['scope', 'scopes'] as const).map(
    (key) =>
      [
        key,
        'oauth-client',
        (value: unknown, client: Json) =>
          'authorizedGrantType' in client && Array.isArray(value) && value.some(isScope),
      ] as const,
  ),
];

/** Whether these are words on the screen, in a translation (`"channelType": "Kanaltyp"`): it has texts only. */
function isWords(value: unknown, holder: Json): boolean {
  if (typeof value !== 'string' || !/[a-z]/.test(value) || SETTING.test(value)) return false;
  return nearest(value, ['CHAT']) === undefined && Object.values(holder).every((text) => typeof text === 'string');
}

/** What may be meant for a setting, though in a text. */
const SETTING = /\d|^(?:true|false|yes|no|on|off)$/i;

function hasAny(value: Json, keys: readonly string[]): boolean {
  return keys.some((key) => key in value);
}

/** Whether a document that tells its kind has what no other program's has. */
export function isOnlyOurs(document: Json): boolean {
  const { channelType, visibility, widgets, appliesTo, realtime } = document;
  return (
    hasAny(document, ONLY_OURS) ||
    (channelType === 'CHAT' && isVisibility(visibility)) ||
    (Array.isArray(widgets) && widgets.some(isOurChat)) ||
    appliesTo === 'INTERNAL_CHAT' ||
    (isObject(realtime) && hasAny(realtime, ['sequenceValidation', 'heartbeatIntervalMinutes']))
  );
}

const ONLY_OURS = [
  'allowInternalChat',
  'enableChatInAgentWorkspace',
  'chatHistoryRetention',
  'authorizedGrantType',
  'oauthClient',
];

const LAYOUT_HINTS = ['name', 'groups', 'roles'];

/** A dashboard of another program has no name, and no chat. */
function isLayout(layout: Json): boolean {
  return hasAny(layout, LAYOUT_HINTS) || hasGuid(layout) || AREA_KEYS.some((key) => holdsChat(layout[key]));
}

/** An empty object in place of a list of widgets. */
function isEmptiedLayout(widgets: unknown, layout: Json): boolean {
  return (
    isObject(widgets) && Object.keys(widgets).length === 0 && hasGuid(layout) && hasAny(layout, ['groups', 'roles'])
  );
}

function isVisibility(value: unknown): boolean {
  return isObject(value) && (value['type'] === 'GLOBAL' || value['type'] === 'GROUPS');
}

const CHAT_HINTS = ['dockingBehavior', 'initialChannelId', 'channelId', 'channelIds'];

function holdsChat(parts: unknown, depth = 0): boolean {
  if (!Array.isArray(parts) || depth > MAX_DEPTH) return false;
  return parts.some((part) => {
    if (!isObject(part)) return false;
    const { properties } = part;
    if (isChat(part)) return true;
    if (hasAny(part, CHAT_HINTS) || (isObject(properties) && hasAny(properties, CHAT_HINTS))) return true;
    return AREA_KEYS.some((key) => holdsChat(part[key], depth + 1));
  });
}

/** Deeper than screens are divided. */
const MAX_DEPTH = 50;

/** Chats of other programs have channels, too. */
function isOurChat(widget: unknown): boolean {
  if (!isObject(widget)) return false;
  const { properties } = widget;
  const keys = ['dockingBehavior', 'initialChannelId'];
  return hasAny(widget, keys) || (isObject(properties) && hasAny(properties, keys));
}

function holdsWidgets(value: unknown): boolean {
  // One widget in place of a list of them, or several by their names.
  if (isObject(value)) return [value, ...Object.values(value)].some(isOurChat);
  return Array.isArray(value) && (value.length === 0 || value.some(isWidget));
}

function isChat(widget: unknown): boolean {
  return isObject(widget) && typeof widget['type'] === 'string' && fold(widget['type']) === 'chat';
}

function isWidget(value: unknown): boolean {
  return (
    isObject(value) && ('type' in value || (isOurChat(value) && nearest('type', Object.keys(value), 1) !== undefined))
  );
}

function holdsWidgetsBelow(value: unknown): boolean {
  return Array.isArray(value) && value.some((part) => isObject(part) && AREA_KEYS.some((key) => hasWidgets(part, key)));
}

function hasWidgets(part: Json, key: string): boolean {
  return key === 'widgets' ? holdsWidgets(part[key]) : holdsWidgetsBelow(part[key]);
}

const CLIENT_HINTS = [
  'authorizedGrantType',
  'accessTokenValiditySeconds',
  'registeredRedirectUri',
  'roleIds',
  'roleDivisions',
  'OAuthClient',
];

function isScopesOfClient(scopes: unknown, client: Json): boolean {
  // Nobody else's word, so whatever stands for its scopes is a client's.
  if ('authorizedGrantType' in client) return true;
  // As a token request writes them.
  if (typeof scopes === 'string') {
    const all = scopes.trim().split(/\s+/);
    return 'name' in client && all.every((scope) => knownScopes().has(scope));
  }
  if (!Array.isArray(scopes)) return false;
  if (hasAny(client, CLIENT_HINTS) || hasGuid(client)) return true;
  if (typeof client['name'] === 'string') return scopes.length === 0 || scopes.some(isScope);
  // Other platforms have scopes of the same form (`channels:read`).
  return scopes.some(isGuideScope) && scopes.every((scope) => typeof scope !== 'string' || knownScopes().has(scope));
}

function isScope(scope: unknown): boolean {
  return typeof scope === 'string' && (/^[a-z][\w-]*:[\w:-]+$/i.test(scope) || knownScopes().has(scope));
}

function isOperationsOfDeployment(operations: unknown, deployment: Json): boolean {
  if ('oauthClient' in deployment) return true;
  if (typeof operations === 'string')
    return ('name' in deployment || 'preflight' in deployment) && parseOperation(operations) !== undefined;
  if (!Array.isArray(operations)) return false;
  if ('preflight' in deployment) return true;
  if (operations.some((operation) => typeof operation === 'string' && parseOperation(operation))) return true;
  return 'name' in deployment && operations.every((operation) => typeof operation !== 'object');
}

const POLICY_HINTS = ['appliesTo', 'enabled'];
const EXCLUSION_HINTS = ['field', 'operator', 'value', 'channelIds'];

function isExclusionsOfPolicy(exclusions: unknown, policy: Json): boolean {
  // One exclusion in place of a list of them.
  if (isObject(exclusions)) {
    const isEmpty = Object.keys(exclusions).length === 0;
    return isEmpty ? hasAny(policy, POLICY_HINTS) : 'appliesTo' in policy && hasAny(exclusions, EXCLUSION_HINTS);
  }
  if (!Array.isArray(exclusions)) return 'appliesTo' in policy;
  if (hasAny(policy, POLICY_HINTS) || hasGuid(policy)) return true;
  if (exclusions.length === 0) return 'name' in policy;
  return exclusions.some((exclusion) => isObject(exclusion) && hasAny(exclusion, EXCLUSION_HINTS));
}

const TRANSPORT = /^(?:WEBSOCKET|POLLING)$/;
const REALTIME_KEYS = ['transport', 'sequenceValidation', 'events', 'maxLatencyMs', 'heartbeatIntervalMinutes'];

function isRealtimeOfIntegration(realtime: unknown, integration: Json): boolean {
  // The transport alone.
  if (typeof realtime === 'string') return 'name' in integration && TRANSPORT.test(realtime);
  // As a list of one.
  const only: unknown = Array.isArray(realtime) && realtime.length === 1 ? realtime[0] : realtime;
  if (!isObject(only)) return false;
  const keys = Object.keys(only);
  if (keys.length === 0) return 'name' in integration;
  return keys.some((key) => REALTIME_KEYS.includes(key) || nearest(key, REALTIME_KEYS) !== undefined);
}
