import { Inspector } from '../engine/inspect.ts';
import type { Inspection } from '../model/inspection.ts';
import { inspectFile } from './inspect-file.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import type { Hash } from './read-text.ts';

export interface InspectFilesOptions {
  /** Gives each inspection the hash of its file. */
  readonly hash?: Hash | undefined;
  /** Told after each file. */
  readonly onInspected?: ((done: number, total: number) => void) | undefined;
}

/** Inspects some of a workspace's files, in their order. */
export function inspectFiles(
  files: readonly string[],
  { settings, overlay, pathOf }: OpenWorkspace,
  { hash, onInspected }: InspectFilesOptions,
): Inspection[] {
  const inspector = new Inspector(settings);
  return files.map((file, index) => {
    onInspected?.(index, files.length);
    const text = overlay.get(file);
    return text === undefined ? inspectFile(pathOf(file), file, inspector, hash) : inspector.inspect({ file, text });
  });
}
