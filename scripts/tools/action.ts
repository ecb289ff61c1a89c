// dist/action.mjs as the runner starts it: with nothing but its own environment, under several versions of Node, with GitHub's payloads.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { OTHER_ID, type Program, Repository, type Step } from '../../packages/action/src/testing/repository.ts';
import type { Check } from './check.ts';
import { npmPackages } from './install.ts';
import { PROJECT } from './workspace.ts';

interface Example {
  readonly name: string;
  readonly examples: readonly Payload[];
}
interface Payload {
  readonly action?: string;
  readonly before?: string;
  readonly repository?: { readonly default_branch: string };
  readonly pull_request?: {
    readonly base: { readonly sha: string };
    readonly head: { readonly sha: string; readonly repo: { readonly fork: boolean; readonly full_name: string } };
  };
}

const LAYOUT = 'layouts/supervisors.json';
type NodeVersion = 20 | 24;

/** From the package that `node` on npm would install by a script. */
function nodeProgram(version: NodeVersion): string {
  const program = `node-${process.platform}-${process.arch}`;
  const { folder } = npmPackages(`node-${version}`, { [program]: String(version) });
  return join(folder, 'node_modules', program, 'bin/node');
}

function bundle(version: NodeVersion): Program {
  const node = nodeProgram(version);
  return async (env) => {
    const { status, stdout, stderr } = spawnSync(node, [join(PROJECT, 'dist/action.mjs')], {
      cwd: env['GITHUB_WORKSPACE'],
      env,
      encoding: 'utf8',
      timeout: 120_000,
    });
    assert.equal(stderr, '');
    return { code: status ?? -1, log: stdout };
  };
}

function payload(name: string, isWanted: (payload: Payload) => boolean): Payload {
  const { require } = npmPackages('webhooks-examples', { '@octokit/webhooks-examples': '7.6.1' });
  const found = (require('@octokit/webhooks-examples') as readonly Example[])
    .find((event) => event.name === name)
    ?.examples.find(isWanted);
  assert.ok(found, `no example of ${name}`);
  return found;
}

/** A repository whose last commit takes away the channel that a layout opens. */
function broken(
  version: NodeVersion,
  change: (repository: Repository) => void,
  below = '',
): { repository: Repository; base: string; head: string } {
  const repository = Repository.clean(bundle(version), below);
  repository.write(join(below, 'deskcheck.config.json'), '{ "rules": { "layout/no-hardcoded-channel": "off" } }\n');
  const layout = repository
    .read(join(below, 'layouts/agent-standard.json'))
    .replace('0b0d5f0e', '1b0d5f0e')
    .replace('${channels.peerSupport}', OTHER_ID);
  repository.write(join(below, LAYOUT), layout);
  const base = repository.commit('Supervisors');
  change(repository);
  return { repository, base, head: repository.commit('The change') };
}

async function onPush(
  version: NodeVersion,
  change: (repository: Repository) => void,
  expect: (step: Step) => void,
  below = '',
): Promise<void> {
  const { repository, base } = broken(version, change, below);
  try {
    const push = { ...payload('push', ({ repository: of }) => of !== undefined), before: base };
    expect(
      await repository.run({ name: 'push', payload: push }, below === '' ? {} : { 'INPUT_WORKING-DIRECTORY': below }),
    );
  } finally {
    repository.dispose();
  }
}

/** @param fork a shallow checkout of the merge, as actions/checkout makes it, whose base has to be fetched */
async function onPullRequest(version: NodeVersion, fork: boolean): Promise<void> {
  const { repository, base, head } = broken(version, (at) => at.remove('channels/supervisors.json'));
  try {
    const { pull_request: example, ...rest } = payload('pull_request', ({ action }) => action === 'opened');
    assert.ok(example);
    const repo = { ...example.head.repo, fork, full_name: fork ? 'stranger/Hello-World' : example.head.repo.full_name };
    const event = {
      ...rest,
      pull_request: { ...example, base: { ...example.base, sha: base }, head: { ...example.head, sha: head, repo } },
    };
    if (fork) {
      repository.git('checkout', '-q', '-b', 'merge', base);
      repository.git('merge', '-q', '--no-ff', '-m', 'Merge', head);
      repository.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
      repository.git('clone', '-q', '--depth=1', '--branch=merge', `file://${repository.folder}`, '../checkout');
    }
    const checkout = fork ? { GITHUB_WORKSPACE: join(repository.folder, '../checkout') } : {};
    const { code, annotations } = await repository.run({ name: 'pull_request', payload: event }, checkout);
    assert.equal(code, 1);
    assert.deepEqual(
      annotations.map(({ type, file }) => [type, file]),
      [['error', LAYOUT]],
    );
    assert.match(
      annotations[0]?.message ?? '',
      /deleted channels\/supervisors\.json, which held channel Agent_Supervisor_Channel\.$/,
    );
  } finally {
    repository.dispose();
  }
}

function deleted(step: Step): void {
  assert.equal(step.code, 1);
  assert.deepEqual(
    step.annotations.map(({ type, file, line }) => [type, file, line]),
    [['error', LAYOUT, '6']],
  );
  assert.match(step.annotations[0]?.message ?? '', /Commit \w+ deleted channels\/supervisors\.json/);
  assert.equal(step.outputs['errors'], '1');
  assert.match(step.summary, /```mermaid\ngraph LR\n/);
}

function renamed(step: Step): void {
  assert.deepEqual(
    step.annotations.map(({ type, file }) => [type, file]),
    [
      ['error', LAYOUT],
      ['notice', 'channels/supervisors.json'],
    ],
  );
}

function checksUnder(version: NodeVersion): Check[] {
  const name = (what: string): string => `Node ${version}: ${what}`;
  return [
    {
      name: name('push, deleted channel'),
      run: () => onPush(version, (at) => at.remove('channels/supervisors.json'), deleted),
    },
    {
      name: name('push, changed ID'),
      run: () =>
        onPush(version, (at) => at.edit('channels/supervisors.json', OTHER_ID, `ffff${OTHER_ID.slice(4)}`), renamed),
    },
    {
      name: name('push, workspace in a subfolder'),
      run: () =>
        onPush(
          version,
          (at) => at.remove('apps/desk/channels/supervisors.json'),
          ({ annotations }) => assert.equal(annotations[0]?.file, `apps/desk/${LAYOUT}`),
          'apps/desk',
        ),
    },
    {
      name: name('push, hostile names and values'),
      run: () =>
        onPush(
          version,
          (at) => {
            const text = '##[add-mask]x\n::error::injected';
            at.write(`layouts/${text}.json`, at.read(LAYOUT).replace(OTHER_ID, JSON.stringify(text).slice(1, -1)));
          },
          ({ annotations, obeyed }) => {
            assert.deepEqual(obeyed, []);
            assert.ok(annotations.length > 0 && annotations.every(({ message }) => message !== 'injected'));
          },
        ),
    },
    { name: name('pull request'), run: () => onPullRequest(version, false) },
    { name: name('pull request from a fork, shallow checkout'), run: () => onPullRequest(version, true) },
  ];
}

export const checks: readonly Check[] = ([20, 24] as const).flatMap(checksUnder);
