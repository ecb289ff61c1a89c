import { isNegatable, type OptionTable } from './option.ts';

/**
 * What yargs' parser makes of arguments: a value for each option (all values where it is given several times), and the rest
 * under `_`.
 */
export interface GivenArguments {
  readonly _: readonly (string | number)[];
  readonly [name: string]: unknown;
}

/**
 * Reads the command lines that nearly everybody writes (`--format json --quiet channels`) as yargs' parser would. Loading that takes as
 * long as linting a file.
 *
 * @returns nothing where only that parser knows what is meant
 */
export function plainArguments(args: readonly string[], table: OptionTable): GivenArguments | undefined {
  const given: Record<string, unknown> = {};
  const positionals: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (!argument.startsWith('-')) {
      positionals.push(argument);
      continue;
    }
    const negated = /^--no-(?<name>[a-z-]+)$/.exec(argument)?.groups?.['name'] ?? '';
    const off = Object.hasOwn(table, negated) ? table[negated] : undefined;
    if (off) {
      if (negated in given || !isNegatable(off)) return undefined;
      given[negated] = false;
      continue;
    }
    const [, written = '', inline] = /^(--[a-z][a-z-]*|-[a-z])(?:=(.*))?$/s.exec(argument) ?? [];
    const name = nameOf(written, table);
    const option = name === undefined ? undefined : table[name];
    if (name === undefined || !option) return undefined;
    if (option.type === 'boolean') {
      if (inline !== undefined || name in given) return undefined;
      given[name] = true;
      continue;
    }
    const value = inline ?? args[++index];
    // A value that is missing, quoted, or looks like an option is for the parser to judge.
    if (value === undefined || !/^[^-"'][^"']*$/s.test(value)) return undefined;
    if (option.type === 'array') given[name] = [...((given[name] ?? []) as string[]), value];
    else if (name in given) return undefined;
    else given[name] = value;
  }
  return { ...given, _: positionals };
}

/** The option that `--name` or `-n` stands for. */
export function nameOf(written: string, table: OptionTable): string | undefined {
  if (written.startsWith('--')) return Object.hasOwn(table, written.slice(2)) ? written.slice(2) : undefined;
  return Object.keys(table).find((name) => table[name]?.alias === written.slice(1));
}

/** What stands before `--`: behind it there are only paths. */
export function optionsIn(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end === -1 ? args : args.slice(0, end);
}
