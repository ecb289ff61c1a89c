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
  /** The same without a link on the way; what is outside of the root is absolute. */
  readonly real: string;
  readonly ignores: GitIgnore;
  /** Git ignores the folder, so only what the config names is read. */
  readonly onlyNamed: boolean;
}

type What = 'folder' | 'file';

class Walk {
  readonly #root: string;
  readonly #isIgnored: (path: string) => boolean;
  readonly #isFolderIgnored: (folder: string) => boolean;
  readonly #areOthersApart: boolean;
  readonly #named: NamedFiles;
  readonly #files: string[] = [];
  readonly #nested: string[] = [];
  /** Real paths of the nested workspaces' folders. */
  readonly #apart: string[] = [];
  /** Real paths of the folders that were looked into: a loop of links comes back to one of them. */
  readonly #entered = new Set(['']);
  /** Links to what stands below the root as well. */
  readonly #inner: { readonly what: What; readonly name: string; readonly real: string; readonly at: Place }[] = [];
  /** Real paths of the files behind links; in the end of all files. */
  readonly #read = new Set<string>();
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
    this.#enter({ folder: this.#root, prefix: '', real: '', ignores: gitIgnoreAbove(this.#root), onlyNamed: false });
    if (this.#inner.length > 0) this.#followInner();
    return { files: this.#files, nested: this.#nested };
  }

  #enter(place: Place): void {
    const { folder, prefix, real, ignores: above, onlyNamed } = place;
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
      if (!this.#isIgnored(prefix.slice(0, -1))) {
        this.#nested.push(folder);
        this.#apart.push(real);
      }
      return;
    }
    const ignores = entries.some(({ name }) => name === '.gitignore') ? withFolder(above, folder) : above;
    // With a slash behind the folders' names, this order is the order of the whole paths.
    entries.sort((a, b) => byCodeUnits(sortKey(a), sortKey(b)));
    const at = { folder, prefix, real, ignores, onlyNamed };
    for (const entry of entries) this.#entry(entry, at);
  }

  #entry(entry: Dirent, at: Place): void {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') return;
    if (entry.isDirectory()) this.#take('folder', name, at);
    else if (entry.isFile()) this.#take('file', name, at);
    else if (entry.isSymbolicLink()) this.#link(name, at);
  }

  /** A link that leads nowhere is an unreadable file. */
  #link(name: string, at: Place): void {
    const link = join(at.folder, name);
    const stats = statsOf(link);
    if (!stats) {
      this.#take('file', name, at);
      return;
    }
    if (!stats.isDirectory() && !stats.isFile()) return;
    const target = realPath(link);
    if (target === undefined) return;
    const what = stats.isDirectory() ? 'folder' : 'file';
    if (this.#realRoot === undefined) {
      this.#realRoot = realpathSync(this.#root);
      // What is outside may hold the root.
      this.#entered.add(this.#realRoot);
    }
    if (isInside(target, this.#realRoot))
      this.#inner.push({ what, name, real: relativePath(this.#realRoot, target), at });
    else this.#take(what, name, at, target);
  }

  /** What links lead to is read under their paths only where it isn't read under its own, and that is known now. */
  #followInner(): void {
    for (const file of this.#files) this.#read.add(file);
    // Behind a link there may be more of them, which come to the end of the list.
    for (const { what, name, real, at } of this.#inner) {
      if (OWN_FILE.test(basename(real)) || this.#apart.some((folder) => `${real}/`.startsWith(folder))) continue;
      this.#take(what, name, at, real);
    }
    this.#files.sort(byCodeUnits);
  }

  /**
   * Looks into a folder, or adds a file, unless it is left out.
   *
   * @param target where it stands really, if it is a link
   */
  #take(what: What, name: string, at: Place, target?: string): void {
    const { ignores } = at;
    const path = at.prefix + name;
    // Most files stand where they seem to: one text for both is compared at once.
    const own = at.real === at.prefix ? path : at.real + name;
    const real = target ?? own;
    const isFolder = what === 'folder';
    if (isFolder ? this.#isFolderIgnored(path) : !isDocumentName(name) || this.#isIgnored(path)) return;
    const isIgnored =
      at.onlyNamed || (ignores.layers.length > 0 && isGitIgnored(ignores, join(at.folder, name), isFolder));
    if (isIgnored && !(isFolder ? this.#named.mayStandBelow(path) : this.#named.has(path))) return;
    if (isFolder) {
      if (this.#entered.has(real)) return;
      // Of a folder that git ignores little is read, so that a link to it may add what isn't.
      if (!isIgnored || real !== own) this.#entered.add(real);
      const prefix = `${path}/`;
      const realPrefix = real === path ? prefix : `${real}/`;
      this.#enter({ folder: join(at.folder, name), prefix, real: realPrefix, ignores, onlyNamed: isIgnored });
      return;
    }
    if (real !== path) {
      if (this.#read.has(real)) return;
      this.#read.add(real);
    }
    if (this.#files.push(path) === MANY_FILES) tuneEngine('late');
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
