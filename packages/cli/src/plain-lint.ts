import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Options of `lint` that need nothing but linting and printing, and whether each takes a value. */
const PLAIN_OPTIONS: ReadonlyMap<string, boolean> = new Map([
  ['-c', true],
  ['--config', true],
  ['--no-config', false],
  ['--preset', true],
  ['--rule', true],
  ['-f', true],
  ['--format', true],
  ['-o', true],
  ['--output-file', true],
  ['--quiet', false],
  ['--max-warnings', true],
  ['--color', false],
  ['--no-color', false],
  ['--verbose', false],
  ['--ignore-pattern', true],
  ['--error-on-unmatched-pattern', false],
  ['--no-error-on-unmatched-pattern', false],
  ['--strict-coverage', false],
  ['--cache', false],
  ['--no-cache', false],
  ['--cache-location', true],
  ['--cache-strategy', true],
]);

const FORMAT_OPTIONS: ReadonlySet<string> = new Set(['-f', '--format']);

/**
 * Whether a command line asks for nothing but linting files and folders that exist. Most do, and for them a program of a quarter of the
 * size starts in two thirds of the time; everything else is left to the whole program.
 */
export function isPlainLint(args: readonly string[], cwd: string): boolean {
  const rest = args[0] === 'lint' ? args.slice(1) : args;
  for (let index = 0; index < rest.length; index++) {
    const argument = rest[index] ?? '';
    if (!argument.startsWith('-')) {
      if (!existsSync(resolve(cwd, argument))) return false;
      continue;
    }
    const [name = '', value] = argument.split('=', 2);
    const takesValue = PLAIN_OPTIONS.get(name);
    if (takesValue === undefined) return false;
    const given = takesValue && value === undefined ? rest[++index] : value;
    // The one format that needs more than the report: it draws the workspace.
    if (FORMAT_OPTIONS.has(name) && given?.startsWith('html')) return false;
  }
  return true;
}
