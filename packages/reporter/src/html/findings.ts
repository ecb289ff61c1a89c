import type { Diagnostic, Report } from '@deskcheck/core';
import { jsonInHtml } from '../escape/html.ts';
import { oneLine, visible } from '../escape/terminal.ts';
import { excerpt } from '../excerpt.ts';
import type { FormatOptions } from '../format.ts';
import { baseOf, shownPath } from '../location.ts';
import { shownDiagnostics } from '../shown-diagnostics.ts';
import { shownText } from '../shown-text.ts';
import { lazySource, type SourceText } from '../source-text.ts';

/** The findings as the JSON that the page's script reads, in chunks. One letter a name: there may be 100,000 of them. */
export function* findingsData(report: Report, options: FormatOptions): Generator<string> {
  const base = baseOf(report, options);
  const rules = new Map(report.rules.map(({ id, url }) => [id, url]));
  for (const { diagnostics, suppressed } of report.files) {
    for (const { rule, url } of [...diagnostics, ...suppressed]) if (!rules.has(rule)) rules.set(rule, url);
  }
  const ruleIndex = new Map([...rules.keys()].map((id, index) => [id, index]));

  yield `{"rules":${jsonInHtml([...rules].map(([id, url]) => ({ id: visible(id), url: safeUrl(url) })))}`;
  yield `,"files":${jsonInHtml(report.files.map(({ path }) => visible(shownPath(base, path))))}`;
  yield ',"findings":[';
  let separator = '\n';
  for (const [index, file] of report.files.entries()) {
    const source = lazySource(() => shownText(file, options));
    for (const diagnostic of shownDiagnostics(file, options)) {
      const rule = ruleIndex.get(diagnostic.rule);
      yield separator + jsonInHtml({ f: index, r: rule, ...finding(diagnostic, source(), base) });
      separator = ',\n';
    }
  }
  yield '\n]}';
}

function finding(diagnostic: Diagnostic, source: SourceText | undefined, base: string) {
  const { line, column, level, message, pointer, related, suggestions, suppressed, fix } = diagnostic;
  const lines = source === undefined ? [] : excerpt(source, diagnostic);
  return {
    s: suppressed === undefined ? (level === 'error' ? 2 : 1) : 0,
    l: line,
    c: column,
    m: oneLine(message),
    p: visible(pointer),
    ...(lines.length > 0 && {
      x: lines.map((one) => [one.number, one.before, one.marked, one.after, one.isMarked ? 1 : 0]),
    }),
    ...(related.length > 0 && {
      o: related.map((place) => [
        `${visible(shownPath(base, place.path))}:${place.line}:${place.column}`,
        oneLine(place.message),
      ]),
    }),
    ...(fix !== undefined && fix.length > 0 && { d: 1 }),
    ...(suggestions.length > 0 && { g: suggestions.map((suggestion) => oneLine(suggestion.message)) }),
    ...(suppressed !== undefined && { j: oneLine(suppressed.reason) }),
  };
}

// The page turns it into a link, and must not become a way to run a script.
function safeUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//.test(url) ? url : undefined;
}
