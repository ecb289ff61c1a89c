import type { Diagnostic, Range } from '@deskcheck/core';
import { ANNOTATION_TYPES, type AnnotationType, workflowCommand } from './workflow-commands.ts';

/** What GitHub shows at a line of a pull request or commit. */
export interface Annotation {
  readonly type: AnnotationType;
  /** Among its type: the lowest is shown first. */
  readonly rank: number;
  /** Absolute. `undefined`: it belongs to no file. */
  readonly path: string | undefined;
  readonly place: Range | undefined;
  readonly title: string;
  readonly message: string;
}

/** The runner cuts a message here, in characters. */
const LONGEST_MESSAGE = 4096;

export function annotationOf(diagnostic: Diagnostic, path: string, rank: number): Annotation {
  const { level, rule, message, url } = diagnostic;
  return {
    type: level === 'error' ? 'error' : 'warning',
    rank,
    path,
    place: diagnostic,
    title: rule,
    message: url === undefined ? message : `${message}\n${url}`,
  };
}

/**
 * The workflow commands for what GitHub will keep: so many of each type, those first that matter most. The last of a type says how many
 * there would be more, because GitHub drops them without a word.
 *
 * @param most of each type
 * @param shown a path as GitHub has it
 */
export function* annotate(
  annotations: readonly Annotation[],
  most: number,
  shown: (path: string) => string,
): Generator<string> {
  for (const type of ANNOTATION_TYPES) {
    const all = annotations.filter((annotation) => annotation.type === type).toSorted((a, b) => a.rank - b.rank);
    const kept = all.slice(0, most);
    for (const [index, annotation] of kept.entries()) {
      const more = index === most - 1 ? all.length - most : 0;
      yield command(
        annotation,
        more > 0
          ? `\n(${more} more ${type}${more === 1 ? '' : 's'} not shown here. The job summary lists what was found.)`
          : '',
        shown,
      );
    }
  }
}

function command(
  { type, path, place, title, message }: Annotation,
  more: string,
  shown: (path: string) => string,
): string {
  const text =
    message.length + more.length > LONGEST_MESSAGE
      ? `${message.slice(0, LONGEST_MESSAGE - more.length - 1)}…`
      : message;
  // The runner drops columns that span lines.
  const isOneLine = place?.line === place?.endLine;
  return workflowCommand(
    type,
    {
      file: path === undefined ? undefined : shown(path),
      line: place?.line,
      endLine: place?.endLine,
      col: isOneLine ? place?.column : undefined,
      endColumn: isOneLine ? place?.endColumn : undefined,
      title,
    },
    text + more,
  );
}
