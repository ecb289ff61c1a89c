import { ConfigError } from '@deskcheck/core';
import { lintCommand } from './commands/lint.ts';
import { COMMANDS, isCommandName } from './commands.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { refuseMistakenCommand } from './mistaken-command.ts';
import type { Streams } from './streams.ts';
import { TOOL } from './tool.ts';
import { UsageError } from './usage-error.ts';

/** Runs one command line. Never throws: what goes wrong is said on standard error and told by the exit code. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  try {
    return await dispatch(args, streams);
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError) {
      streams.stderr.write(`${error.message}\n`);
      return EXIT.usage;
    }
    const wantsStack = args.includes('--debug');
    const cause = error instanceof Error ? ((wantsStack && error.stack) || `${error.name}: ${error.message}`) : String(error);
    streams.stderr.write(`deskcheck failed: ${cause}\nThis is a mistake in deskcheck. Please report it${wantsStack ? '' : '; --debug shows where it happened'}.\n`);
    return EXIT.internal;
  }
}

async function dispatch(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === '--get-yargs-completions') {
    const { completionsFor } = await import('./completion.ts');
    streams.stdout.write(await completionsFor(rest));
    return EXIT.clean;
  }
  const has = (...flags: readonly string[]) => options(args).some((arg) => flags.includes(arg));
  if (has('--version', '-v')) {
    streams.stdout.write(`${TOOL.version}\n`);
    return EXIT.clean;
  }
  if (has('--help', '-h')) {
    const { showHelp } = await import('./help.ts');
    return showHelp(isCommandName(first) ? first : undefined, streams);
  }
  if (first === 'lint') return lintCommand(rest, streams);
  if (isCommandName(first)) {
    const command = await COMMANDS[first].load();
    return command.run(rest, streams);
  }
  refuseMistakenCommand(first, streams);
  return lintCommand(args, streams);
}

/** What stands before `--`: behind it there are only paths. */
function options(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end === -1 ? args : args.slice(0, end);
}
