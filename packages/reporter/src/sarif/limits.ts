import { counted, type Diagnostic } from '@deskcheck/core';
import { shorten } from '../shorten.ts';

/** What GitHub accepts of one run. Beyond that it rejects the upload, or drops what it likes. */
const RESULTS = 25_000;
const LOCATIONS = 1_000;
const TAGS = 20;
const DESCRIPTION = 1_024;
const NAME = 255;
/** GitHub documents no limit. This is long enough for any message of ours, and so short that quoted values can't fill the upload. */
const MESSAGE = 4_096;

/** Keeps a run inside GitHub's limits, worst findings first, and remembers what had to go. */
export class Limits {
  readonly #left: { error: number; warn: number; suppressed: number };
  #results = 0;
  #texts = 0;
  #locations = 0;
  #tags = 0;

  constructor(errors: number, warnings: number, suppressed: number) {
    const error = Math.min(errors, RESULTS);
    const warn = Math.min(warnings, RESULTS - error);
    this.#left = { error, warn, suppressed: Math.min(suppressed, RESULTS - error - warn) };
  }

  /** Whether there is room for this diagnostic. It has to be asked once for each, in their order. */
  admits({ level, suppressed }: Diagnostic): boolean {
    const kind = suppressed === undefined ? level : 'suppressed';
    if (this.#left[kind] === 0) {
      this.#results += 1;
      return false;
    }
    this.#left[kind] -= 1;
    return true;
  }

  message(text: string): string {
    return this.#text(text, MESSAGE);
  }

  description(text: string): string {
    return this.#text(text, DESCRIPTION);
  }

  name(text: string): string {
    return this.#text(text, NAME);
  }

  tags(tags: readonly string[]): readonly string[] {
    this.#tags += Math.max(0, tags.length - TAGS);
    return tags.slice(0, TAGS);
  }

  /** The related places that a result may have beside its own. */
  related<Place>(places: readonly Place[]): readonly Place[] {
    this.#locations += Math.max(0, places.length - (LOCATIONS - 1));
    return places.slice(0, LOCATIONS - 1);
  }

  /** A sentence for each kind of thing that was cut. */
  cuts(): string[] {
    const cuts = [];
    if (this.#results > 0) {
      cuts.push(
        `${counted(this.#results, 'result')} left out: GitHub takes ${RESULTS} per run. Errors were kept first.`,
      );
    }
    if (this.#texts > 0) cuts.push(`${counted(this.#texts, 'text')} shortened to what GitHub takes.`);
    if (this.#locations > 0) {
      cuts.push(`${counted(this.#locations, 'related location')} left out: GitHub takes ${LOCATIONS} a result.`);
    }
    if (this.#tags > 0) cuts.push(`${counted(this.#tags, 'tag')} left out: GitHub takes ${TAGS} a rule.`);
    return cuts;
  }

  #text(text: string, most: number): string {
    if (text.length > most) this.#texts += 1;
    return shorten(text, most);
  }
}
