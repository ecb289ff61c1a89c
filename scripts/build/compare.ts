import type { BuiltFile } from './bundle.ts';

/** A file as it lies in dist/. */
export interface CommittedFile {
  readonly text: string;
  readonly executable: boolean;
}

/** The offset of the first character in which two texts differ. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** One sentence for each way in which dist/ is not what was built. Windows knows no executable bit. */
export function compareWithDist(
  built: readonly BuiltFile[],
  committed: ReadonlyMap<string, CommittedFile>,
  hasExecutableBit: boolean,
): string[] {
  const differences: string[] = [];
  for (const { path, text, executable } of built) {
    const there = committed.get(path);
    if (there === undefined) {
      differences.push(`dist/${path} is missing.`);
      continue;
    }
    if (there.text !== text) {
      const at = firstDifference(text, there.text);
      const excerpt = JSON.stringify(text.slice(at, at + 60));
      differences.push(`dist/${path} is stale: from character ${at} the sources give ${excerpt}.`);
    }
    if (hasExecutableBit && executable && !there.executable) differences.push(`dist/${path} is not executable.`);
  }
  const paths = new Set(built.map(({ path }) => path));
  for (const path of committed.keys()) {
    if (!paths.has(path)) differences.push(`dist/${path} is left over: nothing builds it any more.`);
  }
  return differences;
}
