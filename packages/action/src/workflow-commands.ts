import { randomUUID } from 'node:crypto';

/**
 * Text for the log in which the runner looks for no commands. It needs that: sentences quote what files are called and hold, and
 * the format `github` would annotate everything once more. (A command line can't do it: what it prints may go into a file.)
 */
export function* inert(chunks: Iterable<string>): Generator<string> {
  const token = randomUUID();
  yield `::stop-commands::${token}\n`;
  let last = '\n';
  for (const chunk of chunks) {
    if (chunk !== '') last = chunk;
    yield chunk;
  }
  // The command that ends it only counts at the start of a line.
  yield `${last.endsWith('\n') ? '' : '\n'}::${token}::\n`;
}
