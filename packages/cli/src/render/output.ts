import { resolve } from 'node:path';
import { discover, writeFiles, relativePath } from '@deskcheck/core/node';
import { terminalText } from '@deskcheck/reporter';
import type { Streams } from '../streams.ts';
import { uninterrupted } from '../uninterrupted.ts';
import { UsageError } from '../usage-error.ts';
import type { Preparation } from './prepare.ts';

/**
 * Writes rendered layouts below a folder, under the paths that they have in the workspace; one alone may go to standard output.
 *
 * @throws UsageError where they would overwrite their own sources, or several would go to standard output
 */
export async function writeRendered(prepared: Preparation, out: string | undefined, streams: Streams): Promise<void> {
  const { layouts } = prepared;
  if (out === undefined) {
    const [only, ...others] = layouts;
    if (others.length > 0) {
      throw new UsageError(
        `There are ${layouts.length} layouts. Say with --out which folder to write them to, or pass --check to write nothing.`,
      );
    }
    if (only) streams.stdout.write(only.text);
    return;
  }
  const writes = layouts.map(({ file, source, text }) => {
    const path = resolve(out, file);
    if (path === source)
      throw new UsageError(
        `${file} would be overwritten by its rendered layout. Choose another folder for --out, such as build.`,
      );
    return { path, text };
  });
  await uninterrupted(() => writeFiles(writes));
  warnOfReadingBack(prepared, out, streams);
}

/** What was written holds the ids of its sources, so reading both would find every layout twice. */
function warnOfReadingBack({ workspace }: Preparation, out: string, { stderr }: Streams): void {
  if (!workspace) return;
  const { root, settings } = workspace;
  const folder = relativePath(root, out);
  const isRead = discover(root, settings).files.some((file) => file.startsWith(`${folder}/`));
  if (!isRead) return;
  stderr.write(
    `deskcheck: ${terminalText(folder)} is in the workspace, so the next run would read these layouts as well. Add it to "ignore" in the config, or to .gitignore.\n`,
  );
}
