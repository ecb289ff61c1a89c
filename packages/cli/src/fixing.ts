import { counted, type Report } from '@deskcheck/core';
import { terminalText } from '@deskcheck/reporter';
import { type FixOptions, fixPaths, type LintResult, rankForFixes } from '@deskcheck/core/node';
import { showDiff } from './show-diff.ts';
import type { Streams } from './streams.ts';
import { uninterrupted } from './uninterrupted.ts';

/** `--fix`, `--fix-suggestions` and `--fix-dry-run`: fixes, writes or shows what was fixed, and returns what remains. */
export async function fixAndLint(
  options: FixOptions,
  { dryRun }: { readonly dryRun: boolean },
  streams: Streams,
): Promise<LintResult> {
  const { stderr } = streams;
  const { result, changes, applied, isSettled, notes } = await fixPaths(options);
  const files = counted(changes.all.length, 'file');
  if (dryRun) {
    const roots = result.workspaces.map(({ root }) => root);
    showDiff(changes, roots, streams);
    stderr.write(`deskcheck: would fix ${counted(applied, 'finding')} in ${files}\n`);
  } else {
    await uninterrupted(() => {
      changes.write(rankForFixes(result.workspaces));
      if (applied > 0) stderr.write(`deskcheck: fixed ${counted(applied, 'finding')} in ${files}\n`);
    });
  }
  for (const note of notes) stderr.write(`${terminalText(note)}\n`);
  if (!isSettled)
    stderr.write('Some fixes are left, because each round of fixes made new ones possible. Run the command again.\n');
  if (options.extent === 'suggestions') stderr.write(choicesLeft(result.report));
  return result;
}

/** Findings with several suggestions, which only a person can choose from. */
function choicesLeft({ files }: Report): string {
  return files
    .flatMap(({ path, diagnostics }) =>
      diagnostics
        .filter(({ fix, suggestions }) => !fix && suggestions.length > 1)
        .map(({ line, column, rule, suggestions }) => {
          const choices = suggestions.map(({ message }) => `  - ${terminalText(message)}\n`).join('');
          return `${terminalText(path)}:${line}:${column}: ${rule} has ${suggestions.length} suggestions; choose one by hand:\n${choices}`;
        }),
    )
    .join('');
}
