import { hasGuid, isPlaceholder } from '../model/identifier.ts';
import { type Kind, KINDS } from '../model/kind.ts';
import { nearest } from '../words/nearest.ts';
import { BUNDLE_KEYS, hintsAtKind, kindByNearMiss, kindBySchema, kindByShape } from './classify.ts';
import { hasKeysOf } from './path-kind.ts';
import { kindAround, type Surroundings } from './surroundings.ts';
import { isOnlyOurs } from './telling-keys.ts';
import { isObject, type Json } from '../model/json-object.ts';

/**
 * An object of bundle keys. Other programs use words like `settings` and `groups` too, so something has to show itself, or, where several
 * words are spelt right, hint at what it is. What an export says of itself (`version`, `exportedAt`) may stand beside them where a
 * document tells by its own keys that it is what its key says.
 */
export function isBundle(value: Json): boolean {
  if (!hasMember(value)) return false;
  const { members, misspelt, labels, others, shown, hinted, told, isCertain } = lookAt(value);
  if (members === 0) return false;
  // What a team keeps beside its documents (`queues`): where two words hold what they say, or one what only we have, it is nobody else's.
  if (others.length > 0) return (told > 1 || isCertain) && others.length + labels <= MAX_LABELS;
  if (labels > 0) return told > 0 && labels <= MAX_LABELS;
  return shown || (hinted && members > 1 && misspelt === 0);
}

/**
 * Whether an object holds a list under the very word that its surroundings name (`{ "oauthClients": […] }` in `oauth-clients.json`), in
 * which something has more keys of that kind than others.
 */
export function isListOf(kind: Kind, value: Json): boolean {
  return hasMember(value) && holdsListOf(kind, value);
}

function holdsListOf(kind: Kind, value: Json): boolean {
  const [member, ...others] = Object.entries(value).filter(([key]) => key !== '$schema');
  if (member === undefined || others.length > 0 || BUNDLE_KEYS.get(member[0]) !== kind) return false;
  const elements = Array.isArray(member[1]) || isListing(member[1]) ? elementsOf(member[1]) : [];
  return elements.some((element) => isObject(element) && (hasGuid(element) || hasKeysOf(kind, element, -1)));
}

/** Whether an object holds nothing but documents of a kind, under what nearly is that kind's key (`{ "channel": {…} }`). */
export function isMisspeltBundle(value: Json, around: Surroundings): boolean {
  const key = onlyKey(value, NONE);
  return key !== undefined && holdsNearly(key, value, around);
}

function holdsNearly(key: string, value: Json, around: Surroundings): boolean {
  const meant = bundleKey(key, value);
  const kind = meant === undefined ? undefined : BUNDLE_KEYS.get(meant);
  if (kind === undefined) return false;
  return elementsOf(value[key]).some(
    (element) => isObject(element) && (tellsKind(element) === kind || isGroup(kind, element, around)),
  );
}

const NONE: readonly never[] = [];

/** A group shows no kind itself, so its file has to. */
function isGroup(kind: Kind, element: Json, around: Surroundings): boolean {
  return kind === 'group' && kindAround(around) === kind && hasGuid(element) && hasKeysOf(kind, element);
}

/** The key of an object that has only one, but for some that don't count. */
export function onlyKey(value: Json, besides: readonly string[]): string | undefined {
  let only: string | undefined;
  for (const key in value) {
    if (key === '$schema' || besides.includes(key)) continue;
    if (only !== undefined) return undefined;
    only = key;
  }
  return only;
}

/** Asked of every document that shows no kind, so cheap: hardly any has one. */
function hasMember(value: Json): boolean {
  for (const key in value) if (BUNDLE_KEYS.has(key) && typeof value[key] === 'object') return true;
  return false;
}

/** More than an export says of itself. */
const MAX_LABELS = 8;
const LABEL_OBJECTS: ReadonlySet<string> = new Set(['metadata', 'meta']);

interface Look {
  /** Bundle keys spelt right. */
  members: number;
  misspelt: number;
  /** Other keys with a text or number behind them. */
  labels: number;
  /** Any other keys. */
  readonly others: string[];
  /** Whether an element is recognisable, or nearly recognisable; and under how many keys one is recognisable as what the key says. */
  shown: boolean;
  hinted: boolean;
  told: number;
  /** Whether one of them can be nobody else's. */
  isCertain: boolean;
}

function lookAt(value: Json): Look {
  const look: Look = {
    members: 0,
    misspelt: 0,
    labels: 0,
    others: [],
    shown: false,
    hinted: false,
    told: 0,
    isCertain: false,
  };
  for (const [key, member] of Object.entries(value)) {
    if (key === '$schema' || member === null) continue;
    if (typeof member !== 'object') {
      look.labels++;
      continue;
    }
    const meant = bundleKey(key, value);
    if (meant === undefined) {
      if (LABEL_OBJECTS.has(key)) look.labels++;
      else look.others.push(key);
      continue;
    }
    if (meant === key) look.members++;
    else look.misspelt++;
    const kind = BUNDLE_KEYS.get(meant);
    if (kind === undefined) continue;
    const elements = elementsOf(member).filter(isObject);
    look.shown ||= elements.some((element) => showsItself(element, kind));
    look.hinted ||=
      isOurs(meant) ||
      isListing(member) ||
      elements.some((element) => hintsAtKind(element) && hasKeysOf(kind, element));
    if (elements.some((element) => tellsKind(element) === kind)) look.told++;
    look.isCertain ||= elements.some((element) => isOnlyOurs(element) && tellsKind(element) === kind);
  }
  return look;
}

/** The kind that an element's own keys leave no doubt of. */
function tellsKind(element: Json): Kind | undefined {
  const bySchema = kindBySchema(element);
  if (bySchema !== undefined) return bySchema === 'foreign' ? undefined : bySchema;
  // Other programs notify by channels of a type.
  if ('channelType' in element && !isObject(element['visibility']) && element['channelType'] !== 'CHAT')
    return undefined;
  return kindByShape(element);
}

/** The key of a bundle that no other program uses. */
function isOurs(key: string): boolean {
  return key === 'oauthClients' || key === 'dlpPolicies' || key === 'channelMap';
}

/** Most keys of documents resemble none of a bundle's: a few words, over and over. */
const unlikeAny = new Set<string>();
const MAX_UNLIKE = 1000;

/** The key of a bundle that a key is, or nearly is where that one is absent. */
export function bundleKey(key: string, bundle: Json): string | undefined {
  if (BUNDLE_KEYS.has(key)) return key;
  if (unlikeAny.has(key)) return undefined;
  if (nearest(key, BUNDLE_KEYS.keys()) === undefined) {
    if (unlikeAny.size < MAX_UNLIKE) unlikeAny.add(key);
    return undefined;
  }
  const absent = [...BUNDLE_KEYS.keys()].filter((known) => bundle[known] == null);
  return nearest(key, absent);
}

function elementsOf(member: unknown): readonly unknown[] {
  if (Array.isArray(member)) return member;
  return isListing(member) ? member.entities : [member];
}

function isListing(member: unknown): member is { readonly entities: readonly unknown[] } {
  return isObject(member) && Array.isArray(member['entities']);
}

function showsItself(element: Json, kind: Kind): boolean {
  const bySchema = kindBySchema(element);
  if (bySchema !== undefined) return KINDS.some((known) => known === bySchema);
  const { id, name } = element;
  const hasIdentity = typeof id === 'string' && typeof name === 'string' && (NEARLY_ID.test(id) || isPlaceholder(id));
  // Everybody has integrations and deployments with an id and a name.
  if (hasIdentity && kind !== 'integration' && kind !== 'deployment' && hasKeysOf(kind, element, 1)) return true;
  return (kindByShape(element) ?? kindByNearMiss(element)) !== undefined;
}

/** An id, maybe with a mistake in it. */
const NEARLY_ID = /^\s*[0-9a-z-]{30,40}\s*$/i;

/** What keeps an object that holds documents from being a bundle. */
export function nearlyBundle(value: Json): string | undefined {
  if (!hasMember(value) || typeof value['$schema'] === 'string') return undefined;
  const { members, others, told } = lookAt(value);
  const [key] = others;
  return members > 0 && told > 0 && key !== undefined
    ? `a bundle of documents, except for the key ${JSON.stringify(key)}`
    : undefined;
}
