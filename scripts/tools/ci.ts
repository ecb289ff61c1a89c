// The pipelines of docs/ci.md, step by step, in a workspace that has the command installed.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { npmPackages } from './install.ts';
import { snippet } from './snippets.ts';
import { PROJECT, TemporaryWorkspace, withWorkspace } from './workspace.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}

function yaml(file: string): unknown {
  const { require } = npmPackages('yaml', { yaml: '2.9.1' });
  return (require('yaml') as { parse(text: string): unknown }).parse(snippet('ci.md', file));
}

/** Nothing is installed anew: the command is there already. */
function script(commands: readonly string[]): string {
  const wanted = commands
    .join('\n')
    .split('\n')
    .filter((command) => command.trim() !== 'npm ci');
  return `set -e\n${wanted.join('\n')}`;
}

/** Clean first, then with a mistake: the exit code has to tell one from the other. */
function passesThenFails(workspace: TemporaryWorkspace, commands: readonly string[]): string {
  const clean = workspace.run('bash', '-c', script(commands));
  assert.equal(clean.code, 0, clean.output);
  workspace.breakLayout();
  const broken = workspace.run('bash', '-c', script(commands));
  assert.equal(broken.code, 1, broken.output);
  return broken.output;
}

function gitHub(file: string, fails: boolean): (workspace: TemporaryWorkspace) => void {
  return (workspace) => {
    workspace.breakLayout();
    const { jobs } = yaml(file) as { jobs: Readonly<Record<string, { steps: readonly Step[] }>> };
    const [step, ...others] = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.startsWith('OWNER/deskcheck@'));
    assert.ok(step && others.length === 0);
    const inputs = Object.entries(step.with ?? {}).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      String(value),
    ]);
    Object.assign(workspace.env, Object.fromEntries(inputs), {
      GITHUB_WORKSPACE: workspace.folder,
      RUNNER_TEMP: workspace.folder,
      GITHUB_OUTPUT: join(workspace.folder, 'outputs.txt'),
    });
    const { code, output } = workspace.run(process.execPath, join(PROJECT, 'dist/action.mjs'));
    assert.equal(code, fails ? 1 : 0, output);
    assert.match(output, /^::error file=layouts\/supervisors\.json,line=/m);
    const sarif = step.with?.['sarif-file'];
    if (sarif !== undefined) assert.ok(existsSync(join(workspace.folder, String(sarif))));
    assert.match(workspace.read('outputs.txt'), /^errors<<(.+)\n1\n\1\n/m);
  };
}

function gitHubMatcher(workspace: TemporaryWorkspace): void {
  const { jobs } = yaml('.github/workflows/deskcheck-matcher.yml') as {
    jobs: { deskcheck: { steps: readonly Step[] } };
  };
  const commands = jobs.deskcheck.steps.flatMap(({ run }) => run ?? []);
  const output = passesThenFails(workspace, commands);
  const [, path = ''] = /^::add-matcher::\.github\/(.+)$/m.exec(output) ?? [];
  assert.ok(existsSync(join(PROJECT, 'matchers', path)), `matchers/${path} is not there`);
}

function gitLab(workspace: TemporaryWorkspace): void {
  const { deskcheck } = yaml('.gitlab-ci.yml') as {
    deskcheck: { script: readonly string[]; artifacts: { reports: { codequality: string } } };
  };
  passesThenFails(workspace, deskcheck.script);
  const issues = JSON.parse(workspace.read(deskcheck.artifacts.reports.codequality)) as {
    location: { path: string };
  }[];
  assert.equal(issues[0]?.location.path, 'layouts/supervisors.json');
}

function plain(workspace: TemporaryWorkspace): void {
  passesThenFails(workspace, [snippet('ci.md', 'ci.sh')]);
  assert.match(workspace.read('deskcheck-report.xml'), /layout\/no-dangling-channel/);
}

const run = (act: (workspace: TemporaryWorkspace) => void) => () =>
  withWorkspace((workspace) => act(workspace.withCommand().withGit()));

export const checks: readonly Check[] = [
  { name: 'GitHub: the action', run: run(gitHub('.github/workflows/deskcheck.yml', true)) },
  { name: 'GitHub: reports', run: run(gitHub('.github/workflows/deskcheck-reports.yml', false)) },
  { name: 'GitHub: the command with a matcher', run: run(gitHubMatcher) },
  { name: 'GitLab', run: run(gitLab) },
  { name: 'anywhere else', run: run(plain) },
];
