import { isRuleId, levelRefused, RULE_LEVELS, ruleHint, RULES, type RuleSettings } from '@deskcheck/core';
import { wrongChoice } from './parse-arguments.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Reads `--rule layout/no-docked-chat:error`.
 *
 * @throws UsageError for a rule or a level that isn't there, or a rule that stays on
 */
export function ruleSettings(settings: readonly string[]): RuleSettings {
  return Object.fromEntries(
    settings.map((setting) => {
      if (isRuleId(setting))
        throw new UsageError(
          `--rule needs a level after the rule: ${setting}:off, ${setting}:warn or ${setting}:error.`,
        );
      const [, id = '', level = ''] = /^(.*?)[:=](.*)$/.exec(setting) ?? [];
      if (!isRuleId(id)) {
        const named = id || setting;
        throw new UsageError(
          `--rule needs id:level, and there is no rule "${named}". ${ruleHint(named, RULES.keys())}`,
        );
      }
      const known = RULE_LEVELS.find((one) => one === level);
      if (known === undefined) throw new UsageError(wrongChoice(`the level of ${id}`, level, RULE_LEVELS));
      const refused = levelRefused(id, known);
      if (refused !== undefined) throw new UsageError(refused);
      return [id, known];
    }),
  );
}
