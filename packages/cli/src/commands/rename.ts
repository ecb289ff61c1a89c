import { counted, EXIT } from '@deskcheck/core';
import { terminalText } from '@deskcheck/reporter';
import { relative } from 'node:path';
import { type Renamed, renameId } from '@deskcheck/core/node';
import { COMMON_OPTIONS, defineCommand } from '../command.ts';
import { showDiff } from '../show-diff.ts';
import { TOOL } from '../tool.ts';
import { uninterrupted } from '../uninterrupted.ts';
import { UsageError } from '../usage-error.ts';
import { WORKSPACE_OPTIONS } from '../arguments/workspace-options.ts';

/** `deskcheck rename <old-id> <new-id> [folder]` */
export const renameCommand = defineCommand({
  options: {
    'dry-run': {
      type: 'boolean',
      description: 'Print as a diff what would be changed, and change nothing',
      group: 'Renaming:',
    },
    ...WORKSPACE_OPTIONS,
    ...COMMON_OPTIONS,
  },
  examples: [
    [
      'deskcheck rename 7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20 2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b',
      'give a channel the id that the platform gave its replacement, wherever it is referred to',
    ],
  ],
  mostPositionals: 3,
  async run(options, [from, to, folder = '.'], streams) {
    const { cwd, stderr } = streams;
    if (from === undefined || to === undefined) {
      throw new UsageError('Name the old ID and the one that takes its place: deskcheck rename <old-id> <new-id>.');
    }
    const renamed = await renameId({ cwd, paths: [folder], config: options.config, tool: TOOL }, from, to);
    const tell = () => stderr.write(summary(renamed, options['dry-run'] ?? false));
    if (options['dry-run']) {
      showDiff(renamed.changes, renamed.roots, streams);
      tell();
    } else {
      await uninterrupted(() => {
        renamed.changes.write(renamed.rankOf);
        tell();
      });
    }
    for (const { path, line, column } of renamed.mentions) {
      stderr.write(
        `  ${terminalText(relative(cwd, path))}:${line}:${column} mentions the old ID and was left alone.\n`,
      );
    }
    return EXIT.clean;
  },
});

function summary({ changes, declarations, references }: Renamed, dryRun: boolean): string {
  const files = counted(changes.all.length, 'file');
  const what = `${counted(declarations, 'declaration')} and ${counted(references, 'reference')} in ${files}`;
  return `deskcheck: ${dryRun ? 'would rename' : 'renamed'} ${what}\n`;
}
