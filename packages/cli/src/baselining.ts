import { terminalText } from '@deskcheck/reporter';
import { relative, resolve } from 'node:path';
import {
  applyBaseline,
  BASELINE_NAME,
  type BaselineEntry,
  outdatedEntries,
  pruneBaseline,
  renewBaseline,
  totalsOf,
} from '@deskcheck/core';
import { loadBaseline, type LoadedBaseline, type LintResult, lookedAtBy, saveBaseline } from '@deskcheck/core/node';
import type { Streams } from './streams.ts';

export interface BaselineOptions {
  /** As given on the command line. */
  readonly path: string | undefined;
  /** Everything found becomes known. */
  readonly write: boolean;
  /** What is no longer found is dropped. */
  readonly prune: boolean;
}

/** The baseline of a run: what to hold back while linting, and what to do with the file afterwards. */
export class RunBaseline {
  readonly #options: BaselineOptions;
  readonly #loaded: LoadedBaseline;
  readonly #streams: Streams;

  /** @throws SetupError for a baseline that can't be read or is damaged */
  constructor(options: BaselineOptions, streams: Streams) {
    this.#options = options;
    this.#streams = streams;
    this.#loaded = loadBaseline(resolve(streams.cwd, options.path ?? BASELINE_NAME), { optional: options.write });
  }

  /** Absolute. */
  get path(): string {
    return this.#loaded.path;
  }

  /** What is known before the run: nothing where a new baseline is written, because then all that is found counts. */
  get known(): LoadedBaseline | undefined {
    return this.#options.write ? undefined : this.#loaded;
  }

  /** Writes, prunes, or says what could be pruned; returns what is left to report. */
  finish(result: LintResult): LintResult {
    return this.#options.write ? this.#write(result) : this.#compare(result);
  }

  #write(result: LintResult): LintResult {
    const { path, entries, rootOf } = this.#loaded;
    const { report } = result;
    const renewed = renewBaseline(report.files, rootOf, entries, lookedAtBy(result, this.#loaded));
    saveBaseline({ ...this.#loaded, entries: renewed });
    const { files } = applyBaseline(report.files, renewed, rootOf);
    const known = renewed.reduce((sum, { count }) => sum + count, 0);
    const [what, them] = known === 1 ? ['finding', 'it'] : ['findings', 'them'];
    this.#say(`wrote ${known} ${what} to ${this.#name(path)}; ${this.#option(path)} holds ${them} back`);
    return { ...result, report: { ...report, files, totals: totalsOf(files) } };
  }

  #compare(result: LintResult): LintResult {
    const { path, entries } = this.#loaded;
    const met = result.baselined?.met ?? [];
    const lookedAt = lookedAtBy(result, this.#loaded);
    const outdated = outdatedEntries(entries, met, lookedAt);
    if (outdated.length === 0) return result;
    const one = outdated.length === 1;
    const count = `${outdated.length} ${one ? 'entry' : 'entries'} of ${this.#name(path)}`;
    const { stderr } = this.#streams;
    if (this.#options.prune) {
      saveBaseline({ ...this.#loaded, entries: pruneBaseline(entries, met, lookedAt) });
      this.#say(`dropped ${count}, no longer found:`);
    } else this.#say(`${count} ${one ? 'is' : 'are'} no longer needed; --prune-baseline drops ${one ? 'it' : 'them'}:`);
    for (const { entry, left } of outdated) stderr.write(`${describe(entry, left)}\n`);
    return result;
  }

  #say(text: string): void {
    this.#streams.stderr.write(`deskcheck: ${text}\n`);
  }

  /** How later runs are told of the baseline: they look for none by themselves. */
  #option(path: string): string {
    const name = this.#name(path);
    return name === BASELINE_NAME ? '--baseline' : `--baseline=${name}`;
  }

  #name(path: string): string {
    return terminalText(relative(this.#streams.cwd, path));
  }
}

function describe({ root, file, rule, at, count }: BaselineEntry, left: number): string {
  const path = root === '.' ? file : `${root}/${file}`;
  return terminalText(`  ${path}  ${rule}  ${at}${left > 0 ? ` (${left} of ${count} left)` : ''}`);
}
