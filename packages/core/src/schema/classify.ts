import { hasGuid } from '../model/identifier.ts';
import { type Kind, KINDS } from '../model/kind.ts';
import { nearest } from '../words/nearest.ts';
import { isObject, type Json } from '../model/json-object.ts';
import { knownKeysOf } from './path-kind.ts';
import { kindAround, type Surroundings } from './surroundings.ts';
import { TELLING, TELLING_WITH_A_SLIP } from './telling-keys.ts';

/** `channel` for `…/channel.schema.json`; `foreign` for anybody else's schema; nothing where none is named. */
export function kindBySchema(value: Json): Kind | 'foreign' | undefined {
  const schema = value['$schema'];
  return typeof schema === 'string' ? kindOfSchema(schema) : undefined;
}

function kindOfSchema(schema: string): Kind | 'foreign' | undefined {
  const segments = schema.replace(/#$/, '').split(/[/\\]/);
  const name = segments.at(-1) ?? '';
  const kind = KINDS[SCHEMA_NAMES.indexOf(name)];
  if (kind !== undefined) return kind;
  // One of ours whose name is misspelt says no more than none would.
  const isOurs = segments.at(-3) === 'deskcheck' && segments.at(-2) === 'schemas';
  return isOurs && nearest(name, SCHEMA_NAMES, 2) !== undefined ? undefined : 'foreign';
}

const SCHEMA_NAMES = KINDS.map((kind) => `${kind}.schema.json`);

/** Where a slip in a short word still tells the kind is written down apart. */
const LONG = TELLING.filter(([key]) => key.length >= 7 && key !== 'children' && key !== 'regions');

/** Documents hold fewer keys than there are telling ones, so theirs are looked up. */
const RANKS: ReadonlyMap<string, number> = new Map(TELLING.map(([key], rank) => [key, rank]));

/** @param around decides where keys tell of several kinds */
export function kindByShape(value: Json, around?: Surroundings): Kind | undefined {
  let kind: Kind | undefined;
  let first = TELLING.length;
  let isContested = false;
  for (const key in value) {
    const rank = RANKS.get(key);
    if (rank === undefined) continue;
    const telling = TELLING[rank];
    if (!telling?.[2](value[key], value)) continue;
    const told = telling[1];
    if (kind !== undefined && kind !== told) isContested = true;
    if (rank >= first) continue;
    first = rank;
    kind = told;
  }
  return isContested ? mostLikely(value, around) : kind;
}

/** Of the kinds that a document's keys tell, the one that its surroundings name, or of which it has most keys: another's key is one too many. */
function mostLikely(value: Json, around: Surroundings | undefined): Kind | undefined {
  const kinds = TELLING.flatMap(([key, kind, fits]) => (key in value && fits(value[key], value) ? [kind] : []));
  const named = around && kindAround(around);
  if (named !== undefined && kinds.includes(named)) return named;
  const most = Math.max(...kinds.map((kind) => knownKeysOf(kind, value)));
  return kinds.find((kind) => knownKeysOf(kind, value) === most);
}

/** The kind that a misspelt telling key tells. */
export function kindByNearMiss(value: Json): Kind | undefined {
  for (const key in value) {
    if (RANKS.has(key) || key.length < 3 || key.length > 24) continue;
    const kind =
      (key.length < 6 ? undefined : kindNear(key, LONG, key.length < 9 ? 1 : 2, value)) ??
      // Only a list stands behind these, and most keys have none.
      (key.length > 9 || !Array.isArray(value[key]) ? undefined : kindNear(key, TELLING_WITH_A_SLIP, 1, value));
    if (kind) return kind;
  }
  return undefined;
}

function kindNear(key: string, telling: typeof TELLING, slips: number, value: Json): Kind | undefined {
  const names = telling.map(([name]) => name);
  const meant = nearest(key, names, slips);
  const found = telling.find(([name]) => name === meant);
  return found?.[2](value[key], value) ? found[1] : undefined;
}

/** Keys that documents have and hardly anything else. That they are there tells no kind. */
const HINTS = [
  'visibility',
  'enableChatInAgentWorkspace',
  'defaultVisibility',
  'channelCreation',
  'sessionTimeoutMinutes',
  'deployerPermissions',
  'authorizedGrantType',
  'oauthClient',
  'appliesTo',
];

/** Whether something may well be a document, in surroundings that name one. */
export function hintsAtKind(value: Json): boolean {
  return hasGuid(value) || HINTS.some((key) => key in value);
}

/** The keys of a bundle and the kind of document under each. */
export const BUNDLE_KEYS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['channels', 'channel'],
  ['layouts', 'layout'],
  ['groups', 'group'],
  ['oauthClients', 'oauth-client'],
  ['deployments', 'deployment'],
  ['dlpPolicies', 'dlp-policy'],
  ['integrations', 'integration'],
  ['settings', 'settings'],
  ['organization', 'organization'],
  ['channelMap', 'channel-map'],
]);

/** Kinds of which a bundle holds one document, where it holds a list of the others. */
export const SINGLE_KINDS: ReadonlySet<Kind> = new Set<Kind>(['settings', 'organization', 'channel-map']);

/** The kind that some elements show, if no two disagree: a broken one among them is taken for the same. */
export function commonKind(elements: readonly unknown[]): Kind | undefined {
  let common: Kind | undefined;
  for (const element of elements) {
    if (!isObject(element)) continue;
    const bySchema = kindBySchema(element);
    const kind = bySchema === undefined || bySchema === 'foreign' ? kindByShape(element) : bySchema;
    if (!kind) continue;
    if (common && common !== kind) return undefined;
    common = kind;
  }
  return common;
}
