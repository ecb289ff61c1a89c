import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileResult } from './worker.ts';

/** What uvu lets pass in the text of a test file: `.only`, `.skip` and a suite that is never run. */
export function problemsInText(text: string): string[] {
  const suites = [...text.matchAll(/^\s*(?:export )?const (\w+) = suite\b/gm)].map(([, name]) => name ?? '');
  if (/^import\b[^;]*\btest\b[^;]*\bfrom 'uvu';/m.test(text)) suites.push('test');
  const problems: string[] = [];
  for (const name of suites) {
    for (const match of text.matchAll(new RegExp(String.raw`^[ \t]*${name}\.(only|skip)\(`, 'gm'))) {
      const line = text.slice(0, match.index).split('\n').length;
      problems.push(`line ${line} calls ${name}.${match[1]}(), which leaves tests out: remove it before committing.`);
    }
    if (!new RegExp(String.raw`^\s*${name}\.run\(\)`, 'm').test(text)) {
      problems.push(`the suite "${name}" is never run: end the file with ${name}.run().`);
    }
  }
  return problems;
}

/** Everything wrong with a test file beyond its failing tests. */
export function problemsIn(root: string, file: string, result: FileResult): string[] {
  const problems = problemsInText(readFileSync(join(root, file), 'utf8'));
  const ran = result.passed + result.failed;
  // A file that could not be loaded has said so already, and registered nothing for that reason.
  if (problems.length === 0 && result.problems.length === 0) {
    if (!result.registered) problems.push('registered no test: does it call test.run()?');
    else if (ran === 0) problems.push('holds no test.');
  }
  if (problems.length === 0 && result.skipped > 0)
    problems.push(`skipped ${result.skipped} tests: remove .only and .skip.`);
  return problems;
}
