import { levelRefused } from '../../engine/settings/always-on.ts';
import { below, type Pointer } from '../../model/address.ts';
import type { Config, RuleSetting, RuleSettings } from '../../model/config.ts';
import { isRuleId } from '../../rules/registry.generated.ts';
import { variableSyntax } from '../../schema/variable.ts';

/** A mistake in a config, with the pointer to it. */
export interface MeaningProblem {
  readonly pointer: Pointer;
  readonly message: string;
}

/** What is wrong with a config of which its schema has nothing to say: what no schema can tell. */
export function meaningProblems(config: Config): MeaningProblem[] {
  const { rules = {}, overrides = [] } = config;
  return [
    ...variableProblems(config),
    ...ruleProblems(rules, '/rules'),
    ...overrides.flatMap((override, index) => ruleProblems(override.rules, below('/overrides', index, 'rules'))),
    ...dayProblems(config),
  ];
}

function variableProblems({ variables }: Config): MeaningProblem[] {
  const pattern = variables?.pattern;
  if (pattern === undefined) return [];
  const pointer = '/variables/pattern';
  if (!pattern.includes('(') && !pattern.includes('name')) {
    return [
      {
        pointer,
        message: `"${pattern}" doesn't say where the name goes. Write it with the word name, such as {{name}}.`,
      },
    ];
  }
  try {
    variableSyntax(pattern);
    return [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [
      {
        pointer,
        message: `"${pattern}" is not a valid regular expression (${error.message}). Write it with the word name, such as {{name}}.`,
      },
    ];
  }
}

function ruleProblems(rules: RuleSettings, at: Pointer): MeaningProblem[] {
  return Object.entries(rules).flatMap(([id, setting]: [string, RuleSetting]): MeaningProblem[] => {
    const [level, given] = typeof setting === 'string' ? [setting] : setting;
    const refused = isRuleId(id) ? levelRefused(id, level) : undefined;
    if (refused !== undefined) return [{ pointer: below(at, id), message: refused }];
    return given ? rangesIn(given, below(at, id, 1)) : [];
  });
}

/**
 * Options whose least value is above their greatest: every value would be a mistake.
 *
 * Only what is given together: beside a default, a single option may be meant to leave nothing allowed.
 */
function rangesIn(given: Readonly<Record<string, unknown>>, at: Pointer): MeaningProblem[] {
  return Object.keys(given).flatMap((least): MeaningProblem[] => {
    const greatest = least.replace(/^min/, 'max');
    const [from, to] = [given[least], given[greatest]];
    if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return [];
    const message = `"${least}" is ${from} and "${greatest}" ${to}, so no value would be right. Set "${least}" to ${to} or less, or "${greatest}" to ${from} or more.`;
    return [{ pointer: below(at, least), message }];
  });
}

function dayProblems({ suppressions = [] }: Config): MeaningProblem[] {
  return suppressions.flatMap(({ until }, index): MeaningProblem[] => {
    const [year = 0, month = 0, day = 0] = until?.split('-').map(Number) ?? [];
    const days = until === undefined ? 0 : daysIn(year, month);
    if (day <= days) return [];
    const message = `"${until}" is not a valid date for "until": that month has ${days} days. Write the last day on which it is accepted.`;
    return [{ pointer: below('/suppressions', index, 'until'), message }];
  });
}

/** The first `Date` of a process loads the time zones. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
