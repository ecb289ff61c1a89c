import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT } from '@deskcheck/core';
import { lintPaths, writeFiles, relativePath } from '@deskcheck/core/node';
import { terminalText } from '@deskcheck/reporter';
import { COMMON_OPTIONS, defineCommand } from '../command.ts';
import { coverageLine } from '../report/coverage-line.ts';
import { planFor, type Proposal } from '../init/plan.ts';
import type { Streams } from '../streams.ts';
import { TOOL } from '../tool.ts';
import { uninterrupted } from '../uninterrupted.ts';
import { UsageError } from '../usage-error.ts';

/** `deskcheck init [folder]` */
export const initCommand = defineCommand({
  options: {
    yes: { type: 'boolean', description: 'Write everything without asking', group: 'Setup:', alias: 'y' },
    ...COMMON_OPTIONS,
  },
  examples: [
    ['deskcheck init', 'say what is recognised, and ask before each file'],
    ['deskcheck init --yes', 'write everything: for scripts'],
  ],
  mostPositionals: 1,
  async run({ yes = false }, [folder = '.'], streams) {
    const { cwd, stdout, ask } = streams;
    const root = resolve(cwd, folder);
    if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw new UsageError(`There is no folder "${folder}". Check the spelling, or make it first.`);
    const { report, workspaces } = await lintPaths({ cwd: root, paths: ['.'], tool: TOOL });
    stdout.write(`${coverageLine(report.coverage)}\n`);
    const [workspace] = workspaces;
    if (!workspace) return EXIT.clean;
    const { proposals, notes } = planFor(workspace);
    for (const line of notes) stdout.write(`${terminalText(line)}\n`);
    if (proposals.length > 0) stdout.write('To write:\n');
    for (const { files, purpose } of proposals) stdout.write(`  ${terminalText(`${names(files, cwd)}: ${purpose}`)}\n`);
    if (proposals.length > 0 && !yes && !ask) {
      throw new UsageError(
        'deskcheck init asks before it writes, and nobody is there to answer. Pass --yes to write without asking.',
      );
    }
    let written = 0;
    for (const proposal of proposals) {
      if (!yes && !(await agrees(proposal, streams))) continue;
      await uninterrupted(() => writeFiles(proposal.files));
      written++;
      stdout.write(`Wrote ${terminalText(names(proposal.files, cwd))}\n`);
    }
    // People start deskcheck in different ways, such as with npx, and only they know which.
    if (written > 0)
      stdout.write(
        `Next: to check the folder, run the same command without ${yes ? '"init" and "--yes"' : '"init"'}.\n`,
      );
    return EXIT.clean;
  },
});

async function agrees({ files }: Proposal, { cwd, ask }: Streams): Promise<boolean> {
  const answer = (await ask?.(`Write ${terminalText(names(files, cwd))}? [Y/n] `))?.trim() ?? 'n';
  return answer === '' || /^y(es)?$/i.test(answer);
}

/** Names the file that people know, and counts what else comes with it. */
function names(files: Proposal['files'], cwd: string): string {
  const last = files.at(-1);
  const name = last === undefined ? '' : relativePath(cwd, last.path);
  const others = files.length - 1;
  return others === 0 ? name : `${name} (and ${others === 1 ? 'a schema' : `${others} schemas`} for it)`;
}
