import parser from 'yargs-parser';
import { didYouMean, nearest } from '@deskcheck/core';
import { isNegatable, type Option, type OptionTable, type OptionValues } from './option.ts';
import { type GivenArguments, nameOf, optionsIn, plainArguments } from './plain-arguments.ts';
import { UsageError } from '../usage-error.ts';

export interface ParsedArguments<T extends OptionTable> {
  readonly options: OptionValues<T>;
  readonly positionals: readonly string[];
}

/**
 * Reads arguments by an option table, if need be with yargs' own parser, but without yargs, which alone would double the time to start.
 *
 * @throws UsageError for an option that isn't there, or a value that doesn't fit
 */
export function parseArguments<T extends OptionTable>(args: readonly string[], table: T): ParsedArguments<T> {
  const { _: positionals, ...given } = plainArguments(args, table) ?? checkedArguments(args, table);
  const options: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === '--') continue;
    const option = table[name];
    if (!option) throw new UsageError(unknownOption(name, args, Object.keys(table)));
    options[name] = valueOf(name, option, value);
  }
  for (const name of ofType(table, 'array')) options[name] ??= [];
  return { options: options as OptionValues<T>, positionals: positionals.map(String) };
}

/** Arguments that only yargs' parser can read. A switch with a value other than true or false is refused: the parser would take it for `false`. */
function checkedArguments(args: readonly string[], table: OptionTable): GivenArguments {
  for (const argument of optionsIn(args)) {
    const [, written = '', value] = /^(--?[a-z][a-z-]*)=(.*)$/s.exec(argument) ?? [];
    const name = nameOf(written, table);
    if (name === undefined || table[name]?.type !== 'boolean' || value === 'true' || value === 'false') continue;
    throw new UsageError(`--${name} takes no value, so "${value}" means nothing. Write --${name}, or --no-${name}.`);
  }
  return yargsArguments(args, table);
}

/** What yargs' parser makes of arguments, before it is checked. */
export function yargsArguments(args: readonly string[], table: OptionTable): GivenArguments {
  const aliases = Object.entries(table).flatMap(([name, { alias }]) => (alias ? [[name, alias]] : []));
  return parser(args as string[], {
    string: [...ofType(table, 'string'), ...ofType(table, 'number')],
    boolean: ofType(table, 'boolean'),
    array: ofType(table, 'array'),
    alias: Object.fromEntries(aliases) as Record<string, string>,
    configuration: {
      'camel-case-expansion': false,
      'dot-notation': false,
      'duplicate-arguments-array': true,
      'flatten-duplicate-arrays': true,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'strip-aliased': true,
      'boolean-negation': true,
    },
  });
}

function ofType(table: OptionTable, type: Option['type']): string[] {
  return Object.keys(table).filter((name) => table[name]?.type === type);
}

function unknownOption(name: string, args: readonly string[], names: readonly string[]): string {
  const file = args.find((arg) => LIKE_A_FILE.test(arg) && arg.includes(name));
  if (file !== undefined) return `There is no option ${file}. If it is a file, write ./${file} or put -- before it.`;
  const plain = name.replace(/^no-/, '');
  const written = name.length === 1 ? `-${name}` : `--${name}`;
  // Of a short name little is left after three slips.
  const meant = nearest(plain, names, plain.length < 9 ? undefined : 3);
  const hint = meant === undefined ? 'Run "deskcheck --help" for the list.' : `Did you mean --${meant}?`;
  return `There is no option ${written}. ${hint}`;
}

/** An argument with one dash that no letters of options make up. */
const LIKE_A_FILE = /^-[^-=]*[./][^=]*$/;

function valueOf(name: string, option: Option, value: unknown): unknown {
  const { type, choices, bare } = option;
  const given: readonly unknown[] = [value].flat();
  const lacking = () => new UsageError(`--${name} needs a value. "deskcheck --help" shows what it takes.`);
  if (given.includes(false) && !isNegatable(option)) {
    throw new UsageError(
      `There is no option --no-${name}, because --${name} takes a value. Give it one, or leave it out.`,
    );
  }
  if (type === 'array') {
    const values = given.map(String);
    if (values.length === 0 || values.includes('')) throw lacking();
    return values;
  }
  // Given twice, the last one counts.
  const last = given.at(-1);
  if (type === 'boolean' || last === false) return last;
  const text = last === '' && bare !== undefined ? bare : String(last);
  if (text === '') throw lacking();
  if (type === 'number') {
    if (!/^\d+$/.test(text))
      throw new UsageError(`--${name} needs a whole number, 0 or more, not "${text}". Write it as --${name} 10.`);
    return Number(text);
  }
  if (choices && !choices.includes(text)) throw new UsageError(wrongChoice(`--${name}`, text, choices));
  return text;
}

/** `"stilish" is not a valid value for --format. Did you mean "stylish"?` */
export function wrongChoice(what: string, text: string, choices: readonly string[]): string {
  const hint = didYouMean(nearest(text, choices), `Choose one of ${choices.join(', ')}.`);
  return `"${text}" is not a valid value for ${what}. ${hint}`;
}
