import { randomUUID } from 'node:crypto';

/**
 * The text with what keeps the runner from looking for commands in it: sentences quote the names and the contents of files, and the
 * format `github` would annotate everything once more. (The command can't do that, because what it prints may go into a file.)
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
