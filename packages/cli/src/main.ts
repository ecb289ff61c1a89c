#!/usr/bin/env node
import { readFileSync, writeSync } from 'node:fs';
import { run } from './run.ts';
import type { Output } from './streams.ts';

/** Written at once, so that nothing is lost when the process ends; whoever stops reading (`| head`) has seen enough. */
function output(descriptor: 1 | 2, stream: NodeJS.WriteStream): Output {
  let closed = false;
  return {
    get isTTY() {
      return stream.isTTY;
    },
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
    write(text) {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length && !closed; ) {
        try {
          at += writeSync(descriptor, bytes, at);
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException;
          // A pipe that is full for the moment.
          if (code === 'EAGAIN') continue;
          if (code !== 'EPIPE') throw error;
          closed = true;
        }
      }
    },
  };
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: output(1, process.stdout),
  stderr: output(2, process.stderr),
  readStdin: () => readFileSync(0, 'utf8'),
  readAheadProgram: new URL('./read-ahead.mjs', import.meta.url),
  ask: process.stdin.isTTY && process.stderr.isTTY ? ask : undefined,
});
