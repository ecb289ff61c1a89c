/** An option as both parsers read it: the small one of the fast path, and yargs for help and completion. */
export interface Option {
  readonly type: 'string' | 'boolean' | 'number' | 'array';
  readonly description: string;
  readonly alias?: string;
  readonly choices?: readonly string[];
  readonly group: string;
  readonly default?: boolean | string;
  /** What it is when it is given without a value. */
  readonly bare?: string;
}

export type OptionTable = Readonly<Record<string, Option>>;

/** What an option's value is once parsed. */
export type OptionValues<T extends OptionTable> = {
  readonly [Name in keyof T]: T[Name]['type'] extends 'boolean'
    ? boolean | undefined
    : T[Name]['type'] extends 'number'
      ? number | undefined
      : T[Name]['type'] extends 'array'
        ? readonly string[]
        : string | undefined;
};
