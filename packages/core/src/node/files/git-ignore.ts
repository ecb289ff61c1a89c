import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isFile, statsOf } from './stats.ts';
import { relativePath } from './relative-path.ts';
import { assertSystemError } from './system-error.ts';

/** The `.gitignore` files that hold for a folder, from the repository's top to the folder itself. */
export interface GitIgnore {
  /** Absolute path of the folder whose `.gitignore` this is, and its patterns. */
  readonly layers: readonly { readonly folder: string; readonly patterns: Ignore }[];
}

const NOTHING: GitIgnore = { layers: [] };

/** What the folders above `root` ignore, up to the top of its git repository; nothing outside of one. */
export function gitIgnoreAbove(root: string): GitIgnore {
  const folders: string[] = [];
  for (let at = resolve(root); ; at = dirname(at)) {
    if (at !== resolve(root)) folders.unshift(at);
    if (statsOf(join(at, '.git'))) return folders.reduce(withFolder, NOTHING);
    if (dirname(at) === at) return NOTHING;
  }
}

/** Adds the patterns of a folder's own `.gitignore`, where it has one that can be read. */
export function withFolder(above: GitIgnore, folder: string): GitIgnore {
  const path = join(folder, '.gitignore');
  if (!isFile(path)) return above;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    assertSystemError(error);
    return above;
  }
  return { layers: [...above.layers, { folder, patterns: ignore().add(text) }] };
}

/** Whether git would leave the path out. The deepest `.gitignore` that has an opinion decides. */
export function isGitIgnored({ layers }: GitIgnore, path: string, isFolder: boolean): boolean {
  for (let index = layers.length - 1; index >= 0; index--) {
    const layer = layers[index];
    if (!layer) continue;
    const local = relativePath(layer.folder, path);
    const { ignored, unignored } = layer.patterns.test(isFolder ? `${local}/` : local);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}
