/** An option as both parsers read it: the small one of the fast path, and yargs for help and completion. */
export interface Option {
  readonly type: 'string' | 'boolean' | 'number' | 'array';
  readonly description: string;
  readonly alias?: string;
  /** Nothing else is taken. */
  readonly choices?: readonly string[];
  /** What a shell completes its value to, where it takes others as well. */
  readonly completions?: readonly string[];
  readonly group: string;
  readonly default?: boolean | string;
  /** What it is when it is given without a value. */
  readonly bare?: string;
  /** Set where an option of `lint` asks for more than linting and printing, which the program that starts fast can't do. */
  readonly wholeProgram?: true;
  /** Set where `--no-…` says something of an option that takes a value. Of a switch it always does. */
  readonly negatable?: true;
}

export type OptionTable = Readonly<Record<string, Option>>;

/** What an option's value is once parsed. `false` is what `--no-…` makes of it, where that says something. */
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

/** Whether `--no-…` says something of an option. */
export function isNegatable({ type, negatable }: Option): boolean {
  return type === 'boolean' || negatable === true;
}
