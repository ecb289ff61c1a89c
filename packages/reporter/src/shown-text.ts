import type { FileReport, Range } from '@deskcheck/core';
import type { FormatOptions } from './format.ts';
import { SourceText } from './source-text.ts';

/**
 * The text of a file as a report may show it: after fixing, and with asterisks in place of every secret that was found in it. It is as long
 * as the file's own, so that places hold.
 */
export function shownText(file: FileReport, options: FormatOptions): string | undefined {
  const text = file.output ?? options.readText(file);
  return text === undefined ? undefined : withoutSecrets(text, file);
}

/**
 * Reads texts with asterisks in place of every secret that a run found in them: a report may have left its finding out.
 *
 * @param files what the run found, nothing left out
 */
export function readingWithoutSecrets(
  files: readonly FileReport[],
  readText: FormatOptions['readText'],
): FormatOptions['readText'] {
  let whole: ReadonlyMap<string, FileReport> | undefined;
  return (file) => {
    const text = readText(file);
    whole ??= new Map(files.map((each) => [each.path, each]));
    return text === undefined ? undefined : withoutSecrets(text, whole.get(file.path) ?? file);
  };
}

/** A text of the file with asterisks in place of its secrets. */
function withoutSecrets(text: string, { diagnostics, suppressed }: FileReport): string {
  const secrets = [...diagnostics, ...suppressed].filter(({ rule }) => rule === 'access/no-inline-secret');
  if (secrets.length === 0) return text;
  const source = new SourceText(text);
  let shown = '';
  let end = 0;
  // Places are counted from after a byte order mark.
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  for (const [from, to] of secrets.map((secret) => spanOf(secret, source, mark)).toSorted(([a], [b]) => a - b)) {
    if (from < end) continue;
    shown += text.slice(end, from) + text.slice(from, to).replaceAll(/[^"\r\n]/g, '*');
    end = to;
  }
  return shown + text.slice(end);
}

function spanOf({ line, column, endLine, endColumn }: Range, source: SourceText, mark: number): Span {
  return [mark + source.offset(line, column), mark + source.offset(endLine, endColumn)];
}

type Span = readonly [start: number, end: number];
