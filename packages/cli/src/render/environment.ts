import { didYouMean, nearest } from '@deskcheck/core';
import type { LintedWorkspace } from '@deskcheck/core/node';
import { UsageError } from '../usage-error.ts';

/**
 * The environment to render for; none where the channel maps serve one only.
 *
 * @param wanted the one that was named
 * @throws UsageError when one has to be named, or there is none of that name
 */
export function environmentFor(wanted: string | undefined, { index, settings }: LintedWorkspace): string | undefined {
  // One may be listed with no ID in it, so that no entry tells of it. Rendered for it, each name is told of that has none there.
  const listed = index.documents('channel-map').flatMap(({ facts }) => Object.keys(facts.environments ?? {}));
  const names = [...new Set([...listed, ...settings.environments])];
  if (wanted === undefined) {
    if (names.length === 0) return undefined;
    throw new UsageError(`Say with --env which environment to render for: ${names.join(', ')}.`);
  }
  const servesAny = index.variables.environments.includes(undefined);
  if (names.includes(wanted) || servesAny || names.length === 0) return wanted;
  const all = names.length === 1 ? `The only one is ${names.join('')}.` : `There are ${names.join(', ')}.`;
  throw new UsageError(`No channel map has an environment "${wanted}". ${didYouMean(nearest(wanted, names), all)}`);
}
