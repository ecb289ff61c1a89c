import { EXIT, type ExitCode } from '@deskcheck/core';
import { optionsIn } from './arguments/plain-arguments.ts';
import { lintCommand } from './commands/lint.ts';
import { COMMANDS, isCommandName } from './commands.ts';
import { refuseMistakenCommand } from './mistaken-command.ts';
import type { Streams } from './streams.ts';
import { TOOL } from './tool.ts';
import { reportingFailure } from './reporting-failure.ts';

/** Runs one command line. Never throws: what goes wrong is said on standard error and told by the exit code. */
export function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  return reportingFailure((given) => dispatch(args, given), args, streams);
}

async function dispatch(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === '--get-yargs-completions') {
    const { completionsFor } = await import('./shell-completion.ts');
    streams.stdout.write(await completionsFor(rest));
    return EXIT.clean;
  }
  const has = (...flags: readonly string[]) => optionsIn(args).some((arg) => flags.includes(arg));
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
