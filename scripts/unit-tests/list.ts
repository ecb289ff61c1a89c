import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold no sources of ours. */
const IGNORED = new Set(['node_modules', 'lib', 'dist', 'generated']);

function* testFilesBelow(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !IGNORED.has(entry.name)) yield* testFilesBelow(root, path);
    else if (entry.name.endsWith('.test.ts')) yield path;
  }
}

/** The test files of the repository, sorted, with forward slashes; with `parts`, those whose path holds one of them. */
export function listTestFiles(root: string, parts: readonly string[] = []): string[] {
  const all = ['packages', 'scripts'].flatMap((folder) => [...testFilesBelow(root, folder)]);
  return all.filter((path) => parts.length === 0 || parts.some((part) => path.includes(part))).sort();
}
