import { ConfigError } from '@deskcheck/core';
import { terminalText } from '@deskcheck/reporter';
import { EXIT, type ExitCode } from './exit-code.ts';
import { type Streams, withPrintableErrors } from './streams.ts';
import { UsageError } from './usage-error.ts';

/** Runs a command and says on standard error what stopped it: the user's setup, or a mistake of our own. */
export async function reportingFailure(
  command: (streams: Streams) => Promise<ExitCode>,
  args: readonly string[],
  given: Streams,
): Promise<ExitCode> {
  const streams = withPrintableErrors(given);
  const { stderr } = streams;
  try {
    return await command(streams);
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError) {
      const lines = error instanceof ConfigError ? error.lines : error.message.split('\n');
      for (const line of lines) stderr.write(`${terminalText(line)}\n`);
      return EXIT.usage;
    }
    const wantsStack = args.includes('--debug');
    const cause =
      error instanceof Error ? (wantsStack && error.stack) || `${error.name}: ${error.message}` : String(error);
    stderr.write(
      `deskcheck failed: ${cause}\nThis is a mistake in deskcheck. Please report it${wantsStack ? '' : '; --debug shows where it happened'}.\n`,
    );
    return EXIT.internal;
  }
}
