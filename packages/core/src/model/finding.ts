import type { Address, Pointer } from './address.ts';
import type { Range } from './diagnostic.ts';
import type { RuleId } from './rule-ids.generated.ts';
import type { Span } from './span.ts';

/** What fills a message's `{{slots}}`. */
export type Slots = Readonly<Record<string, string | number>>;

/** An edit as data, at an address of any file in the workspace; `engine/locate/changes` turns it into text. */
export type Change =
  | { readonly op: 'set'; readonly file?: string; readonly pointer: Pointer; readonly value: unknown }
  | { readonly op: 'rename'; readonly file?: string; readonly pointer: Pointer; readonly to: string }
  | { readonly op: 'remove'; readonly file?: string; readonly pointer: Pointer }
  /**
   * Removes characters that are no JSON: offsets in the file's text, the end exclusive. What stands around a comment goes with it: the
   * blanks before, its line where nothing else is on it. `exactly`: these characters and no other.
   */
  | {
      readonly op: 'erase';
      readonly file?: string;
      readonly start: number;
      readonly end: number;
      readonly exactly?: true;
    };

/** Another place that explains a finding: the first declaration, the map's entry. */
export interface RelatedPlace extends Address {
  readonly message: string;
  /** As for findings: for what no pointer can name. */
  readonly span?: Span | undefined;
}

/** A change for a person to choose; never applied unasked. */
export interface Suggestion {
  /** An imperative sentence: `Rename it to "dockingBehavior".` */
  readonly message: string;
  readonly changes: readonly Change[];
}

/** A mistake that has an address, and no line, words or colour yet. */
export interface Finding extends Address {
  readonly rule: RuleId;
  /** A key of the rule's `messages`. */
  readonly message: string;
  readonly data?: Slots | undefined;
  /**
   * For what no pointer can name (a syntax error, the second of two equal keys): UTF-16 offsets, the end exclusive,
   * counted from where the value at `pointer` starts, or from the start of the text when `pointer` is `''`.
   */
  readonly span?: Span | undefined;
  /** Where it stands, if that was known as soon as it was found. */
  readonly range?: Range | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  /** A safe change, applied by `--fix`. */
  readonly fix?: readonly Change[] | undefined;
  readonly suggestions?: readonly Suggestion[] | undefined;
  /** The document was read as if the right value stood there, so this finding silences no other at its place. */
  readonly readAsMeant?: boolean | undefined;
  /** What it is about, when that isn't the document it stands in, as `entity.ts` names it; precedence by `entity` compares it. */
  readonly entity?: string | undefined;
  /**
   * The only rule that silences this one by its entity: a rule may report one mistake several times, each giving way to another rule, and
   * of those that are left one is enough.
   */
  readonly yieldsTo?: RuleId | undefined;
  /** What an element would be that a list lacks: where it would stand nothing tells it from others, so its identity is told by this. */
  readonly lacking?: string | undefined;
}

/** What a rule says besides where. */
type Said = Omit<Finding, 'rule' | 'file' | 'pointer' | 'part' | 'range'>;

/** Puts a finding together, field by field: spreading objects whose keys differ each time takes microseconds, and there may be tens of thousands. */
export function findingOf(
  rule: RuleId,
  { file, pointer, part }: Address,
  { message, data, span, related, fix, suggestions, readAsMeant, entity, yieldsTo, lacking }: Said,
): Finding {
  return {
    rule,
    file,
    pointer,
    part,
    message,
    data,
    span,
    range: undefined,
    related,
    fix,
    suggestions,
    readAsMeant,
    entity,
    yieldsTo,
    lacking,
  };
}
