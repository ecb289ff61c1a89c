import { withoutCommands } from '@deskcheck/reporter';

/** The world of a command, so that it can be run and watched in a test. */
export interface Streams {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readStdin(): Buffer;
  /** Asks the person at the terminal and resolves to what they type; absent where nobody is there. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
}

export interface Output {
  readonly isTTY: boolean;
  /** Of the terminal, where it is one. */
  readonly columns?: number | undefined;
  write(text: string): void;
}

/** Whether what is printed stands in a log that the runner of GitHub Actions reads for commands. */
function isJobLog({ GITHUB_ACTIONS }: Streams['env']): boolean {
  return GITHUB_ACTIONS === 'true';
}

/** Text for people that quotes names or documents, as it may be printed: in a job's log none of it is a command. */
export function printable(text: string, env: Streams['env']): string {
  return isJobLog(env) ? withoutCommands(text) : text;
}

/** The same streams, with nothing on standard error that a runner would obey. */
export function withPrintableErrors(streams: Streams): Streams {
  const { stderr, env } = streams;
  return isJobLog(env)
    ? {
        ...streams,
        stderr: {
          isTTY: stderr.isTTY,
          columns: stderr.columns,
          write: (text) => stderr.write(printable(text, env)),
        },
      }
    : streams;
}

/** A flag decides, then FORCE_COLOR, then NO_COLOR, then whether somebody is looking. */
export function wantsColor(flag: boolean | undefined, { isTTY }: Output, env: Streams['env']): boolean {
  if (flag !== undefined) return flag;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env['NO_COLOR']) return false;
  return isTTY;
}
