import { type Diagnostic, type FileReport, type TextEdit, totalsOf } from '@deskcheck/core';
import { jsonText } from './escape/json.ts';
import type { FormatOptions } from './format.ts';
import { shownText } from './shown-text.ts';
import { singleEdit } from './single-edit.ts';

/** Rules whose findings mean that nothing else in the file could be looked at. */
const FATAL: ReadonlySet<string> = new Set(['json/syntax', 'deskcheck/unreadable-file']);

/** An ESLint result for each file, as JSON, in chunks: the fields that ESLint's `LintResult` has, in its order. */
export function* eslintResults(files: readonly FileReport[], options: FormatOptions): Generator<string> {
  yield '[';
  for (const [index, file] of files.entries()) {
    if (index > 0) yield ',';
    yield* eslintResult(file, options);
  }
  yield ']';
}

function* eslintResult(file: FileReport, options: FormatOptions): Generator<string> {
  const { diagnostics, suppressed, output } = file;
  let source: string | undefined;
  // Read at most once, and only where a fix has to be merged or the file has findings.
  const text = () => output ?? (source ??= options.readText(file));

  yield `{"filePath":${jsonText(file.path)},"messages":[`;
  yield* messages(diagnostics, text);
  yield '],"suppressedMessages":[';
  yield* messages(suppressed, text);

  const totals = totalsOf([file]);
  const fatal = diagnostics.filter(({ rule, level }) => level === 'error' && FATAL.has(rule)).length;
  yield `],"errorCount":${totals.errors},"fatalErrorCount":${fatal},"warningCount":${totals.warnings}`;
  yield `,"fixableErrorCount":${totals.fixableErrors},"fixableWarningCount":${totals.fixableWarnings}`;
  // ESLint gives the new text when it fixed something, and otherwise the text that the ranges of the fixes refer to.
  if (output !== undefined) yield `,"output":${jsonText(output)}`;
  else if (diagnostics.length > 0) {
    const shown = shownText(file, { ...options, readText: text });
    if (shown !== undefined) yield `,"source":${jsonText(shown)}`;
  }
  yield ',"usedDeprecatedRules":[]}';
}

function* messages(diagnostics: readonly Diagnostic[], text: () => string | undefined): Generator<string> {
  for (const [index, diagnostic] of diagnostics.entries()) {
    yield (index > 0 ? ',' : '') + jsonText(message(diagnostic, text));
  }
}

function message(diagnostic: Diagnostic, text: () => string | undefined) {
  const { file, rule, level, suppressed } = diagnostic;
  const fix = singleEdit(file, diagnostic.fix, text);
  const suggestions = [];
  for (const suggestion of diagnostic.suggestions) {
    const edit = singleEdit(file, suggestion.edits, text);
    if (edit !== undefined) suggestions.push({ desc: suggestion.message, fix: eslintFix(edit) });
  }
  return {
    ruleId: rule,
    ...(FATAL.has(rule) && { fatal: true }),
    severity: level === 'error' ? 2 : 1,
    message: diagnostic.message,
    line: diagnostic.line,
    column: diagnostic.column,
    messageId: diagnostic.messageId,
    endLine: diagnostic.endLine,
    endColumn: diagnostic.endColumn,
    ...(fix && { fix: eslintFix(fix) }),
    ...(suggestions.length > 0 && { suggestions }),
    ...(suppressed && {
      suppressions: [{ kind: suppressed.by === 'comment' ? 'directive' : 'file', justification: suppressed.reason }],
    }),
    pointer: diagnostic.pointer,
    related: diagnostic.related.map((place) => ({
      filePath: place.path,
      message: place.message,
      line: place.line,
      column: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
    })),
    ...(diagnostic.url !== undefined && { url: diagnostic.url }),
  };
}

function eslintFix({ start, end, text }: TextEdit) {
  return { range: [start, end], text };
}
