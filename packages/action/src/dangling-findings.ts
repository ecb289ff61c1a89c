import type { Diagnostic, Reference, RuleId } from '@deskcheck/core';
import type { Removed } from './removed.ts';

const GROUP: RuleId = 'access/no-dangling-group';
const IN_A_MAP: RuleId = 'variables/no-dangling-channel';
const IN_A_POLICY: RuleId = 'compliance/no-dangling-exclusion';
const IN_A_LAYOUT: RuleId = 'layout/no-dangling-channel';
const DANGLING: ReadonlySet<RuleId> = new Set([GROUP, IN_A_MAP, IN_A_POLICY, IN_A_LAYOUT]);

/** The rule that tells of a reference to something that isn't there. */
export function danglingRule(kind: Removed['kind'], { from }: Reference): RuleId {
  if (kind === 'group') return GROUP;
  if (from === 'channel-map') return IN_A_MAP;
  return from === 'dlp-policy' ? IN_A_POLICY : IN_A_LAYOUT;
}

/** Whether a diagnostic is of a reference to something that isn't there. */
export function isDangling({ rule }: Diagnostic): boolean {
  return DANGLING.has(rule);
}

/** The key of a reference's place, which no other place in the workspace has; a diagnostic about the reference has the same. */
export function placeKey({ file, pointer }: Pick<Reference, 'file' | 'pointer'>): string {
  return `${file}\0${pointer}`;
}
