import { relative, sep } from 'node:path';

/** The way from a folder to a path, with forward slashes on every machine; elsewhere than on Windows a backslash is part of a name. */
export function relativePath(folder: string, path: string): string {
  const way = relative(folder, path);
  return sep === '/' ? way : way.replaceAll(sep, '/');
}
