import type { Config, Globs } from '../../model/config.ts';
import { type GlobPattern, mayMatchBelow, patternsIn } from '../../engine/settings/globs.ts';
import { matcher } from '../../engine/settings/settings.ts';

/** Files that the config names are read even if git ignores them, as downloaded inventories usually are. */
export class NamedFiles {
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
