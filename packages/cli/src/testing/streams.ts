import type { Streams } from '../streams.ts';

export interface World {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: Buffer;
  /** Which of the two is a terminal. */
  readonly terminals?: readonly ('stdout' | 'stderr')[];
  /** What the person at the terminal answers, in order; absent where nobody is there. */
  readonly answers?: readonly string[] | undefined;
}

/** Streams that keep what is written to them. */
export function fakeStreams(world: World): Streams & { readonly written: { stdout: string; stderr: string } } {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY: world.terminals?.includes(name) ?? false,
    write(text: string) {
      written[name] += text;
    },
  });
  const answers = world.answers && [...world.answers];
  return {
    cwd: world.cwd,
    env: world.env ?? {},
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStdin: () => world.stdin ?? Buffer.of(),
    ask:
      answers &&
      (async (question) => {
        const answer = answers.shift();
        if (answer === undefined) throw new Error(`Nobody expected the question "${question}".`);
        written.stderr += `${question}${answer}\n`;
        return answer;
      }),
    written,
  };
}
