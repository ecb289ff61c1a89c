import type { Range } from '@deskcheck/core';
import { commandData, commandProperty } from './escape/workflow-command.ts';
import { shorten } from './shorten.ts';

/** The types of annotation that GitHub knows, worst first. */
export const ANNOTATION_TYPES = ['error', 'warning', 'notice'] as const;
export type AnnotationType = (typeof ANNOTATION_TYPES)[number];

/** What GitHub shows at a line of a pull request or commit. */
export interface Annotation {
  readonly type: AnnotationType;
  /** The path as GitHub knows it. Absent where the annotation belongs to no file. */
  readonly file?: string | undefined;
  /** As much of the place as is known. */
  readonly place?: { readonly [Part in keyof Range]?: Range[Part] | undefined } | undefined;
  readonly title: string;
  readonly message: string;
  /** Follows the message, and is kept however long that is. */
  readonly note?: string | undefined;
}

/** The runner cuts a message here, in the middle of whatever it says. */
const MOST_CHARACTERS = 4096;

/** The workflow command for an annotation, as the runner reads it from a step's log: `::error file=a.json,line=3::What is wrong`. */
export function annotationCommand({ type, file, place, title, message, note = '' }: Annotation): string {
  const { line, column, endLine, endColumn } = place ?? {};
  // The runner drops columns that span lines, with a warning of its own.
  const isOneLine = endLine === undefined || endLine === line;
  const given = Object.entries({
    file,
    line,
    endLine,
    col: isOneLine ? column : undefined,
    endColumn: isOneLine ? endColumn : undefined,
    title,
  }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${commandProperty(String(value))}`]));
  return `::${type} ${given.join(',')}::${commandData(shorten(message, MOST_CHARACTERS - note.length) + note)}\n`;
}
