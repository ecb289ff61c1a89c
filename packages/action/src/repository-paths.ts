import { relativePath } from '@deskcheck/core/node';

/** Paths as GitHub and git have them: relative to the repository's top, with forward slashes. */
export class RepositoryPaths {
  /** Absolute path of the folder that they start from. */
  readonly base: string;
  readonly #top: string;

  /**
   * @param checkout where the runner checks repositories out
   * @param top of the repository, which may be checked out in a folder below that
   */
  constructor(checkout: string, top: string | undefined) {
    this.base = top !== undefined && isBelow(top, checkout) ? top : checkout;
    this.#top = top ?? checkout;
  }

  /** The path as it is shown, absolute where it lies outside. */
  shown(path: string): string {
    return isBelow(path, this.base) ? relativePath(this.base, path) : path;
  }

  /** The path as git has it. */
  inRepository(path: string): string {
    return relativePath(this.#top, path);
  }
}

function isBelow(path: string, folder: string): boolean {
  const way = relativePath(folder, path);
  return way !== '..' && !way.startsWith('../') && !/^[A-Za-z]:/.test(way);
}
