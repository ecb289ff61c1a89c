import type { Report } from '../model/report.ts';
import type { RuleId } from '../model/rule-ids.generated.ts';
import { configIn } from '../node/config/load-config.ts';
import { lintPaths } from '../node/lint-paths.ts';
import { RULES } from '../rules/registry.generated.ts';

/**
 * Lints a case of a rule, a folder below `fixtures/rules`: by its own config, else by none, with the rule on where it has to be asked for.
 * The test of the fixtures and the pages of the rules show the same.
 */
export async function lintCase(folder: string, id: RuleId): Promise<Report> {
  const hasConfig = configIn(folder) !== undefined;
  const { report } = await lintPaths({
    cwd: folder,
    paths: ['.'],
    config: hasConfig ? undefined : false,
    rules: !hasConfig && RULES.get(id).level === 'off' ? { [id]: 'warn' } : {},
    tool: { name: 'deskcheck', version: '0.0.0' },
    today: '2026-01-01',
  });
  return report;
}
