import { randomUUID } from 'node:crypto';
import { commandData, commandProperty } from '@deskcheck/reporter';

/** What an annotation may be to GitHub, worst first. */
export const ANNOTATION_TYPES = ['error', 'warning', 'notice'] as const;
export type AnnotationType = (typeof ANNOTATION_TYPES)[number];

/** One workflow command, as the runner reads it from a step's log: `::error file=a.json,line=3::What is wrong`. */
export function workflowCommand(
  name: AnnotationType,
  properties: Readonly<Record<string, string | number | undefined>>,
  data: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${commandProperty(String(value))}`],
  );
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${commandData(data)}\n`;
}

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
