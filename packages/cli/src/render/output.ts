import { resolve } from 'node:path';
import { discover, realPath, relativePath, writeFiles } from '@deskcheck/core/node';
import { terminalText } from '@deskcheck/reporter';
import type { Streams } from '../streams.ts';
import { uninterrupted } from '../uninterrupted.ts';
import { UsageError } from '../usage-error.ts';
import type { Preparation } from './prepare.ts';

/**
 * Writes rendered layouts below a folder, under the paths that they have in the workspace; one alone may go to standard output.
 *
 * @throws UsageError where they would overwrite what they were made of, or several would go to standard output
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
  const writes = layouts.map(({ file, text }) => ({ file, path: resolve(out, file), text }));
  refuseOverwriting(writes, prepared);
  await uninterrupted(() => writeFiles(writes));
  warnOfReadingBack(prepared, out, streams);
}

/** A link may lead back to what was read, so what counts is where the paths lead to. */
function refuseOverwriting(
  writes: readonly { readonly file: string; readonly path: string }[],
  { workspace }: Preparation,
): void {
  if (!workspace) return;
  const { inspections, pathOf } = workspace;
  const read = new Map(inspections.map(({ file }) => [realPath(pathOf(file)), file]));
  for (const { file, path } of writes) {
    const real = realPath(path);
    const lost = real === undefined ? undefined : read.get(real);
    if (lost === undefined) continue;
    const by = lost === file ? 'its rendered layout' : `the rendered layout of ${file}`;
    throw new UsageError(`${lost} would be overwritten by ${by}. Choose another folder for --out, such as build.`);
  }
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
