import { below, didYouMean, nearest, parse, renderableEnvironments, valueAt } from '@deskcheck/core';
import type { LintedWorkspace } from '@deskcheck/core/node';
import { UsageError } from '../usage-error.ts';

/**
 * The environment to render for; none where the channel maps serve one only.
 *
 * @param wanted the one that was named
 * @throws UsageError when one has to be named, or there is none of that name
 */
export function environmentFor(wanted: string | undefined, workspace: LintedWorkspace): string | undefined {
  const { index, settings } = workspace;
  const names = [...new Set([...renderableEnvironments(index.variables), ...settings.environments])];
  if (wanted === undefined) {
    if (names.length === 0) return undefined;
    throw new UsageError(`Say with --env which environment to render for: ${names.join(', ')}.`);
  }
  const servesAny = index.variables.environments.includes(undefined);
  if (names.includes(wanted) || servesAny || names.length === 0 || isListed(wanted, workspace)) return wanted;
  const all = names.length === 1 ? `The only one is ${names.join('')}.` : `There are ${names.join(', ')}.`;
  throw new UsageError(`No channel map has an environment "${wanted}". ${didYouMean(nearest(wanted, names), all)}`);
}

/** Whether a channel map lists an environment, and be it without any ID: then it is told of each name that has none there. */
function isListed(name: string, { inspections, text }: LintedWorkspace): boolean {
  return inspections.some(({ file, documents }) =>
    documents.some(({ kind, pointer }) => {
      if (kind !== 'channel-map') return false;
      const { value } = parse(text(file) ?? '', { comments: true });
      return valueAt(value, below(pointer, 'environments', name)) !== undefined;
    }),
  );
}
