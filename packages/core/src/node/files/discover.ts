import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { byCodeUnits } from '../../model/by-code-units.ts';
import { SetupError } from '../../model/setup-error.ts';
import type { Settings } from '../../engine/settings/settings.ts';
import { type GitIgnore, gitIgnoreAbove, isGitIgnored, withFolder } from './git-ignore.ts';
import { isConfigName } from '../config/load-config.ts';
import { isInside } from './is-inside.ts';
import { NamedFiles } from './named-files.ts';
import { realPath } from './real-path.ts';
import { relativePath } from './relative-path.ts';
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

/** A folder on the way. */
interface Place {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** The same relative to the root, with a slash behind it; empty for the root. */
  readonly prefix: string;
  /** `prefix` without a link on the way, which nearly always is the very same text; what is outside of the root is absolute. */
  readonly real: string;
  readonly ignores: GitIgnore;
  /** Git ignores the folder, so only what the config names is read. */
  readonly onlyNamed: boolean;
}

/** A link to what stands below the root as well. */
interface InnerLink {
  readonly name: string;
  /** The folder that it stands in. */
  readonly at: Place;
  readonly isFolder: boolean;
  /** Where it leads, relative to the root. */
  readonly real: string;
}

class Walk {
  readonly #root: string;
  readonly #isIgnored: (path: string) => boolean;
  readonly #isFolderIgnored: (folder: string) => boolean;
  readonly #areOthersApart: boolean;
  readonly #named: NamedFiles;
  readonly #files: string[] = [];
  readonly #nested: string[] = [];

  // What keeps links from showing anything twice. Real paths are relative to the root, those outside of it absolute.
  /** Absolute. Known from the first link on. */
  #realRoot: string | undefined;
  /** Real paths of the folders that were looked into: a loop of links comes back to one of them. */
  readonly #entered = new Set(['']);
  /** Real paths of the files behind links; once inner links are followed, of all files. */
  readonly #read = new Set<string>();
  /** Real paths of the nested workspaces' folders, each with a slash behind it: no link makes their files ours. */
  readonly #nestedReal: string[] = [];
  readonly #innerLinks: InnerLink[] = [];

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
    this.#enter({ folder: this.#root, prefix: '', real: '', ignores: gitIgnoreAbove(this.#root), onlyNamed: false });
    if (this.#innerLinks.length > 0) this.#followInnerLinks();
    return { files: this.#files, nested: this.#nested };
  }

  #enter(place: Place): void {
    const { folder, prefix, real } = place;
    const entries = readFolder(folder);
    if (typeof entries === 'string') {
      if (prefix === '')
        throw new SetupError([{ message: `The folder ${folder} can't be read (${entries}). Check its permissions.` }]);
      // Read like a file, it will be told of as one that can't be read.
      if (!this.#isIgnored(prefix.slice(0, -1))) this.#files.push(prefix.slice(0, -1));
    } else if (this.#areOthersApart && prefix !== '' && entries.some(isConfig)) {
      if (this.#isIgnored(prefix.slice(0, -1))) return;
      this.#nested.push(folder);
      this.#nestedReal.push(real);
    } else this.#lookInto(place, entries);
  }

  #lookInto(place: Place, entries: Dirent[]): void {
    const { folder, ignores } = place;
    const hasOwnIgnores = entries.some(({ name }) => name === '.gitignore');
    const at = hasOwnIgnores ? { ...place, ignores: withFolder(ignores, folder) } : place;
    // With a slash behind the folders' names, this order is the order of the whole paths.
    entries.sort((a, b) => byCodeUnits(sortKey(a), sortKey(b)));
    for (const entry of entries) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      if (entry.isDirectory()) this.#takeFolder(name, at);
      else if (entry.isFile()) this.#takeFile(name, at);
      else if (entry.isSymbolicLink()) this.#takeLink(name, at);
    }
  }

  #takeLink(name: string, at: Place): void {
    const link = join(at.folder, name);
    const stats = statsOf(link);
    // One that leads nowhere is told of as a file that can't be read.
    if (!stats) return this.#takeFile(name, at);
    const isFolder = stats.isDirectory();
    if (!isFolder && !stats.isFile()) return;
    const target = realPath(link);
    if (target === undefined) return;
    if (this.#realRoot === undefined) {
      this.#realRoot = realpathSync(this.#root);
      // What is outside may hold the root.
      this.#entered.add(this.#realRoot);
    }
    // What stands below the root may yet be found under its own path, which goes before that of a link.
    if (isInside(target, this.#realRoot))
      this.#innerLinks.push({ name, at, isFolder, real: relativePath(this.#realRoot, target) });
    else if (isFolder) this.#takeFolder(name, at, target);
    else this.#takeFile(name, at, target);
  }

  /** Now it is known what is read under its own path: only the rest is read under those of links. */
  #followInnerLinks(): void {
    for (const file of this.#files) this.#read.add(file);
    // Behind a link there may be more of them, which come to the end of the list.
    for (const { name, at, isFolder, real } of this.#innerLinks) {
      // Under another name, too, these are no documents of this workspace.
      if (OWN_FILE.test(basename(real)) || this.#nestedReal.some((folder) => `${real}/`.startsWith(folder))) continue;
      if (isFolder) this.#takeFolder(name, at, real);
      else this.#takeFile(name, at, real);
    }
    this.#files.sort(byCodeUnits);
  }

  /**
   * Looks into a folder, unless it is left out or was looked into.
   *
   * @param target where it stands really, if it is a link
   */
  #takeFolder(name: string, at: Place, target?: string): void {
    const path = at.prefix + name;
    if (this.#isFolderIgnored(path)) return;
    const onlyNamed = isLeftOutByGit(name, at, true);
    if (onlyNamed && !this.#named.mayStandBelow(path)) return;
    const own = pathWithoutLinks(name, at, path);
    const real = target ?? own;
    if (this.#entered.has(real)) return;
    // Of a folder that git ignores little is read, so that a link to it may add what isn't.
    if (!onlyNamed || real !== own) this.#entered.add(real);
    const prefix = `${path}/`;
    const realPrefix = real === path ? prefix : `${real}/`;
    this.#enter({ folder: join(at.folder, name), prefix, real: realPrefix, ignores: at.ignores, onlyNamed });
  }

  /**
   * Adds a file, unless it is left out or is there already.
   *
   * @param target where it stands really, if it is a link
   */
  #takeFile(name: string, at: Place, target?: string): void {
    const path = at.prefix + name;
    if (!isDocumentName(name) || this.#isIgnored(path)) return;
    if (isLeftOutByGit(name, at, false) && !this.#named.has(path)) return;
    const real = target ?? pathWithoutLinks(name, at, path);
    // Where no link leads, nothing is come to twice, and nothing has to be remembered.
    if (real !== path) {
      if (this.#read.has(real)) return;
      this.#read.add(real);
    }
    if (this.#files.push(path) === MANY_FILES) tuneEngine('late');
  }
}

function isConfig(entry: Dirent): boolean {
  return isConfigName(entry.name) && !entry.isDirectory();
}

/** Whether git ignores what stands in a folder, so that it is only read if the config names it. */
function isLeftOutByGit(name: string, { folder, ignores, onlyNamed }: Place, isFolder: boolean): boolean {
  return onlyNamed || (ignores.layers.length > 0 && isGitIgnored(ignores, join(folder, name), isFolder));
}

/** What stands in a folder is nearly always read under the path that it has: then both are one text, which is compared at once. */
function pathWithoutLinks(name: string, { prefix, real }: Place, path: string): string {
  return real === prefix ? path : real + name;
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
