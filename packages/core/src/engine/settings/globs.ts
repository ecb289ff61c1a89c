import picomatch from 'picomatch';
import type { Globs } from '../../model/config.ts';

/** One pattern of a list, as picomatch takes it. */
export interface GlobPattern {
  /** It begins with `!`: what the patterns before it match isn't meant after all. */
  readonly takesBack: boolean;
  readonly text: string;
}

/** The patterns of a list in their order, each relative to the root. */
export function patternsIn(globs: Globs | undefined): GlobPattern[] {
  return [globs ?? []].flat().flatMap((glob) => {
    // `!(a|b)` is a group of picomatch's.
    const takesBack = glob.startsWith('!') && !glob.startsWith('!(');
    const path = takesBack ? glob.slice(1) : glob;
    const text = path.replace(/^(?:\.?\/)+/, '').replace(/\/$/, '');
    if (text !== '') return [{ takesBack, text }];
    // What leads to the root and no further means all that it holds.
    return path === '' ? [] : [{ takesBack, text: '**' }];
  });
}

/** What every match of a pattern is or stands in: its path as far as no sign in it stands for others; `''` where that is the root. */
export function baseOf({ text }: GlobPattern): string {
  return picomatch.scan(text, { unescape: true }).base;
}

/** Whether what some patterns match may stand in a folder, or anywhere below it. */
export function mayMatchBelow(folder: string, patterns: readonly GlobPattern[]): boolean {
  return patterns.some((pattern) => {
    const base = baseOf(pattern);
    return base === '' || base === folder || base.startsWith(`${folder}/`) || folder.startsWith(`${base}/`);
  });
}
