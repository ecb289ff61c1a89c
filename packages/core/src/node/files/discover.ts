import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnits } from '../../model/by-code-units.ts';
import type { Config, Globs } from '../../model/config.ts';
import { SetupError } from '../../model/setup-error.ts';
import { type GlobPattern, mayMatchBelow, patternsIn } from '../../engine/settings/globs.ts';
import { matcher, type Settings } from '../../engine/settings/settings.ts';
import { type GitIgnore, gitIgnoreAbove, isGitIgnored, withFolder } from './git-ignore.ts';
import { isConfigName } from '../config/load-config.ts';
import { realPath } from './real-path.ts';
import { statsOf } from './stats.ts';
import { MANY_FILES, tuneEngine } from '../inspect/tune-engine.ts';
import { assertSystemError } from './system-error.ts';

/** The files of a workspace, and the workspaces inside it. */
export interface Discovery {
  /** Paths relative to the root, with forward slashes, in order of code units. */
  readonly files: readonly string[];
  /** Absolute paths of folders below that have a config, and so are workspaces of their own. */
  readonly nested: readonly string[];
}

/** deskcheck's own files: config, baseline, cache, parts and reports. */
const OWN_FILE = /^deskcheck[.-](?:config|baseline|cache|report|part\d*)\b.*\.jsonc?$/i;
const JSON_FILE = /\.jsonc?$/i;

/** Whether a file's name is one that `discover` takes, wherever below a root it stands and if nobody ignores it. */
export function mayHoldDocuments(path: string): boolean {
  const names = path.split('/');
  return !names.some((name) => name.startsWith('.') || name === 'node_modules') && isDocumentName(names.at(-1) ?? '');
}

function isDocumentName(name: string): boolean {
  return JSON_FILE.test(name) && !OWN_FILE.test(name);
}

export interface DiscoverOptions {
  /** Paths (relative to the root) that are left out besides what the config ignores. */
  readonly isIgnored?: (path: string) => boolean;
  /** The same of a folder with all that it may hold. */
  readonly isFolderIgnored?: (folder: string) => boolean;
  /** Whether folders with a config of their own are workspaces of their own, as they are where nobody says otherwise. */
  readonly areOthersApart?: boolean;
}

/** Finds every file of a workspace that may hold a document. */
export function discover(root: string, settings: Settings, options: DiscoverOptions = {}): Discovery {
  return new Walk(root, settings, options).run();
}

class Walk {
  readonly #root: string;
  readonly #isIgnored: (path: string) => boolean;
  readonly #isFolderIgnored: (folder: string) => boolean;
  readonly #areOthersApart: boolean;
  readonly #named: NamedFiles;
  readonly #files: string[] = [];
  readonly #nested: string[] = [];
  /** Real paths of folders that links led to: a loop of links comes back to one of them. */
  readonly #followed = new Set<string>();
  #realRoot: string | undefined;

  constructor(
    root: string,
    settings: Settings,
    { isIgnored, isFolderIgnored, areOthersApart = true }: DiscoverOptions,
  ) {
    this.#root = root;
    this.#areOthersApart = areOthersApart;
    this.#isIgnored = (path) => settings.isIgnored(path) || isIgnored?.(path) === true;
    this.#isFolderIgnored = (folder) => settings.isFolderIgnored(folder) || isFolderIgnored?.(folder) === true;
    this.#named = new NamedFiles(settings.config);
  }

  run(): Discovery {
    this.#folder(this.#root, '', gitIgnoreAbove(this.#root), false);
    return { files: this.#files, nested: this.#nested };
  }

  /** @param onlyNamed git ignores the folder, so only what the config names is read */
  #folder(folder: string, prefix: string, above: GitIgnore, onlyNamed: boolean): void {
    const entries = readFolder(folder);
    if (typeof entries === 'string') {
      if (prefix === '')
        throw new SetupError([{ message: `The folder ${folder} can't be read (${entries}). Check its permissions.` }]);
      // Read like a file, it will be told of as one that can't be read.
      if (!this.#isIgnored(prefix.slice(0, -1))) this.#files.push(prefix.slice(0, -1));
      return;
    }
    if (
      this.#areOthersApart &&
      prefix !== '' &&
      entries.some((entry) => isConfigName(entry.name) && !entry.isDirectory())
    ) {
      if (!this.#isIgnored(prefix.slice(0, -1))) this.#nested.push(folder);
      return;
    }
    const ignores = entries.some(({ name }) => name === '.gitignore') ? withFolder(above, folder) : above;
    // With a slash behind the folders' names, this order is the order of the whole paths.
    entries.sort((a, b) => byCodeUnits(sortKey(a), sortKey(b)));
    for (const entry of entries) this.#entry(entry, folder, prefix, ignores, onlyNamed);
  }

  #entry(entry: Dirent, folder: string, prefix: string, ignores: GitIgnore, onlyNamed: boolean): void {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') return;
    const path = prefix + name;
    const isLink = entry.isSymbolicLink();
    const what = isLink
      ? this.#targetOf(join(folder, name))
      : entry.isDirectory()
        ? 'folder'
        : entry.isFile()
          ? 'file'
          : 'other';
    if (what === 'folder') {
      if (this.#isFolderIgnored(path)) return;
      const ignored = onlyNamed || (ignores.layers.length > 0 && isGitIgnored(ignores, join(folder, name), true));
      if (ignored && !this.#named.mayStandBelow(path)) return;
      this.#folder(join(folder, name), `${path}/`, ignores, ignored);
      return;
    }
    if (what === 'other' || !isDocumentName(name) || this.#isIgnored(path)) return;
    const ignored = onlyNamed || (ignores.layers.length > 0 && isGitIgnored(ignores, join(folder, name), false));
    if (ignored && !this.#named.has(path)) return;
    if (this.#files.push(path) === MANY_FILES) tuneEngine('late');
  }

  /** What a link leads to; `other` when that is read anyway, or was followed before. A link that leads nowhere is an unreadable file. */
  #targetOf(link: string): 'folder' | 'file' | 'other' {
    const stats = statsOf(link);
    if (!stats) return 'file';
    if (!stats.isDirectory() && !stats.isFile()) return 'other';
    const target = realPath(link);
    if (target === undefined) return 'other';
    this.#realRoot ??= realpathSync(this.#root);
    if (target === this.#realRoot || target.startsWith(`${this.#realRoot}/`) || this.#followed.has(target))
      return 'other';
    if (stats.isDirectory()) this.#followed.add(target);
    return stats.isDirectory() ? 'folder' : 'file';
  }
}

/** What stands in a folder, or Node's word for why it can't be read. */
function readFolder(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    assertSystemError(error);
    return error.code;
  }
}

function sortKey(entry: Dirent): string {
  return entry.isDirectory() ? `${entry.name}/` : entry.name;
}

/** Files that the config names are read even if git ignores them, as downloaded inventories usually are. */
class NamedFiles {
  readonly #lists: readonly {
    readonly matches: (path: string) => boolean;
    readonly patterns: readonly GlobPattern[];
  }[];

  constructor({ documents, inventory, environments }: Config) {
    const lists: readonly (Globs | undefined)[] = [
      ...Object.values(documents ?? {}),
      inventory,
      ...Object.values(environments ?? {}).map((environment) => environment.inventory),
    ];
    this.#lists = lists.flatMap((globs) => {
      const patterns = patternsIn(globs).filter(({ takesBack }) => !takesBack);
      return patterns.length === 0 ? [] : [{ matches: matcher(globs), patterns }];
    });
  }

  has(path: string): boolean {
    return this.#lists.some(({ matches }) => matches(path));
  }

  mayStandBelow(folder: string): boolean {
    return this.#lists.some(({ patterns }) => mayMatchBelow(folder, patterns));
  }
}
