import { below, type Pointer } from '../model/address.ts';
import { hasShapeOfGuid, holdsVariable, isGuid, isPlaceholder } from '../model/identifier.ts';

/** What kind of secret it is, as far as its look or its key tells. */
export type SecretSort = 'property' | 'token' | 'credentials' | 'privateKey';

export interface Secret {
  /** Relative to the document. */
  readonly pointer: Pointer;
  /** The property that holds it. */
  readonly key: string;
  readonly sort: SecretSort;
}

/**
 * Finds secrets in a document, by the name of what holds them or by their look.
 *
 * @param namesIds the keys are names that somebody gave to ids, and tell nothing
 */
export function findSecrets(document: object, { namesIds }: { readonly namesIds: boolean }): readonly Secret[] {
  const found: Secret[] = [];
  collect(document, '', namesIds, found);
  return found;
}

/** @param key the property that holds the object, or the list in which it stands */
function collect(holder: object, key: string, namesIds: boolean, found: Secret[]): void {
  if (Array.isArray(holder)) {
    for (let index = 0; index < holder.length; index++) {
      const value: unknown = holder[index];
      if (typeof value === 'object') {
        if (value !== null) descend(value, key, index, namesIds, found);
      } else if (mayBeSecret(value, key)) add(value, key, index, namesIds, found);
    }
  } else {
    for (const name in holder) {
      const value: unknown = (holder as Record<string, unknown>)[name];
      if (typeof value === 'object') {
        if (value !== null) descend(value, name, name, namesIds, found);
      } else if (mayBeSecret(value, name)) add(value, name, name, namesIds, found);
    }
  }
}

function descend(value: object, key: string, place: string | number, namesIds: boolean, found: Secret[]): void {
  const before = found.length;
  collect(value, key, namesIds, found);
  // Only what is found needs a pointer, so it is put together on the way back.
  for (let index = before; index < found.length; index++) {
    const secret = found[index];
    if (secret) found[index] = { ...secret, pointer: below('', place) + secret.pointer };
  }
}

/**
 * Cheap, and true of every secret: each value of every document is asked.
 *
 * @param key the property that holds the value, or the list in which it stands
 */
export function mayBeSecret(value: unknown, key: string): boolean {
  if (typeof value === 'string') return mayLookSecret(value) || meaningOf(key) !== 'nothing';
  return typeof value === 'number' && meaningOf(key) === 'password';
}

/** @param place the value's own property or index in what holds it */
function add(value: unknown, key: string, place: string | number, namesIds: boolean, found: Secret[]): void {
  const sort = typeof value === 'string' ? sortOf(value, key, namesIds) : 'property';
  if (sort !== undefined) found.push({ pointer: below('', place), key, sort });
}

function sortOf(value: string, key: string, namesIds: boolean): SecretSort | undefined {
  const look = lookOf(value);
  if (look !== undefined) return look;
  const meaning = meaningOf(key);
  if (meaning === 'nothing' || isHarmless(value)) return undefined;
  if (meaning !== 'password' && isNoSecret(value)) return undefined;
  return namesIds && isGuid(value) ? undefined : 'property';
}

/** What a key says of its value: that a text is a secret; that a number is one, too. */
type KeyMeaning = 'nothing' | 'secret' | 'password';

const SECRET_KEY =
  /(?:secret|password|passwd|passphrase|pwd|secretkey|privatekey|signingkey|encryptionkey|accesskey|apikey|^authorization|authorizationheader|^bearer|^token|(?:access|refresh|bearer|auth|authorization|api|id|session|client|security|secret|jwt|user|bot|deploy|deployment|service|personal)token)(?:value)?$/;
const PASSWORD_KEY = /passw(?:or)?d$|passphrase$|^pwd$/i;

/** Keys that tell nothing: documents have the same few again and again. */
const innocent = new Set<string>();
const MAX_INNOCENT = 1000;

function meaningOf(key: string): KeyMeaning {
  if (innocent.has(key)) return 'nothing';
  const meaning = judgeKey(key);
  if (meaning === 'nothing') {
    if (innocent.size >= MAX_INNOCENT) innocent.clear();
    innocent.add(key);
  }
  return meaning;
}

/** What a person may do about a password, and the words on the screen that say so. */
const PASSWORD_LABEL = /^(?:forgot(?:ten)?|lost|show|hide)/i;
const PASSWORD_REQUEST = /^(?:reset|change|update|enter|type|confirm|repeat|require)/i;

function judgeKey(key: string): KeyMeaning {
  if (PASSWORD_KEY.test(key) && PASSWORD_LABEL.test(key)) return 'nothing';
  // A sentence behind it is none, a word may be.
  if (PASSWORD_KEY.test(key) && PASSWORD_REQUEST.test(key)) return 'secret';
  if (PASSWORD_KEY.test(key)) return 'password';
  const word = key.toLowerCase().replaceAll(/[^a-z]/g, '');
  return SECRET_KEY.test(word) || SECRET_KEY.test(word.replace(/s$/, '')) ? 'secret' : 'nothing';
}

/** A shortcut key (`"accessKey": "c"`), a sentence, or how secret something else is. */
function isNoSecret(value: string): boolean {
  const text = value.trim();
  return text.length <= LONGEST_SHORTCUT || /^\S+(?:\s+\S+){2,}$/.test(text) || CLASSIFICATION.test(text);
}

const CLASSIFICATION = /^(?:public|internal|restricted|confidential)$/i;

const LONGEST_SHORTCUT = 3;

/** Words that say something about a secret and are none. */
const WORD =
  /^(?:true|false|yes|no|none|null|undefined|required|optional|enabled|disabled|redacted|removed|hidden|secret|password|token|n\/a)$/i;
const REFERENCE = /^(?:env|vault|op|ssm|secretsmanager|keyvault|arn|file):|^%[^%]+%$|^\$[A-Za-z_]\w*$/i;

/** Empty, filled in later, kept elsewhere, or a template's hint. */
function isHarmless(value: string): boolean {
  const text = value.trim().replace(/^(?:bearer|basic)\s+/i, '');
  return text === '' || holdsVariable(text) || REFERENCE.test(text) || WORD.test(text) || isPlaceholder(text);
}

/** `Basic` and six letters. */
const SHORTEST_LOOK = 12;
const MAY_LOOK_SECRET = /eyJ|-----BEGIN|bearer |basic |:\/\/[^/]*@/i;
const PRIVATE_KEY = /-----BEGIN (?:[A-Z\d]+ )*PRIVATE KEY/;
const JWT = /\beyJ[\w-]{6,}\.[\w-]{2,}\.[\w-]*/;
/** Alone, or in a sentence: there only what no word looks like. */
const BEARER = /^\s*bearer\s+(?<alone>[\w.~+/-]{8,}=*)\s*$|\bbearer\s+(?=[a-z.~+/_-]*\d)(?<within>[\w.~+/-]{16,}=*)/i;
const BASIC = /\bbasic\s+(?<pair>[A-Za-z\d+/]{6,}={0,2})/gi;
const ADDRESS = /\b[a-z][a-z\d+.-]*:\/\/[^\s/:@]*:(?<password>[^\s/@]+)@/i;

/** Cheap, and true of every text that `lookOf` knows. What has the shape of an id is too short for a token, and there are many. */
function mayLookSecret(value: string): boolean {
  return value.length >= SHORTEST_LOOK && !hasShapeOfGuid(value) && MAY_LOOK_SECRET.test(value);
}

function lookOf(value: string): SecretSort | undefined {
  if (PRIVATE_KEY.test(value)) return 'privateKey';
  if (JWT.test(value)) return 'token';
  const bearer = BEARER.exec(value)?.groups;
  const token = bearer?.['alone'] ?? bearer?.['within'];
  if (token !== undefined && !isHarmless(token)) return 'token';
  for (const { groups } of value.matchAll(BASIC)) {
    if (isNameAndPassword(groups?.['pair'] ?? '')) return 'credentials';
  }
  const password = ADDRESS.exec(value)?.groups?.['password'];
  return password === undefined || isHarmless(password) ? undefined : 'credentials';
}

/** `Basic` credentials are base64 of `name:password`; the word in a sentence isn't. */
function isNameAndPassword(text: string): boolean {
  try {
    return /^[\u0020-\u007e]+:[\u0020-\u007e]+$/.test(atob(text));
  } catch {
    // Not base64 at all.
    return false;
  }
}
