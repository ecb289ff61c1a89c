import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { problemsIn } from './guard.ts';
import type { FileResult } from './worker.ts';

/** What one file adds to the totals: failures are its failing tests and whatever is wrong with the file itself. */
export interface Counts {
  readonly file: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** A file that takes longer hangs. Tests that drive whole programs take seconds, not minutes. */
const FILE_TIMEOUT = 300_000;

/** The colours of a test's own output must not depend on the terminal it is run from. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...rest } = process.env;
  return rest;
}

/** Has a process run `file`. A string says why the process is lost. */
function runIn(child: ChildProcess, file: string): Promise<FileResult | string> {
  return new Promise((resolve) => {
    const settle = (value: FileResult | string): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(value);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle(`did not finish within ${FILE_TIMEOUT / 1000} seconds.`);
    }, FILE_TIMEOUT);
    child.once('message', (message) => settle(message as FileResult));
    child.once('error', (error) => settle(`lost its test process: ${error.message}`));
    child.once('exit', (code, signal) =>
      settle(`ended the test process (${signal ?? `exit code ${code}`}) before its tests were done.`),
    );
    child.send(file);
  });
}

/** Runs test files on as many processes as there are cores, and prints one line for each, then what failed in it. */
export async function runTestFiles(
  root: string,
  files: readonly string[],
  print: (line: string) => void,
): Promise<Counts[]> {
  const queue = [...files];
  const counts: Counts[] = [];

  const report = (file: string, result: FileResult, milliseconds: number): void => {
    const problems = [...result.problems, ...problemsIn(root, file, result)];
    const failed = result.failed + problems.length;
    counts.push({ file, passed: result.passed, failed, skipped: result.skipped });
    print(`${failed === 0 ? '✔' : '✖'} ${file}  ${result.passed} passed, ${Math.round(milliseconds)} ms`);
    if (result.output !== '') print(result.output.trimEnd());
    for (const problem of problems) print(`   FAIL  ${file} ${problem}`);
  };

  const drain = async (): Promise<void> => {
    let child: ChildProcess | undefined;
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      child ??= fork(worker, { cwd: root, env: environment(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      const started = performance.now();
      const outcome = await runIn(child, file);
      const isLost = typeof outcome === 'string';
      if (isLost) child = undefined;
      const nothing = { passed: 0, failed: 0, skipped: 0, registered: true, output: '' };
      report(file, isLost ? { ...nothing, problems: [outcome] } : outcome, performance.now() - started);
    }
    child?.disconnect();
  };

  await Promise.all(Array.from({ length: Math.min(availableParallelism(), files.length) }, drain));
  return counts;
}
