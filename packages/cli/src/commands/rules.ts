import { EXIT, PRESETS, type RuleId, RULES } from '@deskcheck/core';
import { COMMON_OPTIONS, defineCommand } from '../command.ts';
import { COMPARED_PRESETS, presetLevels, rulesAsTable } from '../rule-page/rule-page.ts';
import { textTable } from '../text-table.ts';

/** `deskcheck rules` */
export const rulesCommand = defineCommand({
  options: {
    format: {
      type: 'string',
      description: 'How to print the list',
      group: 'Report:',
      alias: 'f',
      choices: ['table', 'json'],
      default: 'table',
    },
    ...COMMON_OPTIONS,
  },
  examples: [
    ['deskcheck rules', 'every rule, its level in each preset, and what it finds'],
    ['deskcheck rules --format json', 'the same for programs, with options and reasons'],
  ],
  mostPositionals: 0,
  async run({ format }, _positionals, { stdout }) {
    stdout.write(format === 'json' ? `${JSON.stringify([...RULES.keys()].map(ruleAsData), null, 2)}\n` : table());
    return EXIT.clean;
  },
});

function table(): string {
  const { head, rows } = rulesAsTable('-');
  return `${textTable([head, ...rows])}\n"deskcheck explain <rule>" says more about one of them.\n`;
}

function ruleAsData(id: RuleId): object {
  const rule = RULES.get(id);
  return {
    id,
    summary: rule.summary,
    why: rule.why,
    guide: rule.guide,
    levels: Object.fromEntries(presetLevels(id).map((level, index) => [COMPARED_PRESETS[index] ?? '', level])),
    presetOptions: Object.fromEntries(
      COMPARED_PRESETS.flatMap((name) => {
        const setting = PRESETS[name][id];
        return Array.isArray(setting) && setting[1] !== undefined ? [[name, setting[1] as unknown]] : [];
      }),
    ),
    fix: rule.fix ?? null,
    options: rule.options ?? {},
    alwaysOn: rule.always ?? false,
  };
}
