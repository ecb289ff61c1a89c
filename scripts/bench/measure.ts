/** Runs programs and compares what they use, in alternating pairs: a machine that slows down slows both of a pair. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Usage {
  /** Seconds of processor time, user and system, of all threads. */
  cpu: number;
  /** Seconds from start to end. */
  wall: number;
  /** Peak resident memory in MB. */
  memory: number;
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** How a program is started. */
export interface Start {
  /** The working folder, for a program that looks for files there only. */
  cwd?: string;
  /** Findings are written to the standard error; without this, that is for the program's troubles, and shown. */
  findingsOnError?: boolean;
}

const hook = fileURLToPath(new URL('usage.cjs', import.meta.url));

/** Runs a Node program, throwing its output away. */
export function measure(command: readonly string[], { cwd, findingsOnError = false }: Start = {}): Usage {
  const start = process.hrtime.bigint();
  const result = spawnSync(process.execPath, ['-r', hook, ...command], {
    cwd,
    stdio: ['ignore', 'ignore', findingsOnError ? 'ignore' : 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  // 1 means "there are findings"; anything else did not do the work.
  if (result.error || result.status === null || result.status > 1) throw failure(command, result.status, result.error);
  const used = JSON.parse(result.output[3] ?? '') as Pick<Usage, 'cpu' | 'memory'>;
  return { ...used, wall };
}

/** Runs a Node program for what it prints; through a file, because an output may be longer than a pipe's buffer. */
export function outputOf(command: readonly string[], { cwd, findingsOnError = false }: Start = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskcheck-bench-output-'));
  const file = join(folder, 'stdout');
  const descriptor = openSync(file, 'w');
  const errors = findingsOnError ? descriptor : 'inherit';
  const { status, error } = spawnSync(process.execPath, command, { cwd, stdio: ['ignore', descriptor, errors] });
  closeSync(descriptor);
  const output = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  if (error || status === null || status > 1) throw failure(command, status, error);
  return output;
}

function failure(command: readonly string[], status: number | null, cause: Error | undefined): Error {
  return new Error(`node ${command.join(' ')} failed (exit code ${status})`, { cause });
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  const median = middle.reduce((sum, value) => sum + value, 0) / middle.length;
  return { median, min: sorted.at(0) ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

export const showSpread = ({ median, min, max }: Spread): string =>
  `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
