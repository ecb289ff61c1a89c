import { didYouMean } from './did-you-mean.ts';
import { nearest } from './nearest.ts';

/** Which rule was meant by a name that none has. People know one by its last part, too: `no-docked-chat`. */
export function ruleMeant(name: string, ids: Iterable<string>): string | undefined {
  const all = [...ids];
  const parts = all.map(lastPart);
  const part = parts.includes(name) ? name : nearest(name, parts);
  return nearest(name, all, 4) ?? all.find((id) => lastPart(id) === part);
}

/** Where to look after naming a rule that isn't there. */
export function ruleHint(name: string, ids: Iterable<string>): string {
  return didYouMean(ruleMeant(name, ids), 'Run "deskcheck rules" for the list.');
}

function lastPart(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
