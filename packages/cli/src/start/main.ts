import { fstatSync, readFileSync, statSync, writeSync } from 'node:fs';
import { type ExitCode, SetupError } from '@deskcheck/core';
import { assertSystemError } from '@deskcheck/core/node';
import { lintCommand } from '../commands/lint.ts';
import { isPlainLint } from './plain-lint.ts';
import { reportingFailure } from '../reporting-failure.ts';
import type { Output, Streams } from '../streams.ts';
import { UsageError } from '../usage-error.ts';

export { restoreEngine } from '@deskcheck/core/node';

/** Written at once, so that nothing is lost when the process ends; whoever stops reading (`| head`) has seen enough. */
function output(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Output {
  let closed = false;
  // Asking the stream itself loads all of Node's networking, so it is only asked where the answer may be yes.
  const isTTY = () => mayBeTerminal(descriptor) && stream().isTTY;
  return {
    get isTTY() {
      return isTTY();
    },
    get columns() {
      return isTTY() ? stream().columns : undefined;
    },
    write(text) {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length && !closed; ) {
        try {
          at += writeSync(descriptor, bytes, at);
        } catch (error) {
          assertSystemError(error);
          const { code } = error;
          // A pipe that is full for the moment.
          if (code === 'EAGAIN') continue;
          if (code !== 'EPIPE' && descriptor === 1)
            throw new SetupError([
              { message: `The output can't be written (${code}). Make room for it, or send it somewhere else.` },
            ]);
          closed = true;
        }
      }
    },
  };
}

/** A terminal is a character device, and so is `/dev/null`, to which scripts send what they don't want. */
function mayBeTerminal(descriptor: number): boolean {
  const stats = fstatSync(descriptor);
  return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } catch (error) {
    // Ctrl+C, or Ctrl+D.
    if (!(error instanceof Error && error.name === 'AbortError')) throw error;
    throw new UsageError('\nStopped at the question. Nothing more was done.');
  } finally {
    lines.close();
  }
}

const streams: Streams = {
  cwd: process.cwd(),
  env: process.env,
  stdout: output(1, () => process.stdout),
  stderr: output(2, () => process.stderr),
  readStdin: () => readFileSync(0),
  get ask() {
    return process.stdin.isTTY && process.stderr.isTTY ? ask : undefined;
  },
};

/** What deskcheck does when it is called. Most calls are plain linting; for the others the whole program is loaded. */
export async function main(args: readonly string[]): Promise<{ readonly isPlain: boolean }> {
  let isPlain = false;
  const command = async (given: Streams): Promise<ExitCode> => {
    isPlain = isPlainLint(args, given.cwd);
    if (isPlain) return lintCommand(args[0] === 'lint' ? args.slice(1) : args, given);
    const { run } = await import('../run.ts');
    return run(args, streams);
  };
  process.exitCode = await reportingFailure(command, args, streams);
  return { isPlain };
}
