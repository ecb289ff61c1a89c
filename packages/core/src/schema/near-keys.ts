import { fold, nearest } from '../words/nearest.ts';

/** The listed key that another one nearly is. */
export interface NearKey {
  readonly meant: string;
  /** What has to stand behind it: JavaScript's words for its types, `CHANNEL`, words with `/` between them, or nothing where it may be anything. */
  readonly form: string;
  /** Whether it may as well be a team's own word, which only what stands behind it tells. */
  readonly isDoubtful: boolean;
}

/** The form of a text that leads to a channel. */
export const CHANNEL = 'channel';

/** A key as long as this is still recognised after more than one slip (`initialChannel`, `dockBehavior`), where its value leaves no doubt. */
const LONG = 12;

interface Listed {
  readonly forms: ReadonlyMap<string, string>;
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
 * @param listed the known keys, each with its form behind a colon, and commas between them
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
    return [name, form] as const;
  });
  return { forms: new Map(entries), near: new Map() };
}

function compare(key: string, forms: ReadonlyMap<string, string>): NearKey | undefined {
  if (key.length < 4) return undefined;
  const close = nearest(key, forms.keys(), 1);
  if (close !== undefined) {
    const form = forms.get(close) ?? '';
    // `channelUid` and `channelIdx` are words as good as `channelId`.
    const isDoubtful = form === CHANNEL && key.length < LONG && fold(key) !== fold(close);
    return { meant: close, form, isDoubtful };
  }
  if (key.length < LONG) return undefined;
  const names = [...forms.keys()];
  const meant =
    nearest(
      key,
      names.filter((name) => forms.get(name) === CHANNEL),
      2,
    ) ??
    nearest(
      key,
      names.filter((name) => forms.get(name)?.includes('/')),
      3,
    );
  return meant === undefined ? undefined : { meant, form: forms.get(meant) ?? '', isDoubtful: true };
}

/** Whether a value is a word but for a letter that is gone (`CHT`): told even of those that are too short to differ otherwise. */
export function lacksLetter(value: string, word: string): boolean {
  if (value.length !== word.length - 1) return false;
  const written = value.toUpperCase();
  let at = 0;
  while (at < written.length && written[at] === word[at]) at++;
  return written.slice(at) === word.slice(at + 1);
}
