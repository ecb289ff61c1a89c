import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { SetupError } from '../../model/setup-error.ts';
import { markOf, withoutMark } from '../../json/byte-order-mark.ts';
import { applyTextEdits } from '../../json/text-edits.ts';
import { byCodeUnits } from '../../model/by-code-units.ts';
import type { TextEdit } from '../../model/diagnostic.ts';
import { writeFiles } from './write-files.ts';
import { assertSystemError } from '../files/system-error.ts';

/** What a file holds and what it is to hold; both with the byte order mark, if it has one. */
export interface FileChange {
  /** Absolute. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Changes to files that are collected in memory, to be shown or written all together. */
export class FileChanges {
  readonly #changes = new Map<string, FileChange>();

  /** The new texts, without byte order marks. */
  get texts(): ReadonlyMap<string, string> {
    return new Map([...this.#changes].map(([path, { after }]) => [path, withoutMark(after)]));
  }

  /** Only files that end up different. */
  get all(): readonly FileChange[] {
    return [...this.#changes.values()].filter(({ before, after }) => before !== after);
  }

  get(path: string): FileChange | undefined {
    return this.#changes.get(path);
  }

  /**
   * Takes up what a file holds, which is what changes to it start from.
   *
   * @param given where that isn't to be read from the disk
   * @returns whether it wasn't known before
   */
  hold(path: string, given?: string): boolean {
    if (this.#changes.has(path)) return false;
    this.#changes.set(path, unchanged(path, given ?? readWhole(path)));
    return true;
  }

  /**
   * @param edits in order of place and without overlap, counted from after a byte order mark
   * @returns whether the text is another one now
   */
  edit(path: string, edits: readonly TextEdit[]): boolean {
    const change = this.#changes.get(path) ?? unchanged(path, readWhole(path));
    const text = withoutMark(change.after);
    const edited = applyTextEdits(text, edits);
    this.#changes.set(path, { ...change, after: markOf(change.after) + edited });
    return edited !== text;
  }

  /**
   * Writes them, in the order of their rank and then of their paths.
   *
   * @throws SetupError saying what was written and what wasn't
   */
  write(rankOf: (path: string) => number): void {
    const ordered = this.all.toSorted((a, b) => rankOf(a.path) - rankOf(b.path) || byCodeUnits(a.path, b.path));
    writeFiles(ordered.map(({ path, before, after }) => ({ path, text: after, expected: before })));
  }
}

function unchanged(path: string, text: string): FileChange {
  return { path, before: text, after: text };
}

function readWhole(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    assertSystemError(error);
    return lost(path, error.code);
  }
  // What couldn't be written back as it was isn't changed.
  return isUtf8(bytes) ? bytes.toString('utf8') : lost(path, 'it is no UTF-8 now');
}

function lost(path: string, why: string): never {
  throw new SetupError([
    { message: `${path} can't be read any more (${why}). Nothing was changed. Run the command again.` },
  ]);
}
