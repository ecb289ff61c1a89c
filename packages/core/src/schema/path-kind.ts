import { hasShapeOfGuid, isPlaceholder } from '../model/identifier.ts';
import type { Kind } from '../model/kind.ts';
import { nearest } from '../workspace/nearest.ts';
import { lengthened } from './lengthened.ts';
import type { Json } from '../model/json-object.ts';
import { DOCUMENT_KEYS } from './validators.generated.ts';

/** Keys that tell nothing of a kind: nearly everything has a name. */
const COMMON = new Set(
  '$schema id name description division state version dateCreated createdBy dateModified modifiedBy selfUri'.split(' '),
);

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
  return !TRANSLATIONS.test(file) && hasKeysOf(kind, value);
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
    if (COMMON.has(key)) continue;
    if (kind === 'oauth-client' && CLIENT_OF_ANOTHER_FORM.test(key)) return true;
    const isKnown =
      known.includes(key) ||
      nearest(key, known) !== undefined ||
      lengthened(key, value[key], kind, ['id']) !== undefined;
    balance += isKnown ? 1 : -1;
  }
  return balance >= 0;
}
