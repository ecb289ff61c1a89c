/** Runs of one workspace with the cache and without, to be compared. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CacheOptions } from '../node/cache/cache.ts';
import type { LintOptions } from '../node/lint-options.ts';
import { lintPaths } from '../node/lint-paths.ts';
import { inCopy } from './folder.ts';

/** Where the cache of a workspace stands, if nothing else is asked for. */
export const CACHE = '.deskcheck-cache/inspections';
export const STRATEGIES = ['metadata', 'content'] as const;
export const TOOL = { name: 'deskcheck', version: '1.0.0' } as const;

export type Given = Partial<LintOptions>;

export const cached = (given: Partial<CacheOptions> = {}): Given => ({
  cache: { location: undefined, strategy: 'metadata', ...given },
});

/** All that a format could show of a run. */
export async function told(folder: string, given: Given = {}): Promise<unknown> {
  const { report } = await lintPaths({ cwd: folder, paths: ['.'], tool: TOOL, ...given });
  return JSON.parse(JSON.stringify([report.files, report.totals, report.coverage]));
}

/** How many files a run looked into. */
export async function inspected(folder: string, given: Given): Promise<number> {
  let count = 0;
  await told(folder, { ...given, onInspected: () => count++ });
  return count;
}

/** What a run with the cache tells and what one without it does: they must be equal. */
export async function toldEitherWay(folder: string, given: Given): Promise<readonly [cached: unknown, plain: unknown]> {
  const { cache: _cache, ...without } = given;
  return [await told(folder, given), await told(folder, without)];
}

/** File and rule of every finding. */
export async function rulesOf(folder: string, given: Given): Promise<string[]> {
  const { report } = await lintPaths({ cwd: folder, paths: ['.'], tool: TOOL, ...given });
  return report.files.flatMap(({ diagnostics }) => diagnostics.map(({ file, rule }) => `${file} ${rule}`));
}

/** A run doesn't trust what the one before it read so shortly after it was written: here is waited for that. */
export const untilTrusted = (): Promise<void> => sleep(60);

/** @param source a folder below `fixtures/`, whose files are old enough for a cache to trust them */
export function inOldCopy(source: string, act: (folder: string) => Promise<void>): Promise<void> {
  return inCopy(source, async (folder) => {
    await untilTrusted();
    await act(folder);
  });
}

export const inOldClean = (act: (folder: string) => Promise<void>): Promise<void> => inOldCopy('workspaces/clean', act);
