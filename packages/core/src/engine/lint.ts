import type { Diagnostic } from '../model/diagnostic.ts';
import type { Finding } from '../model/finding.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Coverage, FileReport } from '../model/report.ts';
import { inspectionOf } from '../workspace/inspection-of.ts';
import { byPlace, type LocateInput, Locator } from './locate/locate.ts';
import { type KnownRelation, relate, type Relation } from './relate/relate.ts';
import { Suppressions } from './suppress/suppress.ts';

/** One workspace whose files have been inspected, and the way to look at them again. */
export interface InspectedWorkspace extends Omit<LocateInput, 'inspection'> {
  /** Absolute path of its root. */
  readonly root: string;
  /** How many of its suppressions, from the first on, stand in configs that it extends. */
  readonly inheritedSuppressions: number;
  /** Of every file of the root: paths choose what is reported, never what is known. */
  readonly inspections: readonly Inspection[];
  /** Whether a file is reported on. */
  readonly isSelected: (file: string) => boolean;
  /** Whether something stands at a path, be it read or not. */
  readonly exists: (path: string) => boolean;
  /** Whether a file that nothing was recognised in is worth a finding: it was named, or coverage is strict. */
  readonly mustBeRecognised: (file: string) => boolean;
  /** YYYY-MM-DD, for suppressions that expire. */
  readonly today: () => string;
}

/** What linting one workspace yields. */
export interface WorkspaceReport {
  /** The files that are reported on, in path order; the config too, where something is found in it. */
  readonly files: readonly FileReport[];
  readonly coverage: Coverage;
  readonly relation: Relation;
}

/**
 * Relates what was inspected, gives what was found its places, and sets aside what is suppressed.
 *
 * @param known what came of relating inspections that differ from these in nothing but their own findings
 */
export function lint(workspace: InspectedWorkspace, known?: KnownRelation): WorkspaceReport {
  const { settings, inspections, configFile } = workspace;
  const relation = relate(inspections, settings, known);
  const suppressions = new Suppressions(settings, { ...workspace, findings: relation.findings, blind: relation.blind });
  const locator = new Locator({ ...workspace, inspection: (file) => inspectionOf(relation.inspections, file) });

  const files: FileReport[] = [];
  const report = (file: string, findings: readonly Finding[], inspection: Inspection | undefined) => {
    let diagnostics: readonly Diagnostic[] = NONE;
    let suppressed: readonly Diagnostic[] = NONE;
    if (findings.length > 0 || (inspection?.suppressions.length ?? 0) > 0) {
      const result = suppressions.apply(inspection, file, locator.locate(file, findings));
      const own = result.findings.length > 0 ? locator.locate(file, result.findings) : NONE;
      diagnostics = [...result.shown, ...own].toSorted(byPlace);
      suppressed = result.suppressed;
    }
    files.push({ path: workspace.pathOf(file), file, root: workspace.root, diagnostics, suppressed });
  };

  for (const [file, findings] of relation.findings) if (workspace.isSelected(file)) locator.announce(findings);
  for (const inspection of inspections) {
    const { file } = inspection;
    if (!workspace.isSelected(file)) continue;
    const findings = relation.findings.get(file) ?? NONE;
    report(file, findings.length === 0 ? unrecognised(workspace, inspection) : findings, inspection);
  }
  if (configFile !== undefined && settings.suppressions.length > 0) {
    const findings = suppressions.judgeEntries(configFile, workspace.inheritedSuppressions);
    if (findings.length > 0) report(configFile, findings, undefined);
  }
  return { files, coverage: relation.coverage, relation };
}

const NONE: readonly never[] = [];

function unrecognised({ mustBeRecognised, settings }: InspectedWorkspace, inspection: Inspection): readonly Finding[] {
  const { file, unrecognised: what } = inspection;
  if (what === false || !mustBeRecognised(file) || !settings.rulesFor(file).isOn('deskcheck/unrecognised-file'))
    return NONE;
  const place = { rule: 'deskcheck/unrecognised-file', file, pointer: '', span: [0, 0] } as const;
  return [what === true ? { ...place, message: 'unrecognised' } : { ...place, message: 'unsupported', data: { what } }];
}
