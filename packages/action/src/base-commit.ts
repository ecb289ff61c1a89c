import type { WorkflowEvent } from './event.ts';
import type { Git } from './git.ts';

/** The commit to compare with, or a sentence that says why there is none. */
export type BaseCommit = { readonly commit: string } | { readonly missing: string };

/** Finds what the checked-out commit changes. */
export function baseCommit(event: WorkflowEvent, git: Git): BaseCommit {
  if (event.kind === 'other') return { missing: `there is nothing to compare the event ${event.name} with` };
  if (event.kind === 'pull request') return baseOfPullRequest(event, git);
  return event.before === undefined ? baseOfNewBranch(event.defaultBranch, git) : present(event.before, git);
}

function baseOfPullRequest({ base, head }: WorkflowEvent & { kind: 'pull request' }, git: Git): BaseCommit {
  // A pull request is checked out as its merge into the base. The first parent of that is exactly what the pull request would change.
  const [into, merged] = git.parents();
  if (into !== undefined && merged !== undefined && merged === head) return present(into, git);
  const found = present(base, git);
  if ('missing' in found) return found;
  // The base may have moved on since the pull request left it.
  return { commit: git.line(['merge-base', base, 'HEAD']) ?? base };
}

function baseOfNewBranch(defaultBranch: string | undefined, git: Git): BaseCommit {
  const commit = defaultBranch && git.line(['merge-base', `refs/remotes/origin/${defaultBranch}`, 'HEAD']);
  if (!commit || commit === git.line(['rev-parse', 'HEAD'])) return { missing: 'the branch is new' };
  return { commit };
}

/** The commit, fetched if the checkout is too shallow to hold it. Public repositories, forks among them, need no permission for that. */
function present(commit: string, git: Git): BaseCommit {
  if (git.hasCommit(commit)) return { commit };
  if (git.isShallow()) {
    git.read(['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--depth=1', 'origin', commit]);
    if (git.hasCommit(commit)) return { commit };
  }
  return {
    missing: `commit ${commit.slice(0, 7)}, which this change started from, is not in the checkout (give actions/checkout "fetch-depth: 0")`,
  };
}
