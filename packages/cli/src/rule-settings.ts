import { nearest, type RuleSettings, RULES } from '@deskcheck/core';
import { wrongChoice } from './parse-arguments.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads `--rule layout/no-docked-chat:error`.
 *
 * @throws UsageError for a rule or a level that isn't there
 */
export function ruleSettings(settings: readonly string[]): RuleSettings {
  return Object.fromEntries(
    settings.map((setting) => {
      const [, id = '', level = ''] = /^(.*?)[:=](.*)$/.exec(setting) ?? [];
      if (!RULES.has(id)) {
        const meant = nearest(id || setting, RULES.keys(), 4);
        const hint = meant === undefined ? 'Run "deskcheck rules" for the list.' : `Did you mean ${meant}?`;
        throw new UsageError(`--rule needs id:level, and there is no rule "${id || setting}". ${hint}`);
      }
      if (level !== 'off' && level !== 'warn' && level !== 'error') {
        throw new UsageError(wrongChoice(`the level of ${id}`, level, ['off', 'warn', 'error']));
      }
      return [id, level];
    }),
  );
}
