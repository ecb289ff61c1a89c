import { originalPointer, type Pointer, type Renaming } from '../../model/address.ts';
import { byCodeUnits } from '../../model/by-code-units.ts';
import { type Change, type Finding, findingOf } from '../../model/finding.ts';
import type { Inspection } from '../../model/inspection.ts';
import { addTo } from '../../model/multimap.ts';
import type { Coverage } from '../../model/report.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import { RULES } from '../../rules/registry.generated.ts';
import { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import { coverageOf } from './coverage.ts';
import { internalError } from '../../model/internal-error.ts';
import { silence } from './precedence.ts';
import type { Settings } from '../settings/settings.ts';

/** What relating the inspections of one root yields: findings that have an address, and no place or words yet. */
export interface Relation extends KnownRelation {
  /** What was related, in path order. */
  readonly inspections: readonly Inspection[];
  /** Of all files, in path order; those of one file together. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly index: WorkspaceIndex;
}

/** What of a relation outlives a run. It holds as long as no inspection changes but in its own findings, and no setting. */
export interface KnownRelation {
  /** What the workspace rules found, before any rule gave way to another. */
  readonly found: readonly Finding[];
  /** Rules that gave up: what they didn't find isn't gone. */
  readonly blind: readonly RuleId[];
  readonly coverage: Coverage;
}

/**
 * Relates all inspections of a root: builds the workspace, runs the workspace rules, and lets the more specific of two rules speak.
 * A pure function of what the inspections say, in whatever order they come.
 *
 * @param known what came of relating inspections that differ from these in nothing but their own findings
 */
export function relate(inspections: readonly Inspection[], settings: Settings, known?: KnownRelation): Relation {
  const ordered = isOrdered(inspections) ? inspections : inspections.toSorted(byFile);
  let built: WorkspaceIndex | undefined;
  const index = () => (built ??= new WorkspaceIndex(ordered, settings));
  const { found, blind, coverage } = known ?? judge(ordered, index(), settings);
  const findings = new Map<string, Finding[]>();
  const add = (finding: Finding) => addTo(findings, finding.file, finding);
  for (const inspection of ordered) if (inspection.findings.length > 0) inspection.findings.forEach(add);
  found.forEach(add);
  return {
    inspections: ordered,
    found,
    blind,
    coverage,
    findings: silence(findings, ordered),
    get index() {
      return index();
    },
  };
}

/** Runs the workspace rules. */
function judge(inspections: readonly Inspection[], workspace: WorkspaceIndex, settings: Settings): KnownRelation {
  const found: Finding[] = [];
  const blind = new Set<RuleId>();
  const asWritten = withOriginalPointers(workspace.renamed);
  RULES.forEach((rule, id) => {
    if (!rule.workspace || !settings.isOnSomewhere(id)) return;
    const options = (file: string) => settings.rulesFor(file).active.get(id)?.options ?? {};
    workspace.holdTo(rule.follows ?? []);
    try {
      rule.workspace(workspace, {
        options,
        report(reported) {
          const { at } = reported;
          if (settings.rulesFor(at.file).isOn(id)) found.push(asWritten(findingOf(id, at, reported)));
        },
        giveUp: () => void blind.add(id),
      });
    } catch (error) {
      found.push(internalError(id, inspections[0]?.file ?? '', '', error));
    }
  });
  workspace.holdTo(undefined);
  return { found, blind: [...blind], coverage: coverageOf(inspections.length, workspace, settings) };
}

/**
 * Rules see documents whose keys are spelt right; what they report is told where it stands in the file.
 *
 * @param inspections of the files with misspelt keys
 */
function withOriginalPointers(inspections: readonly Inspection[]): (finding: Finding) => Finding {
  const renamed = new Map<string, readonly Renaming[]>();
  for (const { file, documents } of inspections)
    renamed.set(
      file,
      documents.flatMap((document) => document.renamed ?? []),
    );
  if (renamed.size === 0) return (finding) => finding;
  const place = <Placed extends { readonly pointer: Pointer }>(placed: Placed, file: string): Placed => {
    const renamings = renamed.get(file);
    return renamings ? { ...placed, pointer: originalPointer(placed.pointer, renamings) } : placed;
  };
  const change = (one: Change, file: string): Change => (one.op === 'erase' ? one : place(one, one.file ?? file));
  return (finding) => {
    const { file, related, fix, suggestions } = finding;
    return {
      ...place(finding, file),
      ...(related && { related: related.map((other) => place(other, other.file)) }),
      ...(fix && { fix: fix.map((one) => change(one, file)) }),
      ...(suggestions && {
        suggestions: suggestions.map(({ message, changes }) => ({
          message,
          changes: changes.map((one) => change(one, file)),
        })),
      }),
    };
  };
}

function isOrdered(inspections: readonly Inspection[]): boolean {
  for (let index = 1; index < inspections.length; index++) {
    if (byFile(inspections[index - 1] as Inspection, inspections[index] as Inspection) > 0) return false;
  }
  return true;
}

function byFile(a: Inspection, b: Inspection): number {
  return byCodeUnits(a.file, b.file);
}
