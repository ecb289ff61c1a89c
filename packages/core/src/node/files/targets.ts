import { dirname, resolve } from 'node:path';
import type { Selection } from '../../model/selection.ts';
import { SetupError, type SetupProblem } from '../../model/setup-error.ts';
import { abridged } from '../../words/abridged.ts';
import { findConfig } from '../config/load-config.ts';
import { isInside } from './is-inside.ts';
import { oddity, statsOf } from './stats.ts';
import { relativePath } from './relative-path.ts';

/** A root and what of it is to be reported. */
export interface Target {
  /** Absolute path. */
  readonly root: string;
  readonly configPath: string | undefined;
  /** Folders relative to the root that were named; `''` is the root itself. */
  readonly folders: Set<string>;
  /** Files relative to the root that were named. */
  readonly files: Set<string>;
}

export interface TargetOptions extends Pick<Selection, 'paths' | 'config' | 'errorOnUnmatchedPattern'> {
  /** Absolute. */
  readonly cwd: string;
  /** The file that comes from standard input, in place of all paths. */
  readonly stdin?: { readonly path: string } | undefined;
}

/**
 * Says which workspaces the given paths belong to. The root is the folder of the nearest config upward from a path; without one (or with
 * an explicit config) each folder is a root of its own, unless it stands in another one, and files belong to the folder that was named
 * around them, or to the current one.
 *
 * @throws SetupError for a path or pattern that matches nothing
 */
export async function targetsOf(options: TargetOptions): Promise<Target[]> {
  if (options.stdin) return [stdinTarget(options.stdin.path, options)];
  const { folders, files } = await existing(options);
  const targets = new Map<string, Target>();
  const target = ({ root, configPath }: Home): Target => {
    let found = targets.get(root);
    if (!found) targets.set(root, (found = { root, configPath, folders: new Set(), files: new Set() }));
    return found;
  };
  for (const folder of folders) {
    const home = homeOf(folder, outermostAround(folder, folders) ?? folder, options);
    target(home).folders.add(relativePath(home.root, folder));
  }
  for (const file of files) {
    const home = homeOf(dirname(file), rootAround(file, folders, options.cwd), options);
    target(home).files.add(relativePath(home.root, file));
  }
  return [...targets.values()];
}

/** Where a workspace is. */
export type Home = Pick<Target, 'root' | 'configPath'>;

/**
 * The workspace of a path: its root is the folder of the nearest config upward.
 *
 * @param folder in which the path stands, or which it is
 * @param otherwise the root where no config tells it
 */
export function homeOf(
  folder: string,
  otherwise: string,
  { cwd, config }: Pick<TargetOptions, 'cwd' | 'config'>,
): Home {
  if (config !== undefined) return { root: otherwise, configPath: config === false ? undefined : resolve(cwd, config) };
  const configPath = findConfig(folder);
  return { root: configPath === undefined ? otherwise : dirname(configPath), configPath };
}

/** The file need not be there yet. */
function stdinTarget(path: string, options: TargetOptions): Target {
  const absolute = resolve(options.cwd, path);
  const home = homeOf(dirname(absolute), options.cwd, options);
  return { ...home, folders: new Set(), files: new Set([relativePath(home.root, absolute)]) };
}

function rootAround(file: string, folders: readonly string[], cwd: string): string {
  return outermostAround(file, folders) ?? (isInside(file, cwd) ? cwd : dirname(file));
}

/** A folder inside another that was named is a part of that, and so is a file in both: nothing in them is told twice. */
function outermostAround(path: string, folders: readonly string[]): string | undefined {
  return folders.filter((folder) => isInside(path, folder)).toSorted((a, b) => a.length - b.length)[0];
}

async function existing({
  cwd,
  paths,
  errorOnUnmatchedPattern,
}: TargetOptions): Promise<{ folders: string[]; files: string[] }> {
  const folders: string[] = [];
  const files: string[] = [];
  const problems: SetupProblem[] = [];
  const advice = errorOnUnmatchedPattern === undefined ? ADVICE : ADVICE_WITH_OPTIONS;
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const stats = statsOf(absolute);
    if (stats?.isDirectory()) folders.push(absolute);
    else if (stats?.isFile()) files.push(absolute);
    else if (stats) problems.push({ message: `"${path}" is ${oddity(stats)}. ${advice.odd}` });
    else {
      const matches = await matchesOf(path, cwd);
      if (matches.length === 0) problems.push({ message: `No file or folder matches "${path}". ${advice.unmatched}` });
      files.push(...matches);
    }
  }
  if (problems.length > 0 && errorOnUnmatchedPattern !== false) throw new SetupError(problems);
  return { folders, files };
}

/** What to do about a path that matches nothing, and about one that is neither file nor folder: whoever reads that may wait for ever. */
const ADVICE = {
  unmatched: 'Check the spelling.',
  odd: 'Only files and folders can be checked: name one.',
};

/** The same, of a command that has options for either. */
const ADVICE_WITH_OPTIONS: typeof ADVICE = {
  unmatched: 'Check the spelling, or pass --no-error-on-unmatched-pattern to go on without it.',
  odd: 'Only files and folders can be checked: name one, or pass its text with --stdin and --stdin-filename.',
};

/**
 * Absolute paths of the files that a pattern matches; none for what is no pattern.
 *
 * @throws SetupError for a pattern that asks too much
 */
export async function matchesOf(pattern: string, cwd: string): Promise<string[]> {
  // Only a pattern needs the library, and most runs name a folder.
  const { default: glob } = await import('fast-glob');
  try {
    if (!glob.isDynamicPattern(pattern)) return [];
    return (
      await glob(pattern, { cwd, absolute: true, ignore: ['**/node_modules/**'], suppressErrors: true })
    ).toSorted();
  } catch (error) {
    // What the library throws of a pattern that is too long, or braces that stand for too much.
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    const message = `The pattern "${abridged(pattern)}" is too long, or stands for more paths than can be tried. Write * for what varies, or name a folder.`;
    throw new SetupError([{ message }]);
  }
}
