import { join, resolve } from 'node:path';
import { chooseFixes, type FixExtent, type Offer, offerOf } from '../../engine/change/fix.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FileReport } from '../../model/report.ts';
import { RULES } from '../../rules/registry.generated.ts';
import { FileChanges } from './change-files.ts';
import type { LintOptions } from '../lint-options.ts';
import { lintPaths, type LintedWorkspace, type LintResult } from '../lint-paths.ts';
import { isLarge, LARGE_SIZE } from '../files/read-text.ts';

/** Which workspaces are fixed, and how far. */
export interface FixOptions extends Omit<LintOptions, 'texts' | 'previous'> {
  readonly extent: FixExtent;
  /** Leaves warnings as they are. */
  readonly onlyErrors?: boolean;
}

/** What fixing came to. Nothing is written yet: `changes.write` does that. */
export interface FixResult {
  /** What remains, with the new text of each file that was changed. */
  readonly result: LintResult;
  readonly changes: FileChanges;
  /** How many fixes and suggestions were applied. */
  readonly applied: number;
  /** Nothing is left to be applied; else the passes ended before that. */
  readonly isSettled: boolean;
  /** Sentences on what isn't fixed although it could be. */
  readonly notes: readonly string[];
}

const MOST_PASSES = 10;

/**
 * Applies fixes in memory, in passes: what overlaps waits for the next one, and each pass looks at what the one before made.
 *
 * @throws SetupError when the setup is wrong
 */
export async function fixPaths(options: FixOptions): Promise<FixResult> {
  const changes = new FileChanges();
  let result = await lintPaths(options);
  let applied = 0;
  let pass = 0;
  for (;;) {
    const { offers, edits } = chooseFixes(offersOf(result, options));
    // Somebody may have written to a file since it was inspected, so what is offered only counts once it was found in the text that is held.
    if (pass < MOST_PASSES && holdAll(edits.keys(), changes, options)) {
      result = await lintPaths({ ...options, texts: changes.texts, previous: result });
      continue;
    }
    let changed = false;
    if (pass < MOST_PASSES) for (const [path, own] of edits) changed = changes.edit(path, own) || changed;
    if (!changed) {
      const files = result.report.files.map((file) => withOutput(file, changes));
      const isSettled = pass < MOST_PASSES || offers.length === 0;
      return {
        result: { ...result, report: { ...result.report, files } },
        changes,
        applied,
        isSettled,
        notes: notesOn(result, options),
      };
    }
    pass++;
    applied += offers.length;
    const earlier = result;
    result = await lintPaths({ ...options, texts: changes.texts, previous: earlier });
    assertIntact(earlier, result, changes);
  }
}

/** Returns whether one of them wasn't held before. */
function holdAll(paths: Iterable<string>, changes: FileChanges, options: FixOptions): boolean {
  let isNew = false;
  for (const path of paths) isNew = changes.hold(path, stdinText(options, path)) || isNew;
  return isNew;
}

/** Offers name files by absolute paths: one file may belong to two of the roots. */
function* offersOf({ report }: LintResult, { extent, onlyErrors = false }: FixOptions): Generator<Offer> {
  for (const { root, diagnostics } of report.files) {
    for (const diagnostic of diagnostics) {
      const offer = onlyErrors && diagnostic.level !== 'error' ? undefined : offerOf(diagnostic, extent);
      if (offer) yield { diagnostic, edits: offer.edits.map(({ file, edits }) => ({ file: join(root, file), edits })) };
    }
  }
}

function stdinText({ stdin, cwd }: FixOptions, path: string): string | undefined {
  return stdin && resolve(cwd, stdin.path) === path ? stdin.bytes.toString('utf8') : undefined;
}

function withOutput(file: FileReport, changes: FileChanges): FileReport {
  const change = changes.get(file.path);
  return change && change.before !== change.after ? { ...file, output: change.after } : file;
}

/** A fix that breaks a file would be a mistake of ours: then nothing is written. */
function assertIntact(before: LintResult, after: LintResult, { texts }: FileChanges): void {
  const brokenBefore = brokenPaths(before);
  for (const path of brokenPaths(after)) {
    if (texts.has(path) && !brokenBefore.has(path))
      throw new Error(`Fixing would have broken ${path}. Nothing was changed.`);
  }
}

function brokenPaths({ workspaces }: LintResult): ReadonlySet<string> {
  const paths = workspaces.flatMap(({ root, inspections }) =>
    inspections.filter(({ broken }) => broken).map(({ file }) => join(root, file)),
  );
  return new Set(paths);
}

function notesOn({ report }: LintResult, { extent }: FixOptions): string[] {
  const isFixable = ({ rule, fix }: Diagnostic) => {
    const offered = RULES.get(rule).fix;
    return fix === undefined && (offered === 'safe' || (offered === 'suggestion' && extent === 'suggestions'));
  };
  return report.files
    .filter(({ path, diagnostics }) => diagnostics.some(isFixable) && isLarge(path))
    .map(({ file }) => `${file} is too large to be fixed (${LARGE_SIZE}). Split it, or change it by hand.`);
}

/**
 * In which order fixed files are written: channel maps first and layouts last, so that a run that is stopped in between leaves no layout
 * with a name that isn't defined yet.
 */
export function rankForFixes(workspaces: readonly LintedWorkspace[]): (path: string) => number {
  const ranks = new Map<string, number>();
  for (const { root, inspections } of workspaces) {
    for (const { file, documents } of inspections) {
      const kinds = new Set(documents.map(({ kind }) => kind));
      if (kinds.has('channel-map')) ranks.set(join(root, file), 0);
      else if (kinds.has('layout')) ranks.set(join(root, file), 2);
    }
  }
  return (path) => ranks.get(path) ?? 1;
}
