import { readFileSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TableReader } from '../engine/inspection-table.ts';
import type { KnownRelation } from '../engine/relate.ts';
import { settingsDigest } from '../engine/settings-digest.ts';
import type { Inspection } from '../model/inspection.ts';
import { type CacheContents, loadCache, saveCache, type Stamps } from './cache-file.ts';
import { hashOf } from './hash.ts';
import { inspectFiles, type InspectFilesOptions } from './inspect-files.ts';
import type { WorkspaceOptions } from './lint-options.ts';
import type { OpenWorkspace } from './open-workspace.ts';

export interface CacheOptions {
  /** File or folder (with a slash at its end), relative to the working directory; `undefined` is the workspace's own folder. */
  readonly location: string | undefined;
  /** `metadata`: a file is unchanged when its change time and size are. `content`: when its bytes are; it is read, but not parsed. */
  readonly strategy: 'metadata' | 'content';
}

/** Inspections, some of which were known already. */
export interface CachedInspections {
  readonly inspections: readonly Inspection[];
  /** What came of relating them, if nothing at all has changed since: the same inspections relate to the same findings. */
  readonly relation: KnownRelation | undefined;
  /** Keeps what has changed for the next run. */
  keep(relation: KnownRelation): void;
}

/**
 * Inspects only what has changed since the last run. All are related anew as soon as one file has changed, appeared or gone: a deleted
 * channel is found although no other file changed.
 */
export async function inspectWithCache(
  workspace: OpenWorkspace,
  { location, strategy }: CacheOptions,
  options: InspectFilesOptions & Pick<WorkspaceOptions, 'cwd' | 'tool'>,
): Promise<CachedInspections> {
  const { files, overlay, pathOf } = workspace;
  const path = cachePath(location, workspace.root, options.cwd);
  // Files that two workspaces were given in the same moment have the same times.
  const times = strategy === 'metadata' ? workspace.root : '';
  const key = [options.tool.version, strategy, times, settingsDigest(workspace.settings)].join(' ');
  const savedAt = Date.now();
  const before = loadCache(path, key);
  const { stamp, width } = STRATEGIES[strategy];

  const reader = new TableReader(before.rest, before.columns);
  const stamps: (number | string)[] = [];
  const known: (Inspection | undefined)[] = [];
  const stale: string[] = [];
  let row = 0;
  for (const file of files) {
    // Both lists are in order, so one walk finds what is in both.
    while (row < before.files.length && (before.files[row] ?? '') < file) row++;
    const at = stamps.length;
    if (overlay.has(file)) for (let count = 0; count < width; count++) stamps.push(UNKNOWN);
    else stamp(pathOf(file), stamps);
    const isSame = before.files[row] === file && isUnchanged(stamps, at, before, row * width, width);
    known.push(isSame ? reader.take(row, file) : undefined);
    if (!isSame) stale.push(file);
  }
  const fresh = inspectFiles(stale, workspace, options).values();
  const inspections = known.map((inspection) => inspection ?? (fresh.next().value as Inspection));
  const isWhole = stale.length === 0 && before.files.length === files.length;
  const isWorthSaving = stale.length + Math.abs(before.files.length - files.length) > files.length / FEW_CHANGES;
  return {
    inspections,
    relation: isWhole ? before.relation() : undefined,
    keep(relation) {
      if (!isWhole && isWorthSaving) saveCache(path, key, { savedAt, files, stamps, inspections, relation });
    },
  };
}

/** Saving costs as much as inspecting one in so many files again; fewer changes are found again by the next run. */
const FEW_CHANGES = 50;

/** How each strategy stamps a file, and how many values a stamp takes. */
const STRATEGIES = {
  metadata: { stamp: timeStamp, width: 2 },
  content: { stamp: contentStamp, width: 1 },
} as const;

/** Equals no stamp, not even itself. */
const UNKNOWN = -1;

/** The change time moves with every change of content or metadata, and nobody can set it. */
function timeStamp(path: string, stamps: (number | string)[]): void {
  const stats = statsOf(path);
  stamps.push(stats?.ctimeMs ?? UNKNOWN, stats?.size ?? UNKNOWN);
}

function contentStamp(path: string, stamps: (number | string)[]): void {
  try {
    stamps.push(hashOf(readFileSync(path)));
  } catch {
    // Why it can't be read is said by whoever inspects it.
    stamps.push(UNKNOWN);
  }
}

/** Times are exact only so far: what changed this shortly before the cache was written may have changed again unseen. */
const RACY_MS = 50;

function isUnchanged(stamps: Stamps, at: number, before: CacheContents, beforeAt: number, width: number): boolean {
  for (let offset = 0; offset < width; offset++) {
    const stamp = stamps[at + offset];
    if (stamp === UNKNOWN || stamp !== before.stamps[beforeAt + offset]) return false;
  }
  const changed = stamps[at];
  return typeof changed === 'string' || (changed ?? 0) < before.savedAt - RACY_MS;
}

const FOLDER = '.deskcheck-cache';

function cachePath(location: string | undefined, root: string, cwd: string): string {
  if (location === undefined) return join(root, FOLDER, 'inspections.json');
  const file = cacheFile(location, cwd);
  if (file !== undefined) return file;
  // Several workspaces may share a folder, and it may stand in one of them: files of this name are never taken for documents.
  const name = `deskcheck-cache-${hashOf(Buffer.from(root)).slice(0, 12)}.json`;
  return join(resolve(cwd, location), name);
}

/** Absolute path of the file that a location names; nothing where it names a folder. */
export function cacheFile(location: string, cwd: string): string | undefined {
  const path = resolve(cwd, location);
  const isFolder = /[/\\]$/.test(location) || (statsOf(path)?.isDirectory() ?? false);
  return isFolder ? undefined : path;
}

/** Nothing for a path that leads nowhere, in a circle, or to where we may not look. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
