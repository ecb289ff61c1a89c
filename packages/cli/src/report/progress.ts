import type { Streams } from '../streams.ts';

/** A line on the terminal that says how far a long run is. */
export interface Progress {
  /** Told after every file; costs next to nothing. */
  readonly at: (done: number, total: number) => void;
  /** Takes the line away; nothing else may be printed before. */
  end(): void;
}

const FIRST_AFTER = 1000;
const EVERY = 100;
const CLEAR_LINE = '\r\u001b[K';

const SILENT: Progress = { at() {}, end() {} };

/**
 * Shows progress on standard error once a run has taken a second: only on a terminal, never in CI. It is told rather than timed,
 * because reading and linting leave no room for a timer.
 *
 * @param now milliseconds, for tests
 */
export function showProgress(
  { stderr, env }: Pick<Streams, 'stderr' | 'env'>,
  now: () => number = () => performance.now(),
): Progress {
  if (!stderr.isTTY || env['TERM'] === 'dumb' || (env['CI'] ?? '') !== '') return SILENT;
  let next = now() + FIRST_AFTER;
  let isShown = false;
  return {
    at(done, total) {
      const time = now();
      if (time < next) return;
      next = time + EVERY;
      isShown = true;
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      stderr.write(`${CLEAR_LINE}deskcheck: ${done} of ${total} files (${percent} %)`);
    },
    end() {
      if (isShown) stderr.write(CLEAR_LINE);
      isShown = false;
    },
  };
}
