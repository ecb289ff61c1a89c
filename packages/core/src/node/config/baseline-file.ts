import { dirname } from 'node:path';
import { type BaselineEntry, type LookedAt, placeOf, type RootOf } from '../../engine/suppress/baseline.ts';
import { baselineText, readBaseline } from '../../engine/suppress/baseline-text.ts';
import { judgedAfter, maySilence, silencesElsewhere } from '../../engine/suppress/judged-in.ts';
import { isWithin } from '../../model/address.ts';
import { BASELINE_NAME } from '../../model/baseline-name.ts';
import { addTo } from '../../model/multimap.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import { isRuleId } from '../../rules/registry.generated.ts';
import type { LintResult } from '../lint-paths.ts';
import { readSetupText } from './read-setup-file.ts';
import { writeFiles } from '../write/write-files.ts';
import { relativePath } from '../files/relative-path.ts';

/** A baseline that was read, or the empty one that is to be written. */
export interface LoadedBaseline {
  /** Absolute. */
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
  /** Names a root relative to the baseline's folder, so that a checkout elsewhere reads it alike. */
  readonly rootOf: RootOf;
}

/**
 * @param path absolute
 * @param optional whether there may be none yet
 * @throws SetupError for one that can't be read or is damaged
 */
export function loadBaseline(path: string, { optional = false } = {}): LoadedBaseline {
  const file = readSetupText(path, 'The baseline', (code) => REMEDIES[code] ?? 'Check the path and its permissions.');
  if (file.ok) return { path, entries: readBaseline(file.text, path), rootOf: rootsFrom(path) };
  if (file.code === 'ENOENT' && optional) return { path, entries: [], rootOf: rootsFrom(path) };
  throw new SetupError([{ path, message: file.message }]);
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: 'Check the path, or write one with --write-baseline.',
  EISDIR: `Name a file, as --baseline=${BASELINE_NAME}.`,
};

/** @throws SetupError when it can't be written */
export function saveBaseline({ path, entries }: LoadedBaseline): void {
  writeFiles([{ path, text: baselineText(entries) }]);
}

function rootsFrom(path: string): RootOf {
  const folder = dirname(path);
  return ({ root }) => relativePath(folder, root) || '.';
}

/**
 * Tells which entries a run would have found again: those of files that it was asked to check and could read, whose rule is on and isn't
 * silenced by what was found at their place.
 */
export function lookedAtBy(
  { workspaces, report }: Pick<LintResult, 'workspaces' | 'report'>,
  { rootOf }: LoadedBaseline,
): LookedAt {
  const byRoot = new Map(
    workspaces.map((workspace) => [
      rootOf(workspace),
      { workspace, isJudgedIn: judgedAfter(workspace.inspections, workspace.blind) },
    ]),
  );
  // By root, the places of what each rule found: there may be thousands of entries, and of findings.
  const found = new Map<string, Map<RuleId, string[]>>();
  for (const file of report.files) {
    const root = rootOf(file);
    const places = found.get(root) ?? new Map<RuleId, string[]>();
    found.set(root, places);
    for (const diagnostic of file.diagnostics) addTo(places, diagnostic.rule, placeOf(diagnostic));
  }
  const isSilenced = (id: RuleId, root: string, at: string) =>
    [...(found.get(root) ?? [])].some(
      ([other, places]) =>
        silencesElsewhere(other, id) || (maySilence(other, id) && places.some((place) => isWithin(at, place))),
    );
  return ({ root, file, rule: id, at }) => {
    const looked = byRoot.get(root);
    if (!looked?.workspace.isSelected(file)) return false;
    // Of a rule that is gone nothing will ever be found again.
    if (!isRuleId(id)) return true;
    const isOn = looked.workspace.settings.rulesFor(file).isOn(id);
    return isOn && looked.isJudgedIn([file], id) && !isSilenced(id, root, at);
  };
}
