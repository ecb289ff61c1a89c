import type { RuleLevel } from '../../model/level.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import { RULES } from '../../rules/registry.generated.ts';

/** Why a rule is always on. There is no other reason to take a team's choice away. */
export const WHY_ALWAYS_ON = 'it tells of a mistake in deskcheck itself';

/** What to tell somebody who gives a rule a level that it can't have; nothing where it can. */
export function levelRefused(rule: RuleId, level: RuleLevel): string | undefined {
  if (level !== 'off' || RULES.get(rule).always !== true) return undefined;
  return `"${rule}" can't be switched off, because ${WHY_ALWAYS_ON}. Leave it out.`;
}
