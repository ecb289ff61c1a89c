import type { Diagnostic } from '@deskcheck/core';
import { type Annotation, ANNOTATION_TYPES, annotationCommand } from '@deskcheck/reporter';

/** An annotation before it is known which of them GitHub will keep. */
export interface RankedAnnotation extends Omit<Annotation, 'file' | 'note'> {
  /** Among annotations of its type the lowest rank is shown first. */
  readonly rank: number;
  /** Absolute. Absent where the annotation belongs to no file. */
  readonly path?: string | undefined;
}

export function annotationOf(diagnostic: Diagnostic, path: string, rank: number): RankedAnnotation {
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
 * The workflow commands for what GitHub will keep: so many of each type, those that matter most first. The last of a type says how many
 * more there are, because GitHub drops them without a word.
 *
 * @param most of each type
 * @param shown turns a path into the one that GitHub has
 */
export function* annotate(
  annotations: readonly RankedAnnotation[],
  most: number,
  shown: (path: string) => string,
): Generator<string> {
  for (const type of ANNOTATION_TYPES) {
    const all = annotations.filter((annotation) => annotation.type === type).toSorted((a, b) => a.rank - b.rank);
    const kept = all.slice(0, most);
    for (const [index, { path, ...annotation }] of kept.entries()) {
      const more = index === most - 1 ? all.length - most : 0;
      yield annotationCommand({
        ...annotation,
        file: path === undefined ? undefined : shown(path),
        note:
          more > 0
            ? `\n(${more} more ${type}${more === 1 ? '' : 's'} not shown here. The job summary lists what was found.)`
            : '',
      });
    }
  }
}
