import { type Inspection, isUnread } from '../../model/inspection.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import { RULES } from '../../rules/registry.generated.ts';

/** Whether all was found that a rule (`''` for any) can find in some files: only then is a finding that isn't there one that is gone. */
export type JudgedIn = (files: readonly string[], rule: RuleId | '') => boolean;

/** Whether a rule (`''` for any) may be silent because of what another found: once that is fixed, it may speak. */
export function maySilence(other: RuleId, rule: RuleId | ''): boolean {
  const { silences = {} } = RULES.get(other);
  const own = rule === '' ? undefined : silences[rule];
  return own === undefined ? silences['*'] !== undefined : own !== 'never';
}

/** The same of what is found in other files: where both are about one entity. */
export function silencesElsewhere(other: RuleId, rule: RuleId | ''): boolean {
  return rule !== '' && RULES.get(other).silences?.[rule] === 'entity';
}

/**
 * Says it of one workspace: a file that couldn't be read hides what stands in it, and from rules that relate files also what stands in
 * others.
 *
 * @param blind rules that gave up
 */
export function judgedAfter(inspections: readonly Inspection[], blind: readonly RuleId[]): JudgedIn {
  const unread = new Set(inspections.filter(isUnread).map(({ file }) => file));
  return (files, rule) =>
    rule === '' || RULES.get(rule).workspace
      ? unread.size === 0 && !blind.some((one) => rule === '' || one === rule)
      : !files.some((file) => unread.has(file));
}
