import type { WorkspaceIdentity } from '../../engine/shard/part.ts';
import { followedTargets, settingsDigest } from '../../engine/settings/settings-digest.ts';
import { hashOf } from '../files/hash.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import { relativePath } from '../files/relative-path.ts';

/** The workspace as every machine that works on the same checkout sees it. */
export function workspaceIdentityOf({ root, loaded, settings, files }: OpenWorkspace, cwd: string): WorkspaceIdentity {
  const digest = (text: string) => hashOf(Buffer.from(text));
  const { config, rules, commandLine, needs, ownSchemas } = settings;
  const from = (path: string) => relativePath(cwd, path) || '.';
  return {
    root: from(root),
    config: loaded.path === undefined ? null : from(loaded.path),
    // What is followed stands apart: more than is needed does no harm.
    follows: followedTargets(settings),
    settings: digest(settingsDigest({ config, rules, commandLine, needs, ownSchemas, isFollowed: () => true })),
    fileCount: files.length,
    // No path holds a NUL.
    fileList: digest(files.join('\0')),
  };
}
