import { resolve } from 'node:path';
import { statSync } from 'node:fs';
import { FORMAT_NAMES, type ReportOutput, reportOutput } from '@deskcheck/reporter';

/** The environment that the runner gives an action. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The step's `with:` is wrong: a sentence that names the input and says what it takes. */
export class InputError extends Error {}

/** What `action.yml` offers, read and checked. */
export interface Inputs {
  /** Absolute path of the folder that paths, config and reports are relative to. */
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly preset: string | undefined;
  /** Absolute. */
  readonly baseline: string | undefined;
  /** Paths are absolute; what has none goes to the step's log. */
  readonly outputs: readonly ReportOutput[];
  /** Absolute. */
  readonly sarifFile: string | undefined;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly maxWarnings: number | undefined;
  readonly changedOnly: boolean;
  /** Annotations of each type that are shown at most. */
  readonly annotations: number;
}

/** The runner keeps this many of each type for a step and drops the others without a word. */
const MOST_ANNOTATIONS = 10;

/** @throws InputError */
export function readInputs(env: Environment, checkout: string): Inputs {
  const input = (name: string): string | undefined => env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
  const cwd = resolve(checkout, input('working-directory') ?? '.');
  if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(
      `The input working-directory names "${input('working-directory') ?? '.'}", and the repository has no such folder. Check the spelling, and that actions/checkout runs before this step.`,
    );
  }
  const file = (name: string): string | undefined => {
    const path = input(name);
    return path === undefined ? undefined : resolve(cwd, path);
  };
  const failOn = input('fail-on') ?? 'error';
  if (failOn !== 'error' && failOn !== 'warning' && failOn !== 'never') {
    throw new InputError(`The input fail-on takes error, warning or never, not "${failOn}". Write one of the three.`);
  }
  return {
    cwd,
    paths: lines(input('paths')) ?? ['.'],
    config: input('config'),
    preset: input('preset'),
    baseline: file('baseline'),
    outputs: (lines(input('format')) ?? ['codeframe']).map((format) => outputOf(format, cwd)),
    sarifFile: file('sarif-file'),
    failOn,
    maxWarnings: count('max-warnings', input('max-warnings')),
    changedOnly: flag('changed-only', input('changed-only')),
    annotations: Math.min(count('annotations', input('annotations')) ?? MOST_ANNOTATIONS, MOST_ANNOTATIONS),
  };
}

/** One value per line: names may hold spaces. */
function lines(text: string | undefined): string[] | undefined {
  const values = text?.split(/\r?\n/).flatMap((line) => line.trim() || []);
  return values?.length ? values : undefined;
}

function outputOf(text: string, cwd: string): ReportOutput {
  const { name, path } = reportOutput(text, {
    unknown: (given) =>
      new InputError(
        `The input format names "${given}", which is not a format. The formats are ${FORMAT_NAMES.join(', ')}.`,
      ),
    pathless: (given) =>
      new InputError(
        `The input format has no path behind the "=" of "${given}=". Write where the report goes, or leave the "=" out.`,
      ),
  });
  return { name, path: path === undefined ? undefined : resolve(cwd, path) };
}

function count(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new InputError(`The input ${name} takes a whole number, not "${text}".`);
  return Number(text);
}

function flag(name: string, text: string | undefined): boolean {
  if (text === undefined || /^false$/i.test(text)) return false;
  if (/^true$/i.test(text)) return true;
  throw new InputError(`The input ${name} takes true or false, not "${text}".`);
}
