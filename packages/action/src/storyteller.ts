import { join } from 'node:path';
import type { LintedWorkspace } from '@deskcheck/core/node';
import type { Change } from './change.ts';
import type { Git } from './git.ts';
import { placeIn } from './place-in.ts';
import type { Removed } from './removed.ts';
import type { RepositoryPaths } from './repository-paths.ts';

/** Tells what the change did to an entity. */
export class Storyteller {
  readonly #workspace: LintedWorkspace;
  readonly #change: Change;
  readonly #git: Git;
  readonly #paths: RepositoryPaths;
  readonly #told = new Map<Removed, string>();

  constructor(workspace: LintedWorkspace, change: Change, git: Git, paths: RepositoryPaths) {
    this.#workspace = workspace;
    this.#change = change;
    this.#git = git;
    this.#paths = paths;
  }

  /** One sentence: which change removed it, from where, and what it is called now. */
  of(removed: Removed): string {
    let story = this.#told.get(removed);
    if (story === undefined) this.#told.set(removed, (story = this.#tell(removed)));
    return story;
  }

  #tell({ kind, was, now }: Removed): string {
    const { root } = this.#workspace;
    const path = join(root, was.file);
    const who = was.name === undefined ? `the ${kind}` : `${kind} ${was.name}`;
    const change = this.#commit(path, was.id) ?? 'This change';
    const shown = this.#paths.shown(path);
    if (now !== undefined) {
      const { line } = placeIn(this.#workspace, { file: now.file, pointer: `${now.pointer}/id` });
      return `${change} gave ${who} another ID, ${now.id} (${this.#paths.shown(join(root, now.file))}:${line}).`;
    }
    if (this.#change.files.get(path)?.status === 'deleted') return `${change} deleted ${shown}, which held ${who}.`;
    return `${change} took ${who} out of ${shown}.`;
  }

  /** The commit after which the file holds the id less often than before, where the checkout has that history. */
  #commit(path: string, id: string): string | undefined {
    const { base } = this.#change;
    const commit = this.#git.line([
      'log',
      '-1',
      '--format=%h',
      '--no-merges',
      `-S${id}`,
      `${base}..HEAD`,
      '--',
      `:(top,literal)${this.#paths.inRepository(path)}`,
    ]);
    return commit === undefined ? undefined : `Commit ${commit}`;
  }
}
