/**
 * Runs every uvu test file below `packages/` and `scripts/`, or those whose path holds one of the arguments. uvu is
 * content with no test at all, with a file that never calls `run()` and with `.only`; here each of them is a failure.
 * The last line is always `N passed, N failed, N skipped`.
 */
import { fileURLToPath } from 'node:url';
import { listTestFiles } from './unit-tests/list.ts';
import { runTestFiles } from './unit-tests/run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const parts = process.argv.slice(2);
const files = listTestFiles(root, parts);
const counts = await runTestFiles(root, files, (line) => console.log(line));

const sum = (of: 'passed' | 'failed' | 'skipped'): number => counts.reduce((total, file) => total + file[of], 0);
const passed = sum('passed');
let failed = sum('failed');
if (passed + failed === 0) {
  const where = parts.length > 0 ? ` whose path holds ${parts.join(' or ')}` : '';
  console.log(`   FAIL  No test was run: there is no file *.test.ts in packages or scripts${where}.`);
  failed = 1;
}
console.log(`\n${files.length} test files in ${(performance.now() / 1000).toFixed(1)} s`);
console.log(`${passed} passed, ${failed} failed, ${sum('skipped')} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
