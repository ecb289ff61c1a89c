import { didYouMean, nearest, RULES } from '@deskcheck/core';

/** Where to look after naming a rule that isn't there. People know one by its last part, too: `no-docked-chat`. */
export function ruleMeant(id: string): string {
  const ids = [...RULES.keys()];
  const meant =
    nearest(id, ids, 4) ??
    ids.find((each) => each.endsWith(`/${id}`)) ??
    ids.find((each) => nearest(id, [each.slice(each.indexOf('/') + 1)]) !== undefined);
  return didYouMean(meant, 'Run "deskcheck rules" for the list.');
}
