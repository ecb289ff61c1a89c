import { below, type Pointer } from '../model/address.ts';
import { holdsVariable, isGuid, isPlaceholder } from '../model/identifier.ts';

/** What kind of secret it is, as far as its look or its key tells. */
export type SecretSort = 'property' | 'token' | 'credentials' | 'privateKey';

export interface Secret {
  /** Relative to the document. */
  readonly pointer: Pointer;
  /** The property that holds it. */
  readonly key: string;
  readonly sort: SecretSort;
}

interface Place {
  readonly keys: readonly (string | number)[];
  readonly sort: SecretSort;
}

/**
 * Finds secrets in a document, by the name of what holds them or by their look. Every document is walked, so each value is first asked
 * what takes a few nanoseconds.
 *
 * @param namesIds the keys are names that somebody gave to ids, and tell nothing
 */
export function findSecrets(document: object, { namesIds }: { readonly namesIds: boolean }): readonly Secret[] {
  const walk = new Walk(namesIds);
  walk.visit(document, '');
  return walk.found.map(({ keys, sort }) => ({
    pointer: below('', ...keys),
    key: keys.findLast((key) => typeof key === 'string') ?? '',
    sort,
  }));
}

class Walk {
  found: readonly Place[] = NONE;
  readonly #namesIds: boolean;
  readonly #path: (string | number)[] = [];

  constructor(namesIds: boolean) {
    this.#namesIds = namesIds;
  }

  /** @param key the property that holds the object, or the list in which it stands */
  visit(value: object, key: string): void {
    const path = this.#path;
    const depth = path.length;
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        path[depth] = index;
        this.#judge(value[index], key);
      }
    } else {
      for (const name in value) {
        path[depth] = name;
        this.#judge((value as Record<string, unknown>)[name], name);
      }
    }
    path.length = depth;
  }

  #judge(value: unknown, key: string): void {
    if (typeof value === 'string') {
      const sort = this.#sortOf(value, key);
      if (sort !== undefined) this.#add(sort);
    } else if (typeof value === 'object' && value !== null) {
      this.visit(value, key);
    } else if (typeof value === 'number' && PASSWORD_KEY.test(key)) {
      this.#add('property');
    }
  }

  #add(sort: SecretSort): void {
    this.found = [...this.found, { keys: [...this.#path], sort }];
  }

  #sortOf(value: string, key: string): SecretSort | undefined {
    if (value.length >= SHORTEST_LOOK && MAY_LOOK_SECRET.test(value)) {
      const sort = lookOf(value);
      if (sort !== undefined) return sort;
    }
    if (!namesSecret(key) || isHarmless(value)) return undefined;
    return this.#namesIds && isGuid(value) ? undefined : 'property';
  }
}

const NONE: readonly Place[] = [];

/** Documents have the same few keys again and again. */
const judgedKeys = new Map<string, boolean>();
const MAX_JUDGED_KEYS = 10_000;

const SECRET_KEY =
  /(?:secret|password|passwd|passphrase|pwd|secretkey|privatekey|signingkey|encryptionkey|accesskey|apikey|^authorization|authorizationheader|^bearer|^token|(?:access|refresh|bearer|auth|authorization|api|id|session|client|security|secret|jwt|user|bot|deploy|deployment|service|personal)token)(?:value)?$/;
const PASSWORD_KEY = /passw(?:or)?d$|passphrase$|^pwd$/i;

function namesSecret(key: string): boolean {
  let judged = judgedKeys.get(key);
  if (judged === undefined) {
    const word = key.toLowerCase().replaceAll(/[^a-z]/g, '');
    judged = SECRET_KEY.test(word) || SECRET_KEY.test(word.replace(/s$/, ''));
    if (judgedKeys.size >= MAX_JUDGED_KEYS) judgedKeys.clear();
    judgedKeys.set(key, judged);
  }
  return judged;
}

/** Words that say something about a secret and are none. */
const WORD =
  /^(?:true|false|yes|no|none|null|undefined|required|optional|enabled|disabled|redacted|removed|hidden|secret|password|token|n\/a)$/i;
const REFERENCE = /^(?:env|vault|op|ssm|secretsmanager|keyvault|arn|file):|^%[^%]+%$|^\$[A-Za-z_]\w*$/i;

/** Empty, filled in later, kept elsewhere, or a template's hint. */
function isHarmless(value: string): boolean {
  const text = value.trim().replace(/^(?:bearer|basic)\s+/i, '');
  return text === '' || holdsVariable(text) || REFERENCE.test(text) || WORD.test(text) || isPlaceholder(text);
}

/** Cheap, and true of every text that `lookOf` knows: `Basic` and six letters is the shortest. */
const SHORTEST_LOOK = 12;
const MAY_LOOK_SECRET = /eyJ|-----BEGIN|bearer |basic |:\/\/[^/]*@/i;
const PRIVATE_KEY = /-----BEGIN (?:[A-Z\d]+ )*PRIVATE KEY/;
const JWT = /\beyJ[\w-]{6,}\.[\w-]{2,}\.[\w-]*/;
/** Alone, or in a sentence: there only what no word looks like. */
const BEARER = /^\s*bearer\s+(?<alone>[\w.~+/-]{8,}=*)\s*$|\bbearer\s+(?=[a-z.~+/_-]*\d)(?<within>[\w.~+/-]{16,}=*)/i;
const BASIC = /\bbasic\s+(?<pair>[A-Za-z\d+/]{6,}={0,2})/gi;
const ADDRESS = /\b[a-z][a-z\d+.-]*:\/\/[^\s/:@]*:(?<password>[^\s/@]+)@/i;

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
