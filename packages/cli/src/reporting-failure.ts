import { EXIT, type ExitCode, type SetupError } from '@deskcheck/core';
import { terminalText } from '@deskcheck/reporter';
import { type Streams, withPrintableErrors } from './streams.ts';

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
    const lines = linesOf(error);
    if (lines) {
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

/**
 * What there is to say of the user's own mistake, line by line. It is known by its name, because each of the built programs has classes of
 * its own.
 */
function linesOf(error: unknown): readonly string[] | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'SetupError') return (error as SetupError).lines;
  return error.name === 'UsageError' ? error.message.split('\n') : undefined;
}
