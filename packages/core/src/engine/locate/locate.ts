import type { Pointer } from '../../model/address.ts';
import { byCodeUnits } from '../../model/by-code-units.ts';
import {
  type Diagnostic,
  type DiagnosticSuggestion,
  NOWHERE,
  type Range,
  type RelatedDiagnostic,
} from '../../model/diagnostic.ts';
import type { Finding, RelatedPlace } from '../../model/finding.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import type { Inspection } from '../../model/inspection.ts';
import { addToSet } from '../../model/multimap.ts';
import type { Editable } from '../../json/edit.ts';
import { ElementPlaces } from '../../json/element-places.ts';
import { numbersAsWritten } from '../../json/numbers-as-written.ts';
import { PiecePlaces } from '../../json/piece-places.ts';
import type { Piece } from '../../json/split.ts';
import { type Places, TextPlaces } from '../../json/text-places.ts';
import { ChangeEditor, changedPointers } from './changes.ts';
import { DocumentRoots } from '../../workspace/document-roots.ts';
import { identityOf, identityPointers } from './identity.ts';
import type { Settings } from '../settings/settings.ts';
import { type Details, LocatedDiagnostic } from './located-diagnostic.ts';
import { whatIsThere } from './what-is-there.ts';
import { words } from './wording.ts';

/** What `locate` needs from outside: texts, and the inspections that tell where documents begin. */
export interface LocateInput {
  readonly settings: Settings;
  /** Path of the config relative to the root, if there is one: it can be changed as documents can. */
  readonly configFile: string | undefined;
  /** Absolute path of a file of the workspace. */
  readonly pathOf: (file: string) => string;
  readonly inspection: (file: string) => Inspection | undefined;
  /** The file's text without a byte order mark, or `undefined` when it can't be read (any more). */
  readonly text: (file: string) => string | undefined;
  /** The pieces of a file that was inspected piece by piece. */
  readonly pieces: (file: string) => Iterable<Piece>;
  /** The text of some of its bytes. */
  readonly slice: (file: string, offset: number, length: number) => string;
  /** The rule's page. */
  readonly urlOf: (rule: RuleId) => string | undefined;
}

/** Gives findings their places and words. Only files that something was found in, or that something points to, are looked at again. */
export class Locator {
  readonly #input: LocateInput;
  /** Pointers that findings of other files refer to, by file; and their ranges, once that file was read for the first of them. */
  readonly #announced = new Map<string, Set<Pointer>>();
  readonly #relatedRanges = new Map<string, ReadonlyMap<Pointer, Range>>();
  readonly #changes: ChangeEditor;
  /** All findings of each file, in the order in which they came. */
  readonly #told = new Map<string, readonly Finding[]>();
  /** Of the file that was asked for last: formats go through files one after the other. */
  #secondLook: SecondLook | undefined;
  readonly #documents: DocumentRoots;

  constructor(input: LocateInput) {
    this.#input = input;
    this.#documents = new DocumentRoots((file) => input.inspection(file));
    this.#changes = new ChangeEditor((file) => (this.#isEditable(file) ? input.text(file) : undefined));
  }

  /** Takes note of places in other files, so that each file is read once however many findings refer to it. */
  announce(findings: Iterable<Finding>): void {
    for (const finding of findings) {
      const { file: own, related } = finding;
      this.#changes.announce(finding);
      for (const { file, pointer } of related ?? []) {
        if (file !== own) addToSet(this.#announced, file, pointer);
      }
    }
  }

  /** The diagnostics of one file, in order of place, then of rule. */
  locate(file: string, findings: readonly Finding[]): Diagnostic[] {
    const unplaced = findings.filter(({ range }) => range === undefined).map(({ pointer }) => pointer);
    const places = unplaced.length > 0 ? this.#places(file, unplaced) : undefined;
    const told = places && this.#input.inspection(file)?.broken ? whatIsThere(findings, places) : findings;
    this.#remember(file, told);
    const details = this.#detailsLater(file);
    const diagnostics: Diagnostic[] = [];
    for (const finding of told) diagnostics.push(this.#diagnostic(finding, places, details));
    return diagnostics.sort(byPlace);
  }

  /** What is found in a file is located in several goes, and one look at it has to answer for all of them. */
  #remember(file: string, findings: readonly Finding[]): void {
    const before = this.#told.get(file);
    this.#told.set(file, before ? [...before, ...findings] : findings);
    if (this.#secondLook?.file === file) this.#secondLook = undefined;
  }

  /**
   * A method of its own, because diagnostics keep what it returns: functions that were made inside `locate` would keep the file's text in
   * memory with them.
   */
  #detailsLater(file: string): Details {
    const look = () => this.#lookAgain(file);
    return {
      identity: (finding) => identityOf(finding, this.#documents.around(file, finding.pointer), look().places),
      related: ({ related = [] }) => related.map((one) => this.#related(one, file, look)),
      fix: ({ fix }) => fix && this.#changes.edits(fix, file, look().editable),
      suggestions: ({ suggestions = [] }) =>
        suggestions.flatMap(({ message, changes }): DiagnosticSuggestion[] => {
          const edits = this.#changes.edits(changes, file, look().editable);
          return edits ? [{ message, edits }] : [];
        }),
    };
  }

  /** What only some formats ask for is worked out then, from another look at the file. */
  #lookAgain(file: string): SecondLook {
    if (this.#secondLook?.file === file) return this.#secondLook;
    const pointers = (this.#told.get(file) ?? []).flatMap((finding) =>
      detailPointers(finding, this.#documents.around(file, finding.pointer)),
    );
    const places = this.#places(file, pointers);
    const editable = places instanceof TextPlaces && this.#isEditable(file) ? places : undefined;
    this.#secondLook = { file, places, editable };
    return this.#secondLook;
  }

  /** What is read in pieces has no text to change, and of what isn't JSON nobody knows what a change would make of it. */
  #isEditable(file: string): boolean {
    if (file === this.#input.configFile) return true;
    const inspection = this.#input.inspection(file);
    return inspection !== undefined && !inspection.broken && !inspection.inPieces;
  }

  #places(file: string, pointers: readonly Pointer[]): Places {
    const broken = this.#input.inspection(file)?.broken ?? false;
    // Text that isn't JSON has to be read whole: only the tolerant parser finds anything in it.
    const arrays = broken ? undefined : this.#input.inspection(file)?.inPieces;
    if (!arrays) return new TextPlaces(this.#input.text(file) ?? '', pointers, { broken });
    return new ElementPlaces(
      {
        arrays,
        slice: (offset, length) => this.#input.slice(file, offset, length),
        rest: (all) => new PiecePlaces(this.#input.pieces(file), all),
      },
      pointers,
    );
  }

  #diagnostic(finding: Finding, places: Places | undefined, details: Details): Diagnostic {
    const { file, rule, message, data, fix } = finding;
    const range = finding.range ?? places?.range(finding, (prefix) => this.#documents.has(file, prefix)) ?? NOWHERE;
    const said = {
      level: this.#input.settings.rulesFor(file).active.get(rule)?.level ?? 'error',
      message: words(rule, message, places && !finding.range ? numbersAsWritten(data, finding.pointer, places) : data),
      fixable: fix !== undefined && this.#isEditable(file),
      url: this.#input.urlOf(rule),
    };
    return new LocatedDiagnostic(finding, range, said, details);
  }

  #related(related: RelatedPlace, own: string, look: () => SecondLook): RelatedDiagnostic {
    const { file, message } = related;
    const range =
      file === own
        ? look().places.range(related, (prefix) => this.#documents.has(file, prefix))
        : this.#rangeElsewhere(related);
    return { ...range, file, path: this.#input.pathOf(file), message };
  }

  #rangeElsewhere(related: RelatedPlace): Range {
    const { file } = related;
    let ranges = this.#relatedRanges.get(file);
    if (!ranges?.has(related.pointer)) {
      const pointers = [...(this.#announced.get(file) ?? []), related.pointer];
      const places = this.#places(file, pointers);
      const isRoot = (prefix: Pointer) => this.#documents.has(file, prefix);
      ranges = new Map(pointers.map((pointer) => [pointer, places.range({ pointer }, isRoot)]));
      this.#relatedRanges.set(file, ranges);
    }
    return ranges.get(related.pointer) ?? NOWHERE;
  }
}

/** What is known of a file whose diagnostics are asked for more than their places. */
interface SecondLook {
  readonly file: string;
  readonly places: Places;
  readonly editable: Editable | undefined;
}

/** Every pointer that a diagnostic's details may ask for. */
function detailPointers(finding: Finding, root: Pointer): Pointer[] {
  const { file, pointer, related = [] } = finding;
  const nearby = related.filter((other) => other.file === file).map((other) => other.pointer);
  return [pointer, ...nearby, ...changedPointers(finding), ...identityPointers(finding, root)];
}

export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.line - b.line || a.column - b.column || byCodeUnits(a.rule, b.rule) || byCodeUnits(a.message, b.message);
}
