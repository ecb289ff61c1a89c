import type { Range } from '@deskcheck/core';
import { withoutCommandMarks } from './escape/ci-command.ts';
import { visible } from './escape/terminal.ts';
import type { SourceText } from './source-text.ts';

/** One line of an excerpt, cut in three: the place itself, and what stands before and after it on the line. */
export interface ExcerptLine {
  readonly number: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Whether the place, or a part of it, is on this line. An empty place marks nothing, but it has a line, too. */
  readonly isMarked: boolean;
}

/** Lines shown around the place. */
const CONTEXT = 1;
/** Marked lines shown, where a place spans more. */
const MOST_MARKED = 4;
/** Characters shown of a line before and after the place: minified files are one long line. */
const AROUND = 60;
const MOST_ON_LINE = 120;

/** The lines around a place, each short enough to be shown, with nothing in them that a terminal would obey. */
export function excerpt(source: SourceText, range: Range): ExcerptLine[] {
  if (range.line > source.lines) return [];
  const lastMarked = Math.min(range.endLine, range.line + MOST_MARKED - 1, source.lines);
  const lines: ExcerptLine[] = [];
  const last = Math.min(lastMarked === range.endLine ? lastMarked + CONTEXT : lastMarked, source.lines);
  for (let number = Math.max(1, range.line - CONTEXT); number <= last; number++) {
    const text = source.line(number);
    if (number < range.line || number > range.endLine) {
      lines.push({ number, before: head(text, MOST_ON_LINE), marked: '', after: '', isMarked: false });
      continue;
    }
    // Where a place merely continues on a line, the indentation isn't part of it.
    const start = number === range.line ? range.column - 1 : text.length - text.trimStart().length;
    const end = number === range.endLine ? Math.max(start, range.endColumn - 1) : text.length;
    const parts = [
      tail(text.slice(0, start), AROUND),
      head(text.slice(start, end), MOST_ON_LINE),
      head(text.slice(end), AROUND),
    ];
    // Formats put the parts together again, and then `##` and `[error]` must be no command to a CI system.
    const line = parts.join('');
    const isCommand = withoutCommandMarks(line, '') !== line;
    const [before = '', marked = '', after = ''] = parts.map((part) =>
      isCommand ? part.replaceAll('#', String.raw`\u{23}`) : part,
    );
    lines.push({ number, before, marked, after, isMarked: true });
  }
  // A blank last line is the final line break, not a line that people see.
  if (lines.at(-1)?.isMarked === false && lines.at(-1)?.before === '') lines.pop();
  return lines;
}

function head(text: string, most: number): string {
  return text.length <= most ? shown(text) : `${shown(text.slice(0, most))}\u2026`;
}

function tail(text: string, most: number): string {
  return text.length <= most ? shown(text) : `\u2026${shown(text.slice(-most))}`;
}

function shown(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}
