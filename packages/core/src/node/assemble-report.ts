import { describeRule } from '../engine/report/describe-rule.ts';
import type { Settings } from '../engine/settings/settings.ts';
import { totalsOf } from '../engine/report/totals.ts';
import type { RuleId } from '../model/rule-ids.generated.ts';
import type { Coverage, FileReport, Report, RuleDescription } from '../model/report.ts';

/** Puts together what every workspace of a run yielded. */
export function assembleReport(
  { tool, cwd }: Pick<Report, 'tool' | 'cwd'>,
  files: readonly FileReport[],
  coverage: readonly Coverage[],
  settings: readonly Settings[],
): Report {
  return {
    tool,
    cwd,
    files,
    totals: totalsOf(files),
    coverage: sumOf(coverage),
    rules: describeRules(settings, files, tool),
  };
}

/** The rule's page, once the project has a home page. */
export function urlOf({ homepage }: Report['tool'], rule: RuleId): string | undefined {
  return homepage === undefined ? undefined : `${homepage.replace(/\/$/, '')}/docs/rules/${rule}.md`;
}

/** Every rule that is on, or that a diagnostic names. */
function describeRules(
  settings: readonly Settings[],
  files: readonly FileReport[],
  tool: Report['tool'],
): RuleDescription[] {
  const ids = new Set(settings.flatMap((one) => [...one.rulesFor('').active.keys()]));
  for (const { diagnostics, suppressed } of files) {
    // Nearly every file has neither, and there may be many.
    if (diagnostics.length > 0) for (const { rule } of diagnostics) ids.add(rule);
    if (suppressed.length > 0) for (const { rule } of suppressed) ids.add(rule);
  }
  return [...ids].toSorted().map((id) => describeRule(id, urlOf(tool, id)));
}

function sumOf(parts: readonly Coverage[]): Coverage {
  const documents: Record<string, number> = {};
  for (const part of parts) {
    for (const [kind, count] of Object.entries(part.documents)) documents[kind] = (documents[kind] ?? 0) + count;
  }
  const sum = (read: (coverage: Coverage) => number) => parts.reduce((total, part) => total + read(part), 0);
  return {
    files: sum(({ files }) => files),
    documents,
    references: sum(({ references }) => references),
    unknown: parts.flatMap(({ unknown }) => unknown),
    unknownEnvironments: parts.flatMap(({ unknownEnvironments }) => unknownEnvironments),
    unrecognised: parts.flatMap(({ unrecognised }) => unrecognised),
    unsupported: parts.flatMap(({ unsupported }) => unsupported),
  };
}
