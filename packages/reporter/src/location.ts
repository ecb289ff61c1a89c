import type { Report } from '@deskcheck/core';
import { wellFormed } from './escape/well-formed.ts';
import type { FormatOptions } from './format.ts';

/** Absolute folder that a report's relative paths start from, with forward slashes and none at the end. */
export function baseOf(report: Report, options: FormatOptions): string {
  return slashes(options.base ?? report.cwd).replace(/\/+$/, '');
}

/** The path below `base`, with forward slashes; `undefined` when it lies outside. */
export function pathBelow(base: string, path: string): string | undefined {
  const absolute = slashes(path);
  return absolute.startsWith(`${base}/`) ? absolute.slice(base.length + 1) : undefined;
}

/** The path as people read it: relative where it lies below `base`, else as it is. */
export function shownPath(base: string, path: string): string {
  return pathBelow(base, path) ?? slashes(path);
}

/** The absolute path of a file that an edit names relative to the workspace's root. */
export function absolutePath(root: string, file: string): string {
  return `${slashes(root).replace(/\/+$/, '')}/${file}`;
}

/** A relative path as a relative URI. */
export function relativeUri(path: string): string {
  return path.split('/').map(segment).join('/');
}

/** An absolute path as a `file:` URI. */
export function fileUri(path: string): string {
  const absolute = slashes(path);
  const drive = /^([A-Za-z]:)(\/.*|)$/.exec(absolute);
  if (drive) return `file:///${drive[1]}${relativeUri(drive[2] ?? '')}`;
  // A path of another machine starts with two slashes, and its name is the URI's authority.
  return absolute.startsWith('//') ? `file:${relativeUri(absolute)}` : `file://${relativeUri(absolute)}`;
}

function segment(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/[!'()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}

// Only paths that are certainly Windows' have their backslashes turned: elsewhere a name may hold one.
function slashes(path: string): string {
  return /^(?:[A-Za-z]:|\\\\)/.test(path) ? path.replaceAll('\\', '/') : path;
}
