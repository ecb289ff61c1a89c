/** How serious a rule's findings can be: `error` fails a run, `warn` is shown, `off` means that nothing is looked for. */
export const RULE_LEVELS = ['off', 'warn', 'error'] as const;

export type RuleLevel = (typeof RULE_LEVELS)[number];

/** How serious a finding is, which its rule's level decides. */
export type Level = Exclude<RuleLevel, 'off'>;
