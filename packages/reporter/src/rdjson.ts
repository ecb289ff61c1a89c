import type { Diagnostic, FileReport, Range } from '@deskcheck/core';
import { jsonText } from './escape/json.ts';
import { oneLine } from './escape/terminal.ts';
import type { Format, FormatOptions } from './format.ts';
import { baseOf, shownPath } from './location.ts';
import { singleEdit } from './single-edit.ts';
import { lazySource, type SourceText } from './source-text.ts';

/** Reviewdog Diagnostic Format: reviewdog turns it into review comments, with suggestions to commit. */
export const rdjson: Format = function* (report, options) {
  const { name, homepage } = report.tool;
  yield `{"source":${jsonText({ name, ...(homepage !== undefined && { url: homepage }) })},"diagnostics":[`;
  const base = baseOf(report, options);
  let separator = '\n';
  for (const file of report.files) {
    for (const diagnostic of rdDiagnostics(file, base, options)) {
      yield separator + jsonText(diagnostic);
      separator = ',\n';
    }
  }
  yield '\n]}\n';
};

function* rdDiagnostics(file: FileReport, base: string, options: FormatOptions) {
  const text = () => file.output ?? options.readText(file);
  const source = lazySource(text);
  const path = shownPath(base, file.path);
  for (const diagnostic of file.diagnostics) {
    const { message, level, rule, url, related } = diagnostic;
    const suggestions = rdSuggestions(diagnostic, text, source);
    yield {
      message: oneLine(message),
      location: { path, range: byteRange(diagnostic, source()) },
      severity: level === 'error' ? 'ERROR' : 'WARNING',
      code: { value: rule, ...(url !== undefined && { url }) },
      ...(suggestions.length > 0 && { suggestions }),
      ...(related.length > 0 && {
        // These places have no columns, which count bytes: other files aren't read for that.
        related_locations: related.map((place) => ({
          message: oneLine(place.message),
          location: {
            path: shownPath(base, place.path),
            range: { start: { line: place.line }, end: { line: place.endLine } },
          },
        })),
      }),
    };
  }
}

function rdSuggestions(
  diagnostic: Diagnostic,
  text: () => string | undefined,
  source: () => SourceText | undefined,
): { range: ReturnType<typeof byteRange>; text: string }[] {
  const suggestions = [];
  for (const edits of [diagnostic.fix, ...diagnostic.suggestions.map((suggestion) => suggestion.edits)]) {
    const edit = singleEdit(diagnostic.file, edits, text);
    const places = edit && source();
    if (!edit || !places) continue;
    const start = places.place(edit.start);
    const end = places.place(edit.end);
    const range = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
    suggestions.push({ range: byteRange(range, places), text: edit.text });
  }
  return suggestions;
}

function byteRange(range: Range, source: SourceText | undefined) {
  return {
    start: { line: range.line, column: byteColumn(range.line, range.column, source) },
    end: { line: range.endLine, column: byteColumn(range.endLine, range.endColumn, source) },
  };
}

// The format counts columns in bytes of UTF-8. Without the source, UTF-16 units are the nearest thing.
function byteColumn(line: number, column: number, source: SourceText | undefined): number {
  return source === undefined ? column : source.byteColumn(line, column);
}
