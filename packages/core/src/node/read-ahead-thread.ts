import { closeSync, openSync, readSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { BATCH_BYTES, BATCH_FILES, BATCH_WORDS, FAILED, type ReadAheadData } from './read-ahead.ts';

/** The program of the reading thread: fills one batch after the other, waiting for each to be emptied first. */
function readAheadInThread({ paths, control, bytes }: ReadAheadData): void {
  const words = new Int32Array(control);
  const batches = words.length / BATCH_WORDS;
  let next = 0;
  for (let batch = 0; next < paths.length; batch = (batch + 1) % batches) {
    const first = batch * BATCH_WORDS;
    Atomics.wait(words, first, 1);
    const target = new Uint8Array(bytes, batch * BATCH_BYTES, BATCH_BYTES);
    let used = 0;
    let count = 0;
    while (count < BATCH_FILES && next < paths.length) {
      const length = read(paths[next] ?? '', target, used);
      // No room left: the file begins the next batch. In an empty batch there is none to be had.
      if (length === FAILED && used > 0) break;
      words[first + 2 + count++] = length;
      if (length !== FAILED) used += length;
      next++;
    }
    Atomics.store(words, first + 1, count);
    Atomics.store(words, first, 1);
    Atomics.notify(words, first);
  }
}

function read(path: string, target: Uint8Array, offset: number): number {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const room = target.length - offset;
    const length = readSync(descriptor, target, offset, room, 0);
    return length === room ? FAILED : length;
  } catch {
    // Why it can't be read is found out where it can be told.
    return FAILED;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

readAheadInThread(workerData as ReadAheadData);
