import type { Worker } from 'node:worker_threads';
import { decode, type ReadText, readText } from './read-text.ts';

/**
 * How many files it takes before a second thread pays: starting one costs as much as reading several hundred. Inspecting in threads as
 * well would gain little more: each would have to warm up the engine for itself.
 */
export const READ_AHEAD_FROM = 4000;

/** Files that are read while the thread starts. */
const HEAD_START = 500;

/** A batch is handed over whole, because waking a thread costs more than reading a file. */
export const BATCH_FILES = 64;
export const BATCH_BYTES = 1024 * 1024;
const BATCHES = 4;

/** What the reading thread is given. */
export interface ReadAheadData {
  readonly paths: readonly string[];
  readonly control: SharedArrayBuffer;
  readonly bytes: SharedArrayBuffer;
}

/** In `control`, for each batch: whether it is full, how many files it holds, and the length of each (or FAILED). */
export const BATCH_WORDS = 2 + BATCH_FILES;
/** The file didn't fit or couldn't be read: whoever needs it reads it for himself, and finds out why. */
export const FAILED = -1;

/**
 * Reads files in order, the later ones ahead of time in a second thread, so that waiting for the disk and the kernel costs no time here.
 *
 * @param program the file that runs `readAheadInThread`
 */
export async function readAhead(paths: readonly string[], program: URL): Promise<Generator<ReadText>> {
  const { Worker } = await import('node:worker_threads');
  return inThread(paths, (data) => new Worker(program, { workerData: data }));
}

function* inThread(paths: readonly string[], start: (data: ReadAheadData) => Worker): Generator<ReadText> {
  const control = new SharedArrayBuffer(BATCHES * BATCH_WORDS * 4);
  const bytes = new SharedArrayBuffer(BATCHES * BATCH_BYTES);
  const rest = paths.slice(HEAD_START);
  const worker = start({ paths: rest, control, bytes });
  // A thread that dies leaves batches that never fill; the wait below notices that by itself.
  worker.on('error', () => {});
  worker.unref();
  try {
    for (const path of paths.slice(0, HEAD_START)) yield readText(path);
    yield* batches(rest, new Int32Array(control), Buffer.from(bytes));
  } finally {
    void worker.terminate();
  }
}

/** Far longer than any batch takes; after it the thread is taken for dead. */
const PATIENCE_MS = 10_000;

function* batches(paths: readonly string[], control: Int32Array, bytes: Buffer): Generator<ReadText> {
  let next = 0;
  for (let batch = 0; next < paths.length; batch = (batch + 1) % BATCHES) {
    const words = batch * BATCH_WORDS;
    if (Atomics.load(control, words) === 0 && Atomics.wait(control, words, 0, PATIENCE_MS) === 'timed-out') {
      for (const path of paths.slice(next)) yield readText(path);
      return;
    }
    const count = Atomics.load(control, words + 1);
    let offset = batch * BATCH_BYTES;
    for (let index = 0; index < count; index++) {
      const length = control[words + 2 + index] ?? FAILED;
      const path = paths[next++] ?? '';
      if (length === FAILED) yield readText(path);
      else {
        yield decode(bytes.subarray(offset, offset + length));
        offset += length;
      }
    }
    Atomics.store(control, words, 0);
    Atomics.notify(control, words);
  }
}
