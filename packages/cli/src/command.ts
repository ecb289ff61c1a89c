import type { ExitCode } from '@deskcheck/core';
import { LINT_OPTIONS } from './arguments/lint-options.ts';
import type { OptionTable, OptionValues } from './arguments/option.ts';
import { parseArguments } from './arguments/parse-arguments.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './usage-error.ts';

/** A command as the program runs it, and as help and completion describe it. */
export interface Command {
  /** What its first argument can be, for the shell to complete. */
  readonly choices?: readonly string[] | undefined;
  readonly options: OptionTable;
  readonly examples: readonly (readonly [commandLine: string, what: string])[];
  /** @throws UsageError, SetupError */
  run(args: readonly string[], streams: Streams): Promise<ExitCode>;
}

interface Definition<T extends OptionTable> {
  readonly choices?: Command['choices'];
  readonly options: T;
  readonly examples: Command['examples'];
  /** How many arguments it takes besides options. */
  readonly mostPositionals: number;
  run(options: OptionValues<T>, positionals: readonly string[], streams: Streams): Promise<ExitCode>;
}

/** Makes a command whose arguments are read by its own option table. */
export function defineCommand<const T extends OptionTable>(definition: Definition<T>): Command {
  const { options: table, examples, mostPositionals, choices } = definition;
  return {
    choices,
    options: table,
    examples,
    async run(args, streams) {
      const { options, positionals } = parseArguments(args, table);
      const excess = positionals[mostPositionals];
      if (excess !== undefined) {
        throw new UsageError(
          `"${excess}" is one argument too many. Leave it out; "--help" shows what the command takes.`,
        );
      }
      return definition.run(options, positionals, streams);
    },
  };
}

/** The options that every command has. */
export const COMMON_OPTIONS = {
  help: LINT_OPTIONS.help,
  // The one of `lint` also says how a run went.
  debug: { type: 'boolean', description: 'Show where a mistake of deskcheck itself happened', group: 'Other:' },
} as const satisfies OptionTable;
