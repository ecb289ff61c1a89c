// Builders for tests: a report in a few lines, with the rest filled in.
import {
  type Diagnostic,
  type FileReport,
  type Report,
  type RuleDescription,
  type RuleId,
  totalsOf,
} from '@deskcheck/core';
import type { Format, FormatOptions } from '../format.ts';

export const ROOT = '/desk/site';

/** A diagnostic at 1:1 unless told otherwise. */
export function diagnostic(parts: Partial<Diagnostic> = {}): Diagnostic {
  const {
    line = 1,
    column = 1,
    rule = 'layout/no-dangling-channel',
    file = 'layouts/sales.json',
    pointer = '',
  } = parts;
  return {
    rule,
    level: 'error',
    message: 'Channel "abc" does not exist.',
    messageId: 'dangling',
    file,
    pointer,
    identity: `${rule} ${file}#${pointer}`,
    line,
    column,
    endLine: line,
    endColumn: column + 1,
    related: [],
    fixable: (parts.fix?.length ?? 0) > 0,
    suggestions: [],
    ...parts,
  };
}

/** What one file yielded; the diagnostics are moved to that file. */
export function fileReport(
  file: string,
  diagnostics: readonly Diagnostic[] = [],
  rest: Partial<FileReport> = {},
): FileReport {
  return {
    path: `${ROOT}/${file}`,
    file,
    root: ROOT,
    diagnostics: diagnostics.map((one) => ({ ...one, file })),
    suppressed: [],
    ...rest,
  };
}

export function ruleDescription(id: RuleId, parts: Partial<RuleDescription> = {}): RuleDescription {
  return {
    id,
    summary: `Summary of ${id}.`,
    why: `Why ${id} matters.`,
    level: 'error',
    fixable: false,
    hasSuggestions: false,
    ...parts,
  };
}

export function report(files: readonly FileReport[], rest: Partial<Report> = {}): Report {
  const all = files.flatMap((file) => file.diagnostics);
  return {
    tool: { name: 'deskcheck', version: '1.2.3' },
    cwd: ROOT,
    files,
    totals: totalsOf(files),
    coverage: {
      files: files.length,
      documents: { layout: files.length },
      references: 7,
      unknown: [],
      unknownEnvironments: [],
      unrecognised: [],
      unsupported: [],
    },
    rules: [...new Set(all.map((one) => one.rule))]
      .sort((one, other) => one.localeCompare(other))
      .map((id) => ruleDescription(id)),
    ...rest,
  };
}

/** Options without colour; `texts` are the files that can be read, by absolute path. */
export function options(
  rest: Partial<FormatOptions> = {},
  texts: Readonly<Record<string, string>> = {},
): FormatOptions {
  return { color: false, readText: ({ path }) => texts[path], ...rest };
}

/** All that a format prints. */
export function print(format: Format, of: Report, how: FormatOptions = options()): string {
  return [...format(of, how)].join('');
}

/** A report of many diagnostics, `perFile` to a file, to see that time and memory grow no faster than it. */
export function manyDiagnostics(total: number, perFile: number): Report {
  const files = [];
  for (let start = 0; start < total; start += perFile) {
    const file = `layouts/${start}.json`;
    const diagnostics = Array.from({ length: Math.min(perFile, total - start) }, (_, index) =>
      diagnostic({ line: index + 1, column: 5, file, pointer: `/widgets/${index}/initialChannelId` }),
    );
    files.push(fileReport(file, diagnostics));
  }
  return report(files);
}
