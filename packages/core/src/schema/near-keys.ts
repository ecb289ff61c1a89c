import { fold, nearest } from '../words/nearest.ts';

/** What has to stand behind a key: JavaScript's words for types, one of some words, or what leads to a channel. */
export type Form =
  | { readonly kind: 'any' }
  | { readonly kind: 'types'; readonly types: readonly string[] }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'channel' };

/** The listed key that another one nearly is. */
export interface NearKey {
  readonly meant: string;
  readonly form: Form;
  /** Whether it may as well be a team's own word, which only what stands behind it tells. */
  readonly isDoubtful: boolean;
}

/** A key as long as this is still recognised after more than one slip (`initialChannel`, `dockBehavior`), where its value leaves no doubt. */
const LONG = 12;

interface Listed {
  readonly forms: ReadonlyMap<string, Form>;
  readonly near: Map<string, NearKey | typeof NOTHING_NEAR>;
}

const NOTHING_NEAR = '';

/** Documents have the same few keys over and over; of more than these, none is likely to come again. */
const MAX_COMPARED = 10_000;

const lists = new Map<string, Listed>();
/** The list at hand: an object's keys come one after the other. */
let list: string | undefined;
let atHand: Listed = { forms: new Map(), near: new Map() };

/**
 * The listed key that another one nearly is, in an object where a team may have keys of its own: so only a single slip counts, or more in
 * a long key whose value leaves no doubt. Each key is compared once a run.
 *
 * @param listed the known keys with commas between them, each with its form behind a colon: `string|number`, `=FLOATING/DOCKED`, `channel`, or
 *   nothing
 */
export function nearKey(key: string, listed: string): NearKey | undefined {
  if (listed !== list) {
    list = listed;
    atHand = lists.get(listed) ?? read(listed);
    lists.set(listed, atHand);
  }
  let near = atHand.near.get(key);
  if (near === undefined) {
    near = compare(key, atHand.forms) ?? NOTHING_NEAR;
    if (atHand.near.size < MAX_COMPARED) atHand.near.set(key, near);
  }
  return near === NOTHING_NEAR ? undefined : near;
}

function read(listed: string): Listed {
  const entries = listed.split(',').map((entry) => {
    const [name = '', form = ''] = entry.split(':');
    return [name, formOf(form)] as const;
  });
  return { forms: new Map(entries), near: new Map() };
}

function formOf(written: string): Form {
  if (written === '') return ANY;
  if (written === 'channel') return { kind: 'channel' };
  return written.startsWith('=')
    ? { kind: 'words', words: written.slice(1).split('/') }
    : { kind: 'types', types: written.split('|') };
}

const ANY: Form = { kind: 'any' };

function compare(key: string, forms: ReadonlyMap<string, Form>): NearKey | undefined {
  if (key.length < 4) return undefined;
  const found = (meant: string, isDoubtful: (form: Form) => boolean): NearKey => {
    const form = forms.get(meant) ?? ANY;
    return { meant, form, isDoubtful: isDoubtful(form) };
  };
  const close = nearest(key, forms.keys(), 1);
  // `channelUid` and `channelIdx` are words as good as `channelId`.
  if (close !== undefined)
    return found(close, ({ kind }) => kind === 'channel' && key.length < LONG && fold(key) !== fold(close));
  if (key.length < LONG) return undefined;
  const nearestOf = (kind: Form['kind'], limit: number) => {
    const names = [...forms.keys()].filter((name) => forms.get(name)?.kind === kind);
    return nearest(key, names, limit);
  };
  const meant = nearestOf('channel', 2) ?? nearestOf('words', 3);
  return meant === undefined ? undefined : found(meant, () => true);
}

/** Whether a value is a word but for a letter that is gone (`CHT`): told even of those that are too short to differ otherwise. */
export function lacksLetter(value: string, word: string): boolean {
  if (value.length !== word.length - 1) return false;
  const written = value.toUpperCase();
  let at = 0;
  while (at < written.length && written[at] === word[at]) at++;
  return written.slice(at) === word.slice(at + 1);
}
