import { didYouMean } from './did-you-mean.ts';
import { nearest } from './nearest.ts';

/** Which rules may be meant by a name that none has. People know one by its last part, too: `no-docked-chat`. */
export function rulesMeant(name: string, ids: Iterable<string>): readonly string[] {
  const all = [...ids];
  const near = nearest(name, all, 4);
  if (near !== undefined) return [near];
  const parts = all.map(lastPart);
  const part = parts.includes(name) ? name : nearest(name, parts);
  return all.filter((id) => lastPart(id) === part);
}

/** The rule that a name stands for: its id, or the last part of it where no other rule ends so. */
export function ruleNamed<Id extends string>(name: string, ids: Iterable<Id>): Id | undefined {
  const all = [...ids];
  const [only, ...others] = all.filter((id) => lastPart(id) === name);
  return all.find((id) => id === name) ?? (others.length === 0 ? only : undefined);
}

/** Where to look after naming a rule that isn't there. */
export function ruleHint(name: string, ids: Iterable<string>): string {
  return didYouMean(rulesMeant(name, ids), 'Run "deskcheck rules" for the list.');
}

function lastPart(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
