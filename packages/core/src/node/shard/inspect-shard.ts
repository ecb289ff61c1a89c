import { isAbsolute } from 'node:path';
import { encodeTable } from '../../engine/inspect/inspection-table.ts';
import { type Shard, sharesOf, type WorkspacePart } from '../../engine/shard/part.ts';
import type { Selection } from '../../model/selection.ts';
import { hashOf, hashOfFile } from '../files/hash.ts';
import { inspectFiles } from '../inspect/inspect-files.ts';
import type { WorkspaceOptions } from '../lint-options.ts';
import { allWorkspacesOf } from '../lint-paths.ts';
import { partsBeside, partText } from './part-file.ts';
import { workspaceIdentityOf } from './workspace-identity.ts';
import { relativePath } from '../files/relative-path.ts';

export interface ShardOptions extends Selection, Pick<WorkspaceOptions, 'cwd' | 'tool' | 'followsAll'> {
  readonly shard: Shard;
  /** Absolute path of the part, beside which others may stand. */
  readonly output: string;
}

/** A part as text, and what went into it. */
export interface InspectedShard {
  readonly text: string;
  /** How many files were inspected, and how many all shards have. */
  readonly files: number;
  readonly total: number;
}

/**
 * Inspects one share of all files that the paths lead to.
 *
 * @throws SetupError when the setup is wrong
 */
export async function inspectShard({
  shard,
  output,
  cwd,
  tool,
  followsAll = false,
  ...given
}: ShardOptions): Promise<InspectedShard> {
  const selection = portable(given, cwd);
  const workspaces = await allWorkspacesOf({
    ...selection,
    cwd,
    tool,
    outputs: [output, ...partsBeside(output)],
    followsAll,
  });
  const counts = workspaces.map(({ files }) => files.length);
  const shares = sharesOf(counts, shard);
  const parts: WorkspacePart[] = [];
  for (const [index, workspace] of workspaces.entries()) {
    const files = workspace.files.slice(...(shares[index] ?? []));
    const inspections = inspectFiles(files, workspace, { hash: hashOf });
    parts.push({
      identity: workspaceIdentityOf(workspace, cwd),
      hashes: inspections.map(({ hash, file }) => hash ?? hashOfFile(workspace.pathOf(file)) ?? 0),
      // Their hashes stand apart, so that most inspections fit the table's columns.
      inspections: encodeTable(inspections.map((inspection) => ({ ...inspection, hash: undefined }))),
    });
  }
  return {
    text: partText({ shard, selection, workspaces: parts }, tool.version),
    files: parts.reduce((sum, { hashes }) => sum + hashes.length, 0),
    total: counts.reduce((sum, count) => sum + count, 0),
  };
}

/** The checkout may stand elsewhere on the machine that relates. */
function portable(selection: Selection, cwd: string): Selection {
  const from = (path: string) => (isAbsolute(path) ? relativePath(cwd, path) || '.' : path);
  const { paths, config } = selection;
  return { ...selection, paths: paths.map(from), config: typeof config === 'string' ? from(config) : config };
}
