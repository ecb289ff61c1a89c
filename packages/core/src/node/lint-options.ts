import type { Kind } from '../model/kind.ts';
import type { Selection } from '../model/selection.ts';
import type { Report } from '../model/report.ts';
import type { LoadedBaseline } from './config/baseline-file.ts';
import type { CacheOptions } from './cache/cache.ts';
import type { LintResult } from './lint-paths.ts';

/** What decides which workspaces there are, what is in them and which rules hold. */
export interface WorkspaceOptions extends Selection {
  /** Absolute. */
  readonly cwd: string;
  /** Collects every reference, whatever the rules need: for commands that show the workspace rather than judge it. */
  readonly followsAll?: boolean;
  /** Kinds of which the command reads the facts, whatever the rules need. */
  readonly needs?: readonly Kind[];
  /** What stands for a file's content. */
  readonly stdin?: { readonly path: string; readonly bytes: Buffer } | undefined;
  /** Texts that stand for what files hold, by absolute path, without byte order marks. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Absolute paths that are never read: the reports that this run writes. */
  readonly outputs?: readonly string[];
  /** Absolute path of the one output that may be written over a baseline: the baseline that this run goes by. */
  readonly ownBaseline?: string | undefined;
  readonly tool: Report['tool'];
  /** Told after each file that was inspected. */
  readonly onInspected?: ((done: number, total: number) => void) | undefined;
}

/** What a run lints, and what it may build on. */
export interface LintOptions extends WorkspaceOptions {
  /** A run with the same options whose inspections still hold, but for the files in `texts`. */
  readonly previous?: LintResult;
  /** Findings that are known and set aside. */
  readonly baseline?: LoadedBaseline | undefined;
  /** Keeps inspections from run to run. */
  readonly cache?: CacheOptions | undefined;
  /** YYYY-MM-DD. */
  readonly today?: string;
}
