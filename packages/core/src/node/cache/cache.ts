import { join, resolve } from 'node:path';
import { relatableDigest } from '../../engine/inspect/inspection-code.ts';
import { encodeTable, TableReader } from '../../engine/inspect/inspection-table.ts';
import type { KnownRelation } from '../../engine/relate/relate.ts';
import { settingsDigest } from '../../engine/settings/settings-digest.ts';
import type { Inspection } from '../../model/inspection.ts';
import { type CacheContents, loadCache, saveCache, STAMP_WIDTH } from './cache-file.ts';
import { digestOf, digestOfFile } from '../files/hash.ts';
import { inspectFiles, type InspectFilesOptions } from '../inspect/inspect-files.ts';
import type { WorkspaceOptions } from '../lint-options.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import { statsOf } from '../files/stats.ts';
import { refuseReplacingByCache } from '../write/overwriting.ts';

export interface CacheOptions {
  /** File or folder (with a slash at its end), relative to the working directory; `undefined` is the workspace's own folder. */
  readonly location: string | undefined;
  /** `metadata`: a file is unchanged when its change time and size are. `content`: when its bytes are; it is read, but not parsed. */
  readonly strategy: 'metadata' | 'content';
}

/** Inspections, some of which were known already. */
export interface CachedInspections {
  readonly inspections: readonly Inspection[];
  /** What came of relating them, if no inspection has changed since but in its own findings: the same inspections relate to the same. */
  readonly relation: KnownRelation | undefined;
  /** Keeps what has changed for the next run. */
  keep(relation: KnownRelation): void;
}

/**
 * Inspects only what has changed since the last run. All are related anew as soon as one file says something else to the others, has
 * appeared or gone: a deleted channel is found although no other file changed.
 *
 * @throws SetupError where the cache would replace what is none
 */
export async function inspectWithCache(
  workspace: OpenWorkspace,
  { location, strategy }: CacheOptions,
  options: InspectFilesOptions & Pick<WorkspaceOptions, 'cwd' | 'tool'>,
): Promise<CachedInspections> {
  const { files } = workspace;
  const path = cachePath(location, workspace.root, options.cwd);
  // Two workspaces may share a cache file. If both got a file of one name at the same moment, their times don't tell them apart; the root does.
  const times = strategy === 'metadata' ? workspace.root : '';
  const key = [options.tool.version, strategy, times, settingsDigest(workspace.settings)].join(' ');
  const savedAt = Date.now();
  const stamps = stampsOf(workspace, strategy);
  const inspectSome = (some: readonly string[]) => inspectFiles(some, workspace, options);

  const before = loadCache(path, key);
  // What stands where nobody named a file is a cache of ours, or what became of one.
  if (!before && location !== undefined && cacheFile(location, options.cwd) === path) refuseReplacingByCache(path);
  const known = (before && takeUp(before, { files, stamps, strategy, inspectSome })) ?? {
    inspections: inspectSome(files),
    relation: undefined,
    changes: files.length,
  };
  return {
    ...known,
    keep(relation) {
      if (before && known.changes <= files.length / FEW_CHANGES) return;
      saveCache(path, key, { savedAt, files, stamps, inspections: known.inspections, relation });
    },
  };
}

/** Saving costs as much as inspecting one in so many files again; fewer changes are found again by the next run. */
const FEW_CHANGES = 50;

interface Run {
  readonly files: readonly string[];
  readonly stamps: Float64Array;
  readonly strategy: CacheOptions['strategy'];
  readonly inspectSome: (files: readonly string[]) => Inspection[];
}

/** Takes from a cache what still holds; nothing when a part of it that is needed is damaged. */
function takeUp(
  before: CacheContents,
  { files, stamps, strategy, inspectSome }: Run,
): (Omit<CachedInspections, 'keep'> & { readonly changes: number }) | undefined {
  const rows = rowsOf(files, before);
  const stale: number[] = [];
  for (let index = 0; index < files.length; index++) {
    if (!isUnchanged(stamps, index, before, rows[index] ?? NO_ROW, strategy)) stale.push(index);
  }
  const fresh = inspectSome(stale.map((index) => files[index] ?? ''));
  const sameFiles = before.count === files.length && rows.every((row) => row !== NO_ROW);
  const saysTheSame = (index: number, inspection: Inspection | undefined) =>
    inspection !== undefined && relatableDigest(inspection) === before.digests[rows[index] ?? NO_ROW];
  const holds = sameFiles && stale.every((index, at) => saysTheSame(index, fresh[at]));
  // Where the relation still holds, most runs never ask what an inspection says, so the columns are read when somebody does. If they turn
  // out to be damaged then, all files are inspected after all.
  const columns = holds ? undefined : before.columns();
  if (!holds && !columns) return undefined;
  const reader = new TableReader(
    before.rest,
    () => columns ?? before.columns() ?? encodeTable(inspectSome(files)).columns,
  );
  const inspections: Inspection[] = [];
  let next = 0;
  for (let index = 0; index < files.length; index++) {
    const isFresh = stale[next] === index;
    inspections.push(isFresh ? (fresh[next++] as Inspection) : reader.take(rows[index] ?? 0, files[index] ?? ''));
  }
  return {
    inspections,
    relation: holds ? before.relation : undefined,
    changes: stale.length + Math.abs(before.count - files.length),
  };
}

const NO_ROW = -1;

/** By file: its row in the cache. Both lists are in order, so one walk finds what is in both. */
function rowsOf(files: readonly string[], { names, count }: CacheContents): Int32Array {
  const rows = new Int32Array(files.length).fill(NO_ROW);
  let row = 0;
  let at = 0;
  for (let index = 0; index < files.length && row < count; index++) {
    const file = files[index] ?? '';
    while (row < count && !isNameAt(names, at, file)) {
      const end = names.indexOf('\0', at);
      if (names.slice(at, end) > file) break;
      row++;
      at = end + 1;
    }
    if (row === count || !isNameAt(names, at, file)) continue;
    rows[index] = row++;
    at += file.length + 1;
  }
  return rows;
}

function isNameAt(names: string, at: number, name: string): boolean {
  return names.startsWith(name, at) && names.charCodeAt(at + name.length) === 0;
}

function stampsOf({ files, overlay, pathOf }: OpenWorkspace, strategy: CacheOptions['strategy']): Float64Array {
  const stamps = new Float64Array(files.length * STAMP_WIDTH);
  for (let index = 0; index < files.length; index++) {
    const file = files[index] ?? '';
    // What stands for a file in this run has no time, and is not to be remembered.
    const isRead = !overlay.has(file) && stampFile(pathOf(file), strategy, stamps, index);
    if (!isRead) stamps.fill(UNKNOWN, index * STAMP_WIDTH, (index + 1) * STAMP_WIDTH);
  }
  return stamps;
}

/** Equals no stamp, not even itself. */
const UNKNOWN = Number.NaN;

/** Returns whether there is a file. */
function stampFile(path: string, strategy: CacheOptions['strategy'], stamps: Float64Array, index: number): boolean {
  const at = index * STAMP_WIDTH;
  if (strategy === 'content') {
    const digest = digestOfFile(path);
    if (!digest) return false;
    stamps[at] = digest.readUIntBE(0, 6);
    stamps[at + 1] = digest.readUIntBE(6, 6);
    return true;
  }
  const stats = statsOf(path);
  if (!stats) return false;
  // The change time moves with every change of content or metadata, and nobody can set it.
  stamps[at] = stats.ctimeMs;
  stamps[at + 1] = stats.size;
  return true;
}

/** Times are exact only so far: what changed this shortly before the cache was written may have changed again unseen. */
const RACY_MS = 50;

function isUnchanged(
  stamps: Float64Array,
  index: number,
  before: CacheContents,
  row: number,
  strategy: CacheOptions['strategy'],
): boolean {
  if (row === NO_ROW) return false;
  const at = index * STAMP_WIDTH;
  const beforeAt = row * STAMP_WIDTH;
  const isSame = stamps[at] === before.stamps[beforeAt] && stamps[at + 1] === before.stamps[beforeAt + 1];
  return isSame && (strategy === 'content' || (stamps[at] ?? 0) < before.savedAt - RACY_MS);
}

const FOLDER = '.deskcheck-cache';

function cachePath(location: string | undefined, root: string, cwd: string): string {
  if (location === undefined) return join(root, FOLDER, 'inspections');
  const file = cacheFile(location, cwd);
  if (file !== undefined) return file;
  // Several workspaces may share a folder, and it may stand in one of them.
  const name = `deskcheck-cache-${digestOf(Buffer.from(root)).toString('hex', 0, 6)}`;
  return join(resolve(cwd, location), name);
}

/** Absolute path of the file that a location names; nothing where it names a folder. */
export function cacheFile(location: string, cwd: string): string | undefined {
  const path = resolve(cwd, location);
  return /[/\\]$/.test(location) || statsOf(path)?.isDirectory() ? undefined : path;
}
