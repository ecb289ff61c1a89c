// husky, lefthook and lint-staged, set up as docs/pre-commit.md says.
import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { npmPackages } from './install.ts';
import { snippet } from './snippets.ts';
import { TemporaryWorkspace, withWorkspace } from './workspace.ts';

/** A committed, clean workspace with the command, and with a tool's programs found first. */
async function withTool(
  name: string,
  version: string,
  act: (workspace: TemporaryWorkspace, bin: string) => void,
): Promise<void> {
  const { folder } = npmPackages(`${name}-hook`, { [name]: version });
  const bin = join(folder, 'node_modules/.bin');
  await withWorkspace(
    (workspace) => {
      workspace.withCommand().withGit();
      // What `npm install` of the tool adds.
      symlinkSync(join(bin, name), join(workspace.folder, 'node_modules/.bin', name));
      workspace.write('package.json', '{ "name": "site", "private": true }\n');
      act(workspace, bin);
    },
    { CI: '' },
  );
}

function catchesBoth(workspace: TemporaryWorkspace): void {
  const clean = workspace.commit();
  assert.equal(clean.code, 0, clean.output);
  catchesMistake(workspace);
  workspace.remove('channels/supervisors.json');
  const deletion = workspace.commit();
  assert.equal(deletion.code, 1, `a commit that only deletes a channel passed: ${deletion.output}`);
  assert.match(deletion.output, /layout\/no-dangling-channel/);
}

function catchesMistake(workspace: TemporaryWorkspace): void {
  workspace.breakLayout();
  const mistake = workspace.commit();
  assert.equal(mistake.code, 1, `a commit with a mistake passed: ${mistake.output}`);
  assert.match(mistake.output, /layout\/no-dangling-channel/);
  workspace.git('reset', '-q', '--hard');
}

function husky(workspace: TemporaryWorkspace): void {
  const { code, output } = workspace.run('npx', '--no-install', 'husky');
  assert.equal(code, 0, output);
  workspace.write('.husky/pre-commit', snippet('pre-commit.md', '.husky/pre-commit'));
  catchesBoth(workspace);
}

function lefthook(workspace: TemporaryWorkspace): void {
  workspace.write('lefthook.yml', snippet('pre-commit.md', 'lefthook.yml'));
  const { code, output } = workspace.run('npx', '--no-install', 'lefthook', 'install');
  assert.equal(code, 0, output);
  catchesBoth(workspace);
}

function lintStaged(workspace: TemporaryWorkspace): void {
  workspace.write('package.json', snippet('pre-commit.md', 'package.json'));
  workspace.write('.git/hooks/pre-commit', '#!/bin/sh\nexec npx --no-install lint-staged\n');
  chmodSync(join(workspace.folder, '.git/hooks/pre-commit'), 0o755);
  const clean = workspace.commit();
  assert.equal(clean.code, 0, clean.output);
  catchesMistake(workspace);
}

export const checks: readonly Check[] = [
  { name: 'husky 9 catches a mistake and a deletion', run: () => withTool('husky', '9.1.7', husky) },
  { name: 'lefthook 2 catches a mistake and a deletion', run: () => withTool('lefthook', '2.2.2', lefthook) },
  { name: 'lint-staged 16 catches a mistake', run: () => withTool('lint-staged', '16.3.4', lintStaged) },
];
