import { basename, join, resolve } from 'node:path';
import { folderMatcher, matcher, Settings } from '../engine/settings/settings.ts';
import type { Piece } from '../json/split.ts';
import { LONGEST_GLOB, type RuleSettings } from '../model/config.ts';
import { SetupError } from '../model/setup-error.ts';
import { patternTooLong } from '../words/pattern-too-long.ts';
import { discover, mayHoldDocuments } from './files/discover.ts';
import { pieces, readSlice } from './inspect/inspect-file.ts';
import type { WorkspaceOptions } from './lint-options.ts';
import { configBeside, configIn, isConfigName, loadConfig, type LoadedConfig } from './config/load-config.ts';
import { refuseOverwriting } from './write/overwriting.ts';
import { decode, type ReadText, readWholeText } from './files/read-text.ts';
import { mayBeThere, statsOf } from './files/stats.ts';
import { type Target } from './files/targets.ts';
import { realPath } from './files/real-path.ts';
import { relativePath } from './files/relative-path.ts';

/** A workspace whose config is loaded and whose files are known, before any of them is read. */
export interface OpenWorkspace {
  /** Absolute. */
  readonly root: string;
  readonly loaded: LoadedConfig;
  readonly settings: Settings;
  /** Path of the config relative to the root, if there is one. */
  readonly configFile: string | undefined;
  readonly inheritedSuppressions: number;
  /** Relative to the root, in order. */
  readonly files: readonly string[];
  /** What stands for what files hold. */
  readonly overlay: ReadonlyMap<string, ReadText>;
  /** Workspaces below this one, as far as the paths reach into them. */
  readonly nested: readonly Target[];
  readonly notes: readonly string[];
  /** Whether a file is among those that were to be checked, be it there or not. */
  readonly isSelected: (file: string) => boolean;
  /** Whether something stands at a path, be it read or not. */
  readonly exists: (path: string) => boolean;
  /** Whether a file that nothing is recognised in is worth a finding. */
  readonly mustBeRecognised: (file: string) => boolean;
  readonly pathOf: (file: string) => string;
  readonly text: (file: string) => string | undefined;
  /** The pieces of a file that is inspected piece by piece. */
  readonly pieces: (file: string) => Iterable<Piece>;
  /** The text of some of its bytes. */
  readonly slice: (file: string, offset: number, length: number) => string;
}

/**
 * Loads a workspace's config and finds its files.
 *
 * @throws SetupError when the config is wrong
 */
export function openWorkspace(target: Target, options: WorkspaceOptions): OpenWorkspace {
  const { root } = target;
  const loaded = loadConfig(target.configPath, options.preset, options.texts);
  const strict: RuleSettings = options.strictCoverage ? { 'deskcheck/unrecognised-file': 'error' } : {};
  const settings = new Settings(loaded.config, loaded.rules, {
    commandLine: { ...options.rules, ...strict },
    followsAll: options.followsAll,
    needs: options.needs,
  });
  const outputs = new Set((options.outputs ?? []).map((path) => relativePath(root, path)));
  const isIgnored = ignoring(options);
  // An output that is a folder isn't looked into. One that is a file is found like any other, so that `refuseOverwriting` can tell whether
  // it is a document; only then is it left out.
  const isFolder = (file: string) => outputs.has(file) && isDirectory(join(root, file));
  // A config that is given, or none, holds for all.
  const areOthersApart = options.config === undefined;
  // Configs and schemas may stand among the documents under any name.
  const setupPaths = [...loaded.paths, ...loaded.ownSchemas.map(({ path }) => path)];
  // One that was found, as nearly always, is known by its name.
  const named = options.config === undefined ? setupPaths.filter((path) => path !== loaded.path) : setupPaths;
  const setup = new Set(named.map((path) => relativePath(root, path)));
  const leftOut = (ignores: (path: string) => boolean) => (path: string) =>
    ignores(path) || isFolder(path) || setup.has(path);
  const { files: all, nested } = discover(root, settings, {
    isIgnored: leftOut(isIgnored),
    isFolderIgnored: leftOut(folderMatcher(options.ignorePatterns, isIgnored)),
    areOthersApart,
  });
  const files = outputs.size === 0 ? all : all.filter((file) => !outputs.has(file));
  const isLeftOut = (file: string) => settings.isIgnored(file) || isIgnored(file);
  const { added, notes } = namedBesides(target, files, { isIgnored: isLeftOut, setup, stdin: options.stdin });
  if (options.outputs) {
    const { outputs: written, ownBaseline } = options;
    refuseOverwriting(written, { root, loaded, settings, files: [...all, ...added], ownBaseline });
  }
  const overlay = overlayOf(root, options);
  // Not `join`: these paths are normal already, and there are many.
  const base = root.endsWith('/') ? root : `${root}/`;
  const pathOf = (file: string) => base + file;
  const isTarget = selection(target);
  return {
    root,
    loaded,
    settings,
    configFile: target.configPath === undefined ? undefined : relativePath(root, target.configPath),
    inheritedSuppressions: loaded.inheritedSuppressions,
    files: added.length > 0 ? [...files, ...added].toSorted() : files,
    overlay,
    nested: nested.flatMap((folder) => nestedTarget(folder, target)),
    notes: options.config === undefined ? [...notesOfConfig(loaded, options.cwd), ...notes] : notes,
    isSelected: (file) => isTarget(file) && !isIgnored(file),
    exists: (path) => mayBeThere(join(root, path)),
    mustBeRecognised: (file) => target.files.has(file) || options.strictCoverage === true,
    pathOf,
    text: (file) => textOf(overlay.get(file) ?? readWholeText(pathOf(file))),
    pieces: (file) => pieces(pathOf(file)),
    slice: (file, offset, length) => readSlice(pathOf(file), offset, length),
  };
}

/** A second config in the folder would otherwise be obeyed by nobody, and its author not know. */
function notesOfConfig(loaded: LoadedConfig, cwd: string): string[] {
  const beside = configBeside(loaded);
  if (loaded.path === undefined || beside === undefined) return [];
  const [read, unread] = [loaded.path, beside].map((path) => relativePath(cwd, path));
  return [
    `${unread} is not read, because ${read} stands beside it. Move everything into one of the two and delete the other.`,
  ];
}

/** The patterns of a config were judged when it was read; these come from a command line. */
function ignoring({ ignorePatterns = [] }: WorkspaceOptions): (file: string) => boolean {
  const problems = ignorePatterns
    .filter(({ length }) => length > LONGEST_GLOB)
    .map((pattern) => ({ message: patternTooLong(pattern, LONGEST_GLOB) }));
  if (problems.length > 0) throw new SetupError(problems);
  return matcher(ignorePatterns);
}

/** Named files that discovery left out: those of another ending are read all the same, those that are ignored are told of. */
function namedBesides(
  { root, files: named }: Target,
  files: readonly string[],
  {
    isIgnored,
    setup,
    stdin,
  }: Pick<WorkspaceOptions, 'stdin'> & {
    readonly isIgnored: (file: string) => boolean;
    /** Configs and schemas, of which nobody has to be told that they are no documents. */
    readonly setup: ReadonlySet<string>;
  },
): { readonly added: readonly string[]; readonly notes: readonly string[] } {
  if (named.size === 0) return { added: [], notes: [] };
  const found = new Set(files);
  const left = [...named].filter((file) => !found.has(file));
  // What an editor hands over need not be there yet.
  const isNew = (file: string) => stdin !== undefined && statsOf(join(root, file)) === undefined;
  const isAdded = (file: string) =>
    !/\.jsonc?$/i.test(file) || (isNew(file) && mayHoldDocuments(file) && !isIgnored(file));
  const readAs = fileByRealPath(root, files);
  return {
    added: left.filter(isAdded),
    notes: left
      .filter((file) => !isAdded(file) && !setup.has(file) && !isConfigName(basename(file)))
      .map((file) => whyLeft(root, file, readAs)),
  };
}

/** The first of some files that a real path is read as. The system is only asked of them all once somebody wants to know. */
function fileByRealPath(root: string, files: readonly string[]): (real: string) => string | undefined {
  let byRealPath: ReadonlyMap<string | undefined, string> | undefined;
  return (real) => {
    // Of several files with one real path the last one set counts, so the first comes last.
    byRealPath ??= new Map(files.toReversed().map((file) => [realPath(join(root, file)), file]));
    return byRealPath.get(real);
  };
}

function whyLeft(root: string, file: string, readAs: (real: string) => string | undefined): string {
  const path = join(root, file);
  const real = realPath(path);
  // Only behind a link there may be what is read under another name.
  const isLinked = real !== undefined && real !== join(realPath(root) ?? root, file);
  const read = isLinked ? readAs(real) : undefined;
  return read === undefined
    ? `${file} is ignored, so it is not checked. ${waysToChange(file)}`
    : `${file} is the same file as ${read}, which is checked under that name only. Name ${read} instead.`;
}

function waysToChange(file: string): string {
  return mayHoldDocuments(file)
    ? 'Remove it from .gitignore, from the config\'s "ignore" or from --ignore-pattern to change that.'
    : "What is hidden, in node_modules or deskcheck's own is never looked at; keep it elsewhere.";
}

function overlayOf(root: string, { stdin, cwd, texts }: WorkspaceOptions): ReadonlyMap<string, ReadText> {
  const overlay = new Map<string, ReadText>();
  if (stdin) overlay.set(relativePath(root, resolve(cwd, stdin.path)), decode(stdin.bytes));
  for (const [path, text] of texts ?? []) overlay.set(relativePath(root, path), { ok: true, text, hash: undefined });
  return overlay;
}

/** A workspace below another is reported as far as the paths reach into it. */
function nestedTarget(folder: string, { root, folders }: Target): Target[] {
  const path = relativePath(root, folder);
  const selected = [...folders].some((chosen) => chosen === '' || path === chosen || path.startsWith(`${chosen}/`));
  return selected ? [{ root: folder, configPath: configIn(folder), folders: new Set(['']), files: new Set() }] : [];
}

function selection({ folders, files }: Target): (file: string) => boolean {
  if (folders.has('')) return () => true;
  const prefixes = [...folders].map((folder) => `${folder}/`);
  // A folder that can't be read stands among the files under its own name.
  return (file) => files.has(file) || folders.has(file) || prefixes.some((prefix) => file.startsWith(prefix));
}

function isDirectory(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}

function textOf(read: ReadText): string | undefined {
  return read.ok ? read.text : undefined;
}
