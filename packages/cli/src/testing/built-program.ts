import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** Where the programs are committed. */
export const dist = join(repository, 'dist');
/** The workspace that a program is started in. */
export const sample = join(repository, 'fixtures/workspaces/contact-center');

interface StartOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly uid?: number | undefined;
}

interface Started {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a built program in a process of its own, which waits for nothing longer than 20 seconds.
 *
 * @param env besides PATH, all that it finds in its environment
 * @param uid of the user who runs it
 */
export function start(
  path: string,
  args: readonly string[],
  { input = '', env = {}, cwd = sample, uid }: StartOptions = {},
): Started {
  return spawnSync(process.execPath, [path, ...args], {
    cwd,
    ...(uid !== undefined && { uid }),
    encoding: 'utf8',
    input,
    timeout: 20_000,
    env: { PATH: process.env['PATH'], ...env },
  });
}
