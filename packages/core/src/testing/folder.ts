/** Folders on disk, for what is only true of files: each test has its own, and it is removed afterwards. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));

/** @param act what is done in the folder, given its absolute path (without links in it) */
export async function inFolder<Result>(act: (folder: string) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'deskcheck-test-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param source a folder below `fixtures/`, of which the test changes a copy */
export function inCopy<Result>(source: string, act: (folder: string) => Result | Promise<Result>): Promise<Result> {
  return inFolder((folder) => {
    cpSync(join(fixtures, source), folder, { recursive: true });
    return act(folder);
  });
}

/**
 * A workspace of these texts, by path. It stands one level down, so that nothing of what is written beside it is left behind.
 *
 * @param act what is done in it, given its absolute path
 */
export function inWorkspace<Result>(
  texts: Readonly<Record<string, string>>,
  act: (folder: string) => Result | Promise<Result>,
): Promise<Result> {
  return inFolder((outside) => {
    const folder = join(outside, 'workspace');
    mkdirSync(folder);
    for (const [file, text] of Object.entries(texts)) write(folder, file, text);
    return act(folder);
  });
}

/** Writes a file, and the folders that it stands in. */
export function write(folder: string, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

/**
 * Replaces a text in a file, once.
 *
 * @throws Error when the file doesn't hold it: the test would prove nothing
 */
export function edit(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} doesn't hold ${from}.`);
  writeFileSync(join(folder, file), text.replace(from, to));
}
