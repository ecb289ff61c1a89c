import { join } from 'node:path';
import { BASELINE_NAME } from '../../model/baseline-name.ts';
import { SetupError, type SetupProblem } from '../../model/setup-error.ts';
import { isGone } from '../../engine/inspect/unreadable.ts';
import { occurrences, pointersTo, renameInText } from '../../engine/change/rename.ts';
import { LineIndex } from '../../json/lines.ts';
import { didYouMean } from '../../words/did-you-mean.ts';
import { isGuid } from '../../model/identifier.ts';
import type { Inspection } from '../../model/inspection.ts';
import { KIND_NOUNS } from '../../model/kind.ts';
import { FileChanges } from './change-files.ts';
import type { LintOptions } from '../lint-options.ts';
import { lintPaths, type LintedWorkspace } from '../lint-paths.ts';
import { isLarge, LARGE_SIZE, type ReadText, readWholeText } from '../files/read-text.ts';

/** A place where the id stands and is left alone. */
export interface Mention {
  /** Absolute. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** What renaming an id came to. Nothing is written yet: `changes.write` does that. */
export interface Renamed {
  /** Of the workspaces that were looked through; absolute. */
  readonly roots: readonly string[];
  readonly changes: FileChanges;
  /** How many entities have the id, and how many values refer to it. */
  readonly declarations: number;
  readonly references: number;
  readonly mentions: readonly Mention[];
  /** Files that declare it come last: a renaming that was stopped halfway can be done again. */
  readonly rankOf: (path: string) => number;
}

/**
 * Gives an entity another id, with everything in the given workspaces that refers to it. Changes are made in memory.
 *
 * @throws SetupError when the id isn't there, or the new one can't be taken
 */
export async function renameId(options: LintOptions, from: string, to: string): Promise<Renamed> {
  if (!isGuid(to))
    fail(
      `"${to}" is not an ID: IDs are 32 letters and digits in groups of 8-4-4-4-12. Copy the new one from the platform.`,
    );
  if (from.toLowerCase() === to.toLowerCase())
    fail(`"${to}" is the ID that it already has. Give the one that takes its place.`);
  const { workspaces } = await lintPaths({ ...options, followsAll: true });
  assertFree(to, workspaces);
  const renaming = new Renaming(
    from,
    to,
    workspaces.map(({ root }) => root),
  );
  for (const workspace of workspaces) {
    for (const inspection of workspace.inspections) renaming.add(workspace, inspection);
    renaming.addBaseline(join(workspace.root, BASELINE_NAME));
  }
  if (renaming.unread.length > 0) throw new SetupError(renaming.unread);
  if (renaming.declarations + renaming.references === 0)
    fail(`Nothing here has the ID "${from}" or refers to it. ${hintFor(from, workspaces)}`);
  return renaming;
}

class Renaming implements Renamed {
  readonly roots: readonly string[];
  readonly changes = new FileChanges();
  readonly mentions: Mention[] = [];
  declarations = 0;
  references = 0;
  /** What may hold the id, for all that anybody can tell: half a renaming is worse than none. */
  readonly unread: SetupProblem[] = [];
  readonly #from: string;
  readonly #to: string;
  readonly #declaring = new Set<string>();

  constructor(from: string, to: string, roots: readonly string[]) {
    this.roots = roots;
    this.#from = from;
    this.#to = to;
  }

  add({ root, text: textOf }: LintedWorkspace, inspection: Inspection): void {
    const { file, documents, broken } = inspection;
    const path = join(root, file);
    const { declared, referred } = pointersTo(this.#from, inspection);
    if (isLarge(path)) {
      if (declared.length + referred.length > 0) {
        fail(
          `${path} holds this ID and is too large to be changed (${LARGE_SIZE}), so nothing was renamed. Split it, or change it by hand.`,
        );
      }
      if (broken) {
        const message = `This is not JSON and too large to be looked through (${LARGE_SIZE}), so whether it holds this ID is not known, and nothing was renamed. Fix it, or ignore it in the config.`;
        this.unread.push({ path, message });
      }
      return;
    }
    const text = textOf(file);
    if (text === undefined) return this.#missText(path, readWholeText(path));
    if (documents.length === 0)
      return this.#mention(path, text, isGuid(this.#from) ? occurrences(text, this.#from) : []);
    const { edits, mentions } = renameInText(text, this.#from, this.#to, broken ? [] : [...declared, ...referred]);
    this.#mention(path, text, mentions);
    if (edits.length === 0) return;
    this.changes.edit(path, edits);
    this.declarations += declared.length;
    this.references += edits.length - declared.length;
    if (declared.length > 0) this.#declaring.add(path);
  }

  /** A baseline names findings by ids, in lower case; under the new one they are known as before. */
  addBaseline(path: string): void {
    if (!isGuid(this.#from)) return;
    const read = readWholeText(path);
    if (!read.ok) return this.#missText(path, read);
    const text = this.#to.toLowerCase();
    const edits = occurrences(read.text, this.#from).map((start) => ({ start, end: start + this.#from.length, text }));
    if (edits.length > 0) this.changes.edit(path, edits);
  }

  /** Takes note of a file without text. What isn't there holds no id, and neither does a link that leads nowhere. */
  #missText(path: string, read: ReadText): void {
    if (read.ok || read.problem === 'large' || isGone(read.cause)) return;
    const [what, remedy] =
      read.problem === 'access'
        ? [`This can't be read (${read.cause})`, 'Give yourself permission to read it']
        : ['This is not UTF-8 text', `Save it as UTF-8${read.cause}`];
    const unknown = 'so whether it holds this ID is not known, and nothing was renamed';
    this.unread.push({ path, message: `${what}, ${unknown}. ${remedy}, or ignore it in the config.` });
  }

  #mention(path: string, text: string, offsets: readonly number[]): void {
    if (offsets.length === 0) return;
    const lines = new LineIndex(text);
    for (const offset of offsets) {
      const { line, column } = lines.range(offset, offset);
      this.mentions.push({ path, line, column });
    }
  }

  readonly rankOf = (path: string): number => Number(this.#declaring.has(path));
}

function assertFree(id: string, workspaces: readonly LintedWorkspace[]): void {
  for (const { root, inspections } of workspaces) {
    for (const { file, declarations } of inspections) {
      const taken = declarations.find((entity) => entity.id?.toLowerCase() === id.toLowerCase());
      if (!taken) continue;
      const [noun] = KIND_NOUNS[taken.kind];
      const who =
        taken.name === undefined ? `${/^[aeiou]/i.test(noun) ? 'An' : 'A'} ${noun}` : `The ${noun} "${taken.name}"`;
      fail(`${who} in ${join(root, file)} already has the ID "${id}". Choose one that is not in use.`);
    }
  }
}

function hintFor(id: string, workspaces: readonly LintedWorkspace[]): string {
  const near = workspaces
    .flatMap(({ index }) => [index.inventory('channel').near(id), index.inventory('group').near(id)])
    .flatMap((found) => found?.declarations.flatMap((one) => one.id ?? []) ?? []);
  return didYouMean(near[0], 'Check the spelling, and the folder that you are in.');
}

function fail(message: string): never {
  throw new SetupError([{ message }]);
}
