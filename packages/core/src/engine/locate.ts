import type { Pointer } from '../model/address.ts';
import type { Diagnostic, DiagnosticSuggestion, Range, RelatedDiagnostic } from '../model/diagnostic.ts';
import type { Finding, RelatedPlace, Slots } from '../model/finding.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Editable } from '../json/edit.ts';
import { PiecePlaces } from '../json/piece-places.ts';
import type { Piece } from '../json/split.ts';
import { type Places, TextPlaces } from '../json/text-places.ts';
import { ChangeEditor, changedPointers } from './changes.ts';
import { identityOf, identityPointers } from './identity.ts';
import type { Settings } from './settings.ts';
import { words } from './wording.ts';

/** What `locate` needs from outside: texts, and the inspections that tell where documents begin. */
export interface LocateInput {
  readonly settings: Settings;
  /** Absolute path of a file of the workspace. */
  pathOf(file: string): string;
  inspection(file: string): Inspection | undefined;
  /** The file's text without a byte order mark, or `undefined` when it can't be read (any more). */
  text(file: string): string | undefined;
  /** The pieces of a file that was inspected piece by piece. */
  pieces(file: string): Iterable<Piece> | undefined;
  /** The rule's page. */
  urlOf(rule: string): string | undefined;
}

/** Gives findings their places and words. Only files that something was found in, or that something points to, are looked at again. */
export class Locator {
  readonly #input: LocateInput;
  /** Pointers that findings of other files refer to, by file; and their ranges, once that file was read for the first of them. */
  readonly #announced = new Map<string, Set<Pointer>>();
  readonly #relatedRanges = new Map<string, ReadonlyMap<Pointer, Range>>();
  readonly #changes: ChangeEditor;
  /** The documents of the file that was asked for last. */
  #documents: { readonly file: string; readonly pointers: ReadonlySet<Pointer> } | undefined;

  constructor(input: LocateInput) {
    this.#input = input;
    this.#changes = new ChangeEditor((file) =>
      this.#isIntact(file) && !input.pieces(file) ? input.text(file) : undefined,
    );
  }

  /** Takes note of places in other files, so that each file is read once however many findings refer to it. */
  announce(findings: Iterable<Finding>): void {
    for (const finding of findings) {
      const { file: own, related } = finding;
      this.#changes.announce(finding);
      for (const { file, pointer } of related ?? []) {
        if (file === own) continue;
        const pointers = this.#announced.get(file);
        if (pointers) pointers.add(pointer);
        else this.#announced.set(file, new Set([pointer]));
      }
    }
  }

  /** The diagnostics of one file, in order of place, then of rule. */
  locate(file: string, findings: readonly Finding[]): Diagnostic[] {
    const pointers = findings.flatMap((finding) => pointersOf(finding, this.#rootOf(file, finding.pointer)));
    const places = this.#places(file, pointers);
    // What is read in pieces has no text to change, and of what isn't JSON nobody knows what a change would make of it.
    const editable = places instanceof TextPlaces && this.#isIntact(file) ? places : undefined;
    const told = this.#input.inspection(file)?.broken
      ? findings.filter((finding) => isThere(finding, places))
      : findings;
    return told.map((finding) => this.#diagnostic(finding, places, editable)).toSorted(byPlace);
  }

  #isIntact(file: string): boolean {
    return this.#input.inspection(file)?.broken === false;
  }

  #places(file: string, pointers: readonly Pointer[]): Places {
    const broken = this.#input.inspection(file)?.broken ?? false;
    // What couldn't be read in pieces the first time can't be now.
    const pieces = broken ? undefined : this.#input.pieces(file);
    return pieces
      ? new PiecePlaces(pieces, pointers)
      : new TextPlaces(this.#input.text(file) ?? '', pointers, { broken });
  }

  #diagnostic(finding: Finding, places: Places, editable: Editable | undefined): Diagnostic {
    const { file, rule, pointer } = finding;
    return {
      ...places.range(finding, (prefix) => this.#isDocument(file, prefix)),
      rule,
      level: this.#input.settings.rulesFor(file).active.get(rule)?.level ?? 'error',
      message: words(rule, finding.message, asWritten(finding, places)),
      messageId: finding.message,
      file,
      pointer,
      identity: identityOf(finding, this.#rootOf(file, pointer), places),
      related: (finding.related ?? []).map((related) => this.#related(related, file, places)),
      fix: finding.fix && this.#changes.edits(finding.fix, file, editable),
      suggestions: (finding.suggestions ?? []).flatMap(({ message, changes }): DiagnosticSuggestion[] => {
        const edits = this.#changes.edits(changes, file, editable);
        return edits ? [{ message, edits }] : [];
      }),
      url: this.#input.urlOf(rule),
    };
  }

  #isDocument(file: string, pointer: Pointer): boolean {
    return pointer === '' || this.#documentsOf(file).has(pointer);
  }

  /** The document that a pointer leads into. */
  #rootOf(file: string, pointer: Pointer): Pointer {
    const documents = this.#documentsOf(file);
    let root = pointer;
    while (root !== '' && !documents.has(root)) root = root.slice(0, root.lastIndexOf('/'));
    return root;
  }

  #documentsOf(file: string): ReadonlySet<Pointer> {
    if (this.#documents?.file !== file) {
      const documents = this.#input.inspection(file)?.documents ?? [];
      this.#documents = { file, pointers: new Set(documents.map(({ pointer }) => pointer)) };
    }
    return this.#documents.pointers;
  }

  #related(related: RelatedPlace, own: string, places: Places): RelatedDiagnostic {
    const { file, message } = related;
    const range =
      file === own ? places.range(related, (prefix) => this.#isDocument(file, prefix)) : this.#rangeElsewhere(related);
    return { ...range, file, path: this.#input.pathOf(file), message };
  }

  #rangeElsewhere(related: RelatedPlace): Range {
    const { file } = related;
    let ranges = this.#relatedRanges.get(file);
    if (!ranges?.has(related.pointer)) {
      const pointers = [...(this.#announced.get(file) ?? []), related.pointer];
      const places = this.#places(file, pointers);
      const isRoot = (prefix: Pointer) => this.#isDocument(file, prefix);
      ranges = new Map(pointers.map((pointer) => [pointer, places.range({ pointer }, isRoot)]));
      this.#relatedRanges.set(file, ranges);
    }
    return ranges.get(related.pointer) ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
  }
}

/** Every pointer whose place a diagnostic may ask for. */
function pointersOf(finding: Finding, root: Pointer): Pointer[] {
  const { file, pointer, related = [] } = finding;
  const nearby = related.filter((other) => other.file === file).map((other) => other.pointer);
  return [pointer, ...nearby, ...changedPointers(finding), ...identityPointers(finding, root)];
}

/** A number is quoted as it stands in the text: 1e400 was read as Infinity, and 2^53 + 1 as another id. */
function asWritten({ data, pointer }: Finding, places: Places): Slots | undefined {
  if (!data) return data;
  const source = places.source(pointer);
  if (source === undefined || !/^-?\d/.test(source)) return data;
  const value = String(Number(source));
  return Object.fromEntries(
    Object.entries(data).map(([slot, filling]) => [slot, String(filling) === value ? source : filling]),
  );
}

export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : Number(a.rule > b.rule)) ||
    (a.message < b.message ? -1 : 1)
  );
}

/** Of a text that isn't JSON nobody knows what it lacks behind the mistake: only what is there can be judged. */
function isThere({ span, pointer, part }: Finding, places: Places): boolean {
  if (span !== undefined) return true;
  const source = places.source(pointer);
  return source !== undefined && (source !== 'null' || part === 'value');
}
