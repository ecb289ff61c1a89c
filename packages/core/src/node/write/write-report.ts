import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { assertSystemError } from '../files/system-error.ts';

/**
 * Writes a report to a file as its chunks come. Where there are none an empty file is left, and no older report.
 *
 * @param refuse makes the error for a file that can't be written, of Node's word for why
 * @param makesFolder whether the folder may not be there yet
 */
export function writeReport(
  path: string,
  chunks: Iterable<string>,
  refuse: (code: string) => Error,
  { makesFolder = false } = {},
): void {
  const attempt = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      assertSystemError(error);
      throw refuse(error.code);
    }
  };
  if (makesFolder) attempt(() => mkdirSync(dirname(path), { recursive: true }));
  const descriptor = attempt(() => openSync(path, 'w'));
  try {
    for (const chunk of chunks) attempt(() => writeFileSync(descriptor, chunk));
  } finally {
    closeSync(descriptor);
  }
}
