import { readFileSync } from 'node:fs';
import { assertSystemError } from '@deskcheck/core/node';
import type { Environment } from './inputs.ts';

/** What started the workflow, as far as it tells what to compare with. Everything in it may come from a stranger. */
export type WorkflowEvent =
  | { readonly kind: 'push'; readonly before: string | undefined; readonly defaultBranch: string | undefined }
  | { readonly kind: 'pull request'; readonly base: string; readonly head: string | undefined }
  | { readonly kind: 'other'; readonly name: string };

/** Reads the payload that the runner left in a file. */
export function readEvent(env: Environment): WorkflowEvent {
  const name = env['GITHUB_EVENT_NAME'] ?? 'unknown';
  const payload = payloadAt(env['GITHUB_EVENT_PATH']);
  if (name === 'push') {
    return {
      kind: 'push',
      before: commit(payload, 'before'),
      defaultBranch: text(payload, 'repository', 'default_branch'),
    };
  }
  const base = commit(payload, 'pull_request', 'base', 'sha') ?? commit(payload, 'merge_group', 'base_sha');
  if (base === undefined) return { kind: 'other', name };
  return { kind: 'pull request', base, head: commit(payload, 'pull_request', 'head', 'sha') };
}

function payloadAt(path: string | undefined): unknown {
  if (path === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) assertSystemError(error);
    return undefined;
  }
}

function text(payload: unknown, ...keys: readonly string[]): string | undefined {
  let value = payload;
  for (const key of keys) value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** A commit's name and nothing that git could take for an option. A branch that is new has only zeros before it. */
function commit(payload: unknown, ...keys: readonly string[]): string | undefined {
  const name = text(payload, ...keys);
  return name !== undefined && /^[0-9a-f]{40,64}$/.test(name) && !/^0+$/.test(name) ? name : undefined;
}
