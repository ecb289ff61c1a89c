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
   * @param edits in order of place and without overlap, counted from after a byte order mark
   * @param held what the file holds, where that isn't to be read from the disk
   * @returns whether the text is another one now
   */
  edit(path: string, edits: readonly TextEdit[], held?: string): boolean {
    const change = this.#changes.get(path) ?? unchanged(path, held ?? readWhole(path));
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
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    assertSystemError(error);
    throw new SetupError([
      { message: `${path} can't be read any more (${error.code}). Nothing was changed. Run the command again.` },
    ]);
  }
}
