import { isGuid } from '../model/identifier.ts';
import { type Kind, KINDS } from '../model/kind.ts';
import { fold, nearest } from '../workspace/nearest.ts';
import { isForeignFile } from './foreign-files.ts';
import type { Json } from '../model/json-object.ts';
import { TELLING, TELLING_WITH_A_SLIP } from './telling-keys.ts';

/** `channel` for `…/channel.schema.json`; `foreign` for anybody else's schema; nothing where none is named. */
export function kindBySchema(value: Json): Kind | 'foreign' | undefined {
  const schema = value['$schema'];
  return typeof schema === 'string' ? kindOfSchema(schema) : undefined;
}

function kindOfSchema(schema: string): Kind | 'foreign' {
  const segment = schema.split(/[/\\]/).at(-1)?.replace(/#$/, '');
  return KINDS.find((kind) => segment === `${kind}.schema.json`) ?? 'foreign';
}

/** Where a slip in a short word still tells the kind is written down apart. */
const LONG = TELLING.filter(([key]) => key.length >= 7 && key !== 'children' && key !== 'regions');

/** Documents hold fewer keys than there are telling ones, so theirs are looked up. */
const RANKS: ReadonlyMap<string, number> = new Map(TELLING.map(([key], rank) => [key, rank]));

export function kindByShape(value: Json): Kind | undefined {
  let first = TELLING.length;
  for (const key in value) {
    const rank = RANKS.get(key);
    if (rank !== undefined && rank < first && TELLING[rank]?.[2](value[key], value)) first = rank;
  }
  return TELLING[first]?.[1];
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

/** Keys that documents have and hardly anything else, though no kind is told by them. */
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
  const { id } = value;
  return (typeof id === 'string' && isGuid(id)) || HINTS.some((key) => key in value);
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

/** Folder, file and extension names of each kind, folded: `channels.json`, `channels/**`, `*.channel.json`, `oauth_clients/`. */
const NAMES: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) => {
    const word = fold(kind);
    return [word, word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`].map((name) => [name, kind] as const);
  }),
);

/** The kind that a file's own name tells, or else its nearest folder's. */
export function kindByPath(file: string): Kind | undefined {
  if (isForeignFile(file)) return undefined;
  const folders = file.split('/');
  const parts = (folders.pop() ?? '').replace(/\.jsonc?$/, '').split('.');
  // `peer.channel.json` tells by its last part, `channels.json` and `channels.prod.json` by its first.
  for (const part of [parts.at(-1) ?? '', parts[0] ?? '']) {
    const kind = NAMES.get(fold(part));
    if (kind) return kind;
  }
  for (const folder of folders.toReversed()) {
    const kind = NAMES.get(fold(folder));
    if (kind) return kind;
  }
  return undefined;
}
