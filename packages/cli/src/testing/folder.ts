import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Gives a test a folder of its own, and removes it afterwards.
 *
 * @param files texts by path that stand in it
 */
export async function inFolder<Result>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  // One level down, so that nothing of what a test writes beside its workspace is left behind.
  const temporary = mkdtempSync(join(realpathSync(tmpdir()), 'deskcheck-test-'));
  const folder = join(temporary, 'workspace');
  try {
    mkdirSync(folder);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return await use(folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
