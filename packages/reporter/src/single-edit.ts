import type { FileEdits, TextEdit } from '@deskcheck/core';

/**
 * One edit that does what several do, with the text between them kept, as ESLint merges the fixes of one report.
 * `undefined` when there is nothing to do, when another file would change too, or when the text in between can't be had.
 */
export function singleEdit(
  file: string,
  fix: readonly FileEdits[] | undefined,
  text: () => string | undefined,
): TextEdit | undefined {
  const [only, ...others] = fix ?? [];
  if (only === undefined || others.length > 0 || only.file !== file) return undefined;
  const [first] = only.edits;
  const last = only.edits.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return first;

  const original = text();
  if (original === undefined) return undefined;
  // Offsets count from after a byte order mark.
  const body = original.startsWith('\ufeff') ? original.slice(1) : original;
  let merged = '';
  let position = first.start;
  for (const edit of only.edits) {
    merged += body.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return { start: first.start, end: last.end, text: merged };
}
