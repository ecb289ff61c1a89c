import type { RuleId } from '../../model/rule-ids.generated.ts';
import type { RuleDescription } from '../../model/report.ts';
import { RULES } from '../../rules/registry.generated.ts';

/** A rule as formats and lists describe it. */
export function describeRule(id: RuleId, url?: string): RuleDescription {
  const rule = RULES.get(id);
  return {
    id,
    summary: rule.summary,
    why: rule.why,
    level: rule.level,
    guide: rule.guide,
    fixable: rule.fix === 'safe',
    hasSuggestions: rule.fix === 'suggestion',
    url,
  };
}
