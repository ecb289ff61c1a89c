import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { drawsWorkspace } from '@deskcheck/reporter';
import { LINT_OPTIONS } from '../arguments/lint-options.ts';
import type { Option } from '../arguments/option.ts';
import { plainArguments } from '../arguments/plain-arguments.ts';

const ASKING_FOR_MORE = Object.entries<Option>(LINT_OPTIONS).flatMap(([name, { wholeProgram }]) =>
  wholeProgram ? [name] : [],
);

/**
 * Whether a command line asks for nothing but linting files and folders that exist. Most do, and for them a program of a quarter of the
 * size starts in two thirds of the time; everything else is left to the whole program.
 */
export function isPlainLint(args: readonly string[], cwd: string): boolean {
  const given = plainArguments(args[0] === 'lint' ? args.slice(1) : args, LINT_OPTIONS);
  if (!given || ASKING_FOR_MORE.some((name) => name in given)) return false;
  const formats = (given['format'] ?? []) as readonly string[];
  // What draws needs more than the report.
  if (formats.some((format) => drawsWorkspace(format.split('=', 1)[0] ?? ''))) return false;
  return given._.every((path) => existsSync(resolve(cwd, String(path))));
}
