import { hasGuid, hasShapeOfGuid, isPlaceholder } from '../model/identifier.ts';
import { type Kind, KINDS } from '../model/kind.ts';
import { COMMON_KEYS } from '../model/platform-keys.ts';
import { fold, nearest } from '../words/nearest.ts';
import { isForeignFile } from './foreign-files.ts';
import { lengthened } from './lengthened.ts';
import { anotherNameOfId } from './meant-key.ts';
import { listMissingAround } from './names-of-ids.ts';
import { isObject, type Json } from '../model/json-object.ts';
import { DOCUMENT_KEYS, NESTED_KEYS } from './validators.generated.ts';

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

/** Kinds by whose name the platform calls other things as well: its integrations, its web deployments. */
const NAMESAKES: ReadonlySet<Kind> = new Set(['integration', 'deployment']);

/** As sign-in services write it, its secret beside it. */
const CLIENT_OF_ANOTHER_FORM = /^client_?(?:id|secret)$/i;

/** Folders in which `channels.json` and `settings.json` are words on the screen. */
const TRANSLATIONS = /(?:^|\/)(?:i18n|l10n|locales?|lang|languages|translations|messages)\//i;

/**
 * Whether an object may be a document of the kind that its path tells. Other programs have a `settings.json` and a `deployment.json` too,
 * and nothing in these is a document's: a document that shows its kind no longer still has more known keys than others.
 */
export function mayBe(kind: Kind, value: Json, file: string): boolean {
  const { id } = value;
  if (typeof id === 'string' && (hasShapeOfGuid(id) || isPlaceholder(id)) && !NAMESAKES.has(kind)) return true;
  if (kind === 'channel-map' && listMissingAround(value)) return true;
  return !TRANSLATIONS.test(file) && hasKeysOf(kind, value);
}

/** Whether an object has something that tells of a kind: a key of its own, or an id where others have none. */
export function tells(kind: Kind, value: Json): boolean {
  return (hasGuid(value) && !NAMESAKES.has(kind)) || knownKeysOf(kind, value) > 0;
}

/** How many of a kind's own keys an object has, as they are spelt. */
export function knownKeysOf(kind: Kind, value: Json): number {
  return DOCUMENT_KEYS[kind].split(' ').filter((key) => key in value && !COMMON_KEYS.has(key)).length;
}

/**
 * Whether an object has at least as many keys of a kind as others. What everything has counts neither way.
 *
 * @param strangers how many keys more it may have that the kind doesn't know
 */
export function hasKeysOf(kind: Kind, value: Json, strangers = 0): boolean {
  const known = DOCUMENT_KEYS[kind].split(' ');
  let balance = strangers;
  for (const key in value) {
    if (COMMON_KEYS.has(key)) continue;
    if (kind === 'oauth-client' && CLIENT_OF_ANOTHER_FORM.test(key)) return true;
    const isKnown =
      known.includes(key) ||
      nearest(key, known) !== undefined ||
      lengthened(key, value[key], kind, ['id']) !== undefined ||
      anotherNameOfId(key, value[key], ['id']) !== undefined ||
      holdsKeysOf(kind, value[key]);
    balance += isKnown ? 1 : -1;
  }
  return balance >= 0;
}

/** Whether what stands behind a key that nobody knows has keys of what a kind of document holds (`"socket": { "transport": … }`). */
function holdsKeysOf(kind: Kind, value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(first)) return false;
  const keys = Object.keys(first).filter((key) => !COMMON_KEYS.has(key));
  // Short words (`enabled`, `type`) are everybody's.
  if (!keys.some((key) => key.length > 8)) return false;
  return Object.values(NESTED_KEYS[kind]).some((nested) => keys.every((key) => nested.includes(key)));
}
