/** An option as both parsers read it: the small one of the fast path, and yargs for help and completion. */
export interface Option {
  readonly type: 'string' | 'boolean' | 'number' | 'array';
  readonly description: string;
  readonly alias?: string;
  /** The only values that are taken. */
  readonly choices?: readonly string[];
  /** Values that a shell offers, where others are taken as well. */
  readonly completions?: readonly string[];
  readonly group: string;
  readonly default?: boolean | string;
  /** The option's value where it is given without one. */
  readonly bare?: string;
  /** Set where an option of `lint` asks for more than linting and printing, which the program that starts fast can't do. */
  readonly wholeProgram?: true;
  /** Set where `--no-…` makes sense for an option that takes a value. For a switch it always does. */
  readonly negatable?: true;
}

export type OptionTable = Readonly<Record<string, Option>>;

/** An option's value once parsed. `--no-…` makes it `false`, where that makes sense. */
export type OptionValues<T extends OptionTable> = { readonly [Name in keyof T]: OptionValue<T[Name]> };

type OptionValue<T extends Option> = T['type'] extends 'boolean'
  ? boolean | undefined
  : T['type'] extends 'number'
    ? number | undefined
    : T['type'] extends 'array'
      ? readonly string[]
      : T extends { readonly negatable: true }
        ? string | false | undefined
        : string | undefined;

/** Whether `--no-…` makes sense for an option. */
export function isNegatable({ type, negatable }: Option): boolean {
  return type === 'boolean' || negatable === true;
}
