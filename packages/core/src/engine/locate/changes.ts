import type { Pointer } from '../../model/address.ts';
import type { FileEdits, TextEdit } from '../../model/diagnostic.ts';
import type { Change, Finding } from '../../model/finding.ts';
import { addToSet } from '../../model/multimap.ts';
import { type Editable, editsFor } from '../../json/edit.ts';
import { EditSet } from '../../json/text-edits.ts';
import { TextPlaces } from '../../json/text-places.ts';

/** Turns the changes that findings offer into edits of texts. */
export class ChangeEditor {
  readonly #open: (file: string, pointers: Iterable<Pointer>) => Editable | undefined;
  /** Pointers of changes to other files than the finding's own, by file; and these files, once one of the changes was asked for. */
  readonly #announced = new Map<string, Set<Pointer>>();
  readonly #others = new Map<string, Editable | undefined>();

  /** @param textOf a file's text, or nothing where it can't be changed: it isn't there, isn't JSON, or is read in pieces */
  constructor(textOf: (file: string) => string | undefined) {
    this.#open = (file, pointers) => {
      const text = textOf(file);
      return text === undefined ? undefined : new TextPlaces(text, pointers, { broken: false });
    };
  }

  /** Takes note of changes to other files, so that each of those is read once. */
  announce(finding: Finding): void {
    for (const change of changesOf(finding)) {
      if (change.op === 'erase' || change.file === undefined || change.file === finding.file) continue;
      addToSet(this.#announced, change.file, change.pointer);
    }
  }

  /**
   * Nothing when a change finds no place: half a fix is none.
   *
   * @param own the finding's own file, where it can be changed
   */
  edits(changes: readonly Change[], file: string, own: Editable | undefined): FileEdits[] | undefined {
    const byFile = new Map<string, EditSet>();
    for (const change of changes) {
      const target = change.file ?? file;
      const editable = target === file ? own : this.#other(target, change);
      const edits: TextEdit[] = editable ? editsFor(editable, change) : [];
      let set = byFile.get(target);
      if (!set) byFile.set(target, (set = new EditSet()));
      if (edits.length === 0 || !set.admits(edits)) return undefined;
      set.add(edits);
    }
    return [...byFile].map(([target, { edits }]) => ({ file: target, edits }));
  }

  #other(file: string, change: Change): Editable | undefined {
    if (!this.#others.has(file)) {
      const pointers = this.#announced.get(file) ?? (change.op === 'erase' ? [] : [change.pointer]);
      this.#others.set(file, this.#open(file, pointers));
    }
    return this.#others.get(file);
  }
}

/** The pointers in the finding's own file that its changes lead to. */
export function changedPointers(finding: Finding): Pointer[] {
  return changesOf(finding).flatMap((change) =>
    change.op === 'erase' || (change.file ?? finding.file) !== finding.file ? [] : [change.pointer],
  );
}

function changesOf({ fix = NONE, suggestions = NONE }: Finding): readonly Change[] {
  return suggestions.length === 0 ? fix : [...fix, ...suggestions.flatMap(({ changes }) => changes)];
}

const NONE: readonly never[] = [];
