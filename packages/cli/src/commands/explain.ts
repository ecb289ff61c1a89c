import { EXIT, ruleHint, ruleNamed, RULES } from '@deskcheck/core';
import { COMMON_OPTIONS, defineCommand } from '../command.ts';
import { EXAMPLES } from '../rule-page/rule-examples.generated.ts';
import { rulePage } from '../rule-page/rule-page.ts';
import { pageAsText } from '../rule-page/rule-page-text.ts';
import { wantsColor } from '../streams.ts';
import { UsageError } from '../usage-error.ts';

/** `deskcheck explain <rule>` */
export const explainCommand = defineCommand({
  options: {
    color: {
      type: 'boolean',
      description: 'Print headings in bold (--no-color: never); default: on a terminal',
      group: 'Report:',
    },
    ...COMMON_OPTIONS,
  },
  examples: [['deskcheck explain layout/no-dangling-channel', 'what it finds, why it matters, how to fix it']],
  choices: [...RULES.keys()],
  mostPositionals: 1,
  async run({ color }, [name], { stdout, env }) {
    if (name === undefined) throw new UsageError('Name the rule to explain. "deskcheck rules" lists them.');
    const id = ruleNamed(name, RULES.keys());
    if (id === undefined) throw new UsageError(`There is no rule "${name}". ${ruleHint(name, RULES.keys())}`);
    const isBold = wantsColor(color, stdout, env);
    stdout.write(
      pageAsText(rulePage(id, RULES.get(id), EXAMPLES[id]), (text) => (isBold ? `\u001b[1m${text}\u001b[22m` : text)),
    );
    return EXIT.clean;
  },
});
