// Debian's pre-commit installing our hooks from a tag of this repository, as teams do.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Check } from './check.ts';
import { aptProgram } from './install.ts';
import { snippet } from './snippets.ts';
import { PROJECT, TemporaryWorkspace, withWorkspace } from './workspace.ts';

let tagged: string | undefined;

/** A repository whose tag v1 holds what a commit of this one would hold now. */
function taggedClone(): string {
  if (tagged !== undefined) return tagged;
  const folder = mkdtempSync(join(tmpdir(), 'deskcheck-tag-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const git = (cwd: string, ...args: readonly string[]): string => {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const files = git(PROJECT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const file of files) {
    // A file that is deleted but not committed as such is still listed.
    if (file === '' || file.startsWith('fixtures/') || !existsSync(join(PROJECT, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(PROJECT, file), join(folder, file));
  }
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '-q', '-m', 'v1');
  git(folder, 'tag', 'v1');
  tagged = folder;
  return folder;
}

/** Installs the hook that a page's snippet configures, in a workspace whose clean state is committed. */
async function withHook(config: string, act: (workspace: TemporaryWorkspace) => void): Promise<void> {
  const preCommit = aptProgram('pre-commit', 'pre-commit');
  const source = taggedClone();
  await withWorkspace(
    (workspace) => {
      workspace.withGit();
      workspace.write(
        '.pre-commit-config.yaml',
        snippet('pre-commit.md', config).replace('https://github.com/OWNER/deskcheck', source),
      );
      assert.equal(workspace.commit().code, 0);
      const { code, output } = workspace.run(preCommit, 'install', '--install-hooks');
      assert.equal(code, 0, output);
      act(workspace);
    },
    { PRE_COMMIT_HOME: join(source, '.git/pre-commit'), PIP_DISABLE_PIP_VERSION_CHECK: '1' },
  );
}

function wholeWorkspace(workspace: TemporaryWorkspace): void {
  workspace.write('notes.txt', 'Nothing to do with it.\n');
  const clean = workspace.commit();
  assert.equal(clean.code, 0, clean.output);

  workspace.remove('channels/supervisors.json');
  const deletion = workspace.commit();
  assert.equal(deletion.code, 1, 'a commit that only deletes a channel passed');
  assert.match(deletion.output, /layouts\/supervisors\.json[\s\S]*layout\/no-dangling-channel/);
  workspace.git('reset', '-q', '--hard');

  workspace.breakLayout();
  const mistake = workspace.commit();
  assert.equal(mistake.code, 1, 'a commit with a mistake passed');
  assert.match(mistake.output, /layout\/no-dangling-channel/);
}

function changedFiles(workspace: TemporaryWorkspace): void {
  workspace.write('package.json', '{ "name": "site", "private": true }\n');
  const foreign = workspace.commit();
  assert.equal(foreign.code, 0, foreign.output);

  workspace.breakLayout();
  const mistake = workspace.commit();
  assert.equal(mistake.code, 1, 'a commit with a mistake passed');
  assert.match(mistake.output, /layouts\/supervisors\.json[\s\S]*layout\/no-dangling-channel/);
  workspace.git('reset', '-q', '--hard');

  workspace.breakLayout();
  workspace.git('add', '--all');
  workspace.git('commit', '-q', '--no-verify', '-m', 'An old mistake');
  workspace.write(
    'channels/supervisors.json',
    workspace.read('channels/supervisors.json').replace('escalated', 'difficult'),
  );
  const elsewhere = workspace.commit();
  assert.equal(elsewhere.code, 0, elsewhere.output);
}

export const checks: readonly Check[] = [
  {
    name: 'deskcheck: a mistake and a deletion are caught, anything else passes',
    run: () => withHook('.pre-commit-config.yaml', wholeWorkspace),
  },
  {
    name: 'deskcheck-files: reports on the files of the commit',
    run: () => withHook('.pre-commit-config.files.yaml', changedFiles),
  },
];
