import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearest } from '@deskcheck/core';
import { COMMANDS } from './commands.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './usage-error.ts';

/**
 * A first argument that is no path, but nearly a command, was meant as one.
 *
 * @throws UsageError naming that command
 */
export function refuseMistakenCommand(first: string | undefined, { cwd }: Streams): void {
  if (first === undefined || !/^[a-z]+$/i.test(first)) return;
  const meant = nearest(first, ['lint', ...Object.keys(COMMANDS)]);
  if (meant === undefined || existsSync(resolve(cwd, first))) return;
  throw new UsageError(
    `There is no command "${first}", and no file or folder of that name. Did you mean "deskcheck ${meant}"?`,
  );
}
