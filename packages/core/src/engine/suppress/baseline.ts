import { changed, type Diagnostic } from '../../model/diagnostic.ts';
import { addTo } from '../../model/multimap.ts';
import type { FileReport } from '../../model/report.ts';
import { RULES } from '../../rules/registry.generated.ts';

/** A finding, or several alike, that a team knows and doesn't want to see again. */
export interface BaselineEntry {
  readonly rule: string;
  /** The rest of the finding's identity: entity and place by ids. */
  readonly at: string;
  /** The workspace's root, relative to the baseline's folder; `.` is that folder. */
  readonly root: string;
  /** Where it was found, relative to the root: for people, and to tell whether a run looked there. */
  readonly file: string;
  readonly count: number;
}

/** Whether a run would have found again what an entry stands for. */
export type LookedAt = (entry: BaselineEntry) => boolean;

/** Root of a file's workspace, relative to the baseline's folder. */
export type RootOf = (file: Pick<FileReport, 'root'>) => string;

/** The findings of a run, with those set aside that a baseline knows. */
export interface Baselined {
  readonly files: readonly FileReport[];
  /** How many findings each entry met; as long as `entries`. */
  readonly met: readonly number[];
}

const REASON = 'in the baseline';

/** Sets aside what the baseline knows: of several alike as many as it counts, in order of place. */
export function applyBaseline(
  files: readonly FileReport[],
  entries: readonly BaselineEntry[],
  rootOf: RootOf,
): Baselined {
  const byKey = new Map<string, number[]>();
  for (const [index, entry] of entries.entries()) addTo(byKey, keyOf(entry), index);
  const met = entries.map(() => 0);
  const take = (file: FileReport, diagnostic: Diagnostic): boolean => {
    const known = byKey.get(keyOf(entryFor(diagnostic, rootOf(file))));
    const free = known?.find((index) => (met[index] ?? 0) < (entries[index]?.count ?? 0));
    if (free === undefined) return false;
    met[free] = (met[free] ?? 0) + 1;
    return true;
  };
  const held = files.map((file): FileReport => {
    const known = new Set(file.diagnostics.filter((diagnostic) => canBeKnown(diagnostic) && take(file, diagnostic)));
    if (known.size === 0) return file;
    const by = { by: 'baseline', reason: REASON } as const;
    const suppressed = [...known].map((diagnostic) => changed(diagnostic, { suppressed: by }));
    return {
      ...file,
      diagnostics: file.diagnostics.filter((diagnostic) => !known.has(diagnostic)),
      suppressed: [...file.suppressed, ...suppressed],
    };
  });
  return { files: held, met };
}

/** The entries that a run looked for and found fewer of than they count, with the number that is left. */
export function outdatedEntries(
  entries: readonly BaselineEntry[],
  met: readonly number[],
  lookedAt: LookedAt,
): { readonly entry: BaselineEntry; readonly left: number }[] {
  return entries.flatMap((entry, index) => {
    const left = met[index] ?? 0;
    return left < entry.count && lookedAt(entry) ? [{ entry, left }] : [];
  });
}

/** The baseline without what is no longer needed. What the run didn't look at stays. */
export function pruneBaseline(
  entries: readonly BaselineEntry[],
  met: readonly number[],
  lookedAt: LookedAt,
): BaselineEntry[] {
  return entries.flatMap((entry, index) => {
    const count = lookedAt(entry) ? Math.min(met[index] ?? 0, entry.count) : entry.count;
    return count === 0 ? [] : [{ ...entry, count }];
  });
}

/** A baseline of all that a run found; of an earlier one, what the run didn't look at stays. */
export function renewBaseline(
  files: readonly FileReport[],
  rootOf: RootOf,
  earlier: readonly BaselineEntry[],
  lookedAt: LookedAt,
): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  const add = (entry: BaselineEntry): void => {
    const before = entries.get(keyOf(entry));
    entries.set(keyOf(entry), before ? { ...before, count: before.count + entry.count } : entry);
  };
  for (const file of files) {
    for (const diagnostic of file.diagnostics) if (canBeKnown(diagnostic)) add(entryFor(diagnostic, rootOf(file)));
  }
  // What was found again in another file is there already.
  for (const entry of earlier) if (!lookedAt(entry) && !entries.has(keyOf(entry))) add(entry);
  return [...entries.values()];
}

/** A mistake of ours is never accepted by a team. */
function canBeKnown({ rule }: Diagnostic): boolean {
  return RULES.get(rule).always !== true;
}

function entryFor(diagnostic: Diagnostic, root: string): BaselineEntry {
  const { rule, file } = diagnostic;
  return { rule, at: placeOf(diagnostic), root, file, count: 1 };
}

/** Where a finding is, by ids: its identity without the rule. */
export function placeOf({ rule, identity }: Diagnostic): string {
  return identity.slice(rule.length + 1);
}

function keyOf({ rule, at, root }: BaselineEntry): string {
  return JSON.stringify([root, rule, at]);
}
