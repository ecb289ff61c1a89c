import type { ReferenceTarget } from '../../model/inspection.ts';
import type { Selection } from '../../model/selection.ts';
import type { InspectionTable } from '../inspect/inspection-table.ts';

/** Which share of the files: `[3, 8]` is the third of eight. */
export type Shard = readonly [index: number, count: number];

/** What tells that a workspace is the one that was inspected: the same everywhere, if nothing that matters differs. */
export interface WorkspaceIdentity {
  /** Relative to the working directory, with forward slashes; `.` is the working directory itself. */
  readonly root: string;
  /** The config's path from there; `null` where there is none. */
  readonly config: string | null;
  /** What references were collected to. */
  readonly follows: readonly ReferenceTarget[];
  /** Digest of all other settings that an inspection depends on. */
  readonly settings: string;
  /** Of the whole workspace, whatever this part's share of it is. */
  readonly fileCount: number;
  readonly fileList: string;
}

/** One workspace's share of a part. */
export interface WorkspacePart {
  readonly identity: WorkspaceIdentity;
  /** By file of the share: the digest of its bytes; 0 for a file that can't be read. */
  readonly hashes: readonly (string | 0)[];
  /** By file of the share. */
  readonly inspections: InspectionTable;
}

/** What one machine has inspected of a run that several share. */
export interface Part {
  readonly shard: Shard;
  /** With paths relative to the working directory, wherever that is. */
  readonly selection: Selection;
  readonly workspaces: readonly WorkspacePart[];
}

/** A stretch of an ordered list: its first index, and the one behind its last. */
export type Stretch = readonly [start: number, end: number];

/**
 * A shard's share of each workspace's files. All workspaces count as one list, cut into stretches of equal length, so that many small
 * ones are shared as evenly as a large one.
 *
 * @param fileCounts of the workspaces, in their order
 */
export function sharesOf(fileCounts: readonly number[], [index, count]: Shard): Stretch[] {
  const total = fileCounts.reduce((sum, files) => sum + files, 0);
  const first = Math.floor((total * (index - 1)) / count);
  const last = Math.floor((total * index) / count);
  let before = 0;
  return fileCounts.map((files): Stretch => {
    const inside = (at: number) => Math.min(Math.max(at - before, 0), files);
    const share = [inside(first), inside(last)] as const;
    before += files;
    return share;
  });
}
