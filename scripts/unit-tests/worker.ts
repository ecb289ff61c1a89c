/** One process of the test run: loads the test files it is sent, one after the other, and sends back what came out. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one test file came to. */
export interface FileResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Whether any suite of the file was handed to uvu by its `run()`. */
  readonly registered: boolean;
  /** What uvu says of the failures, and whatever the tests printed themselves. */
  readonly output: string;
  /** Sentences on what is wrong with the file as a whole. */
  readonly problems: readonly string[];
}

/** A suite as uvu queues it: `[errors or true, passed, skipped, total]`. */
type Suite = () => Promise<[string | true, number, number, number]>;

// With these set before its first import, uvu only collects suites; its own runner names them the same way.
const uvu = globalThis as unknown as { UVU_DEFER: 1; UVU_INDEX: number; UVU_QUEUE: Suite[][] };
uvu.UVU_DEFER = 1;
uvu.UVU_QUEUE = [];
const { test } = await import('uvu');

/** uvu's `test` is one for the whole process: what a file added to it and never ran would run in the next file. */
function forgetLeftovers(): void {
  uvu.UVU_INDEX = uvu.UVU_QUEUE.push([]) - 1;
  test.run();
}

/** uvu's progress: a dot or cross a test, a suite's name, the count at its end. */
const PROGRESS = /^(?:[•✘] | .* {2}| {2}\(\d+ \/ \d+\)\n)$/;

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

async function runFile(file: string): Promise<FileResult> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const problems: string[] = [];
  const suites: Suite[] = [];
  uvu.UVU_INDEX = uvu.UVU_QUEUE.push(suites) - 1;

  let output = '';
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    if (!PROGRESS.test(text)) output += text;
    for (const argument of rest) if (typeof argument === 'function') (argument as () => void)();
    return true;
  };
  const onRejection = (reason: unknown): void => {
    problems.push(`left a rejected promise unhandled: ${describe(reason)}`);
  };
  process.on('unhandledRejection', onRejection);

  try {
    await import(pathToFileURL(resolve(file)).href);
    for (const suite of suites) {
      const [errors, passed, skipped, total] = await suite();
      counts.passed += passed;
      counts.failed += total - passed;
      counts.skipped += skipped;
      if (errors !== true) output += `\n${errors}`;
    }
  } catch (error) {
    problems.push(`stopped with an error outside its tests: ${describe(error)}`);
  } finally {
    process.stdout.write = write;
    process.off('unhandledRejection', onRejection);
    forgetLeftovers();
  }
  return { ...counts, registered: suites.length > 0, output, problems };
}

process.on('message', (file: string) => {
  void runFile(file).then((result) => process.send?.(result));
});
// A test that leaves a timer or a server behind must not keep the process when there is nothing left to do.
process.on('disconnect', () => {
  // oxlint-disable-next-line unicorn/no-process-exit -- nothing is being written any more
  process.exit();
});
