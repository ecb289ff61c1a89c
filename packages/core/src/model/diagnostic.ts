import type { Address, Pointer } from './address.ts';
import type { Level } from './level.ts';
import type { RuleId } from './rule-ids.generated.ts';

/** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The place of what can't be found any more: the beginning of its file. */
export const NOWHERE: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Replaces the characters from `start` to `end` (UTF-16 offsets after a byte order mark) by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits to one file, in order and without overlap. */
export interface FileEdits {
  /** Path relative to the workspace root. */
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that explains a diagnostic, such as the first of two entities with one id. */
export interface RelatedDiagnostic extends Range {
  readonly file: string;
  /** Absolute path of the same file. */
  readonly path: string;
  readonly message: string;
}

/** A change that a person may choose, with what it would do to each file. */
export interface DiagnosticSuggestion {
  readonly message: string;
  readonly edits: readonly FileEdits[];
}

/** Why a diagnostic isn't shown. */
export interface Suppressed {
  /** `comment`: a comment in the file; `config`: an entry of the config's `suppressions`; `baseline`: a known finding. */
  readonly by: 'comment' | 'config' | 'baseline';
  readonly reason: string;
}

/** A finding that has been given its place and its words: what every format prints. To say one in other words, `changed` it. */
export interface Diagnostic extends Range {
  readonly rule: RuleId;
  readonly level: Level;
  /** One or two sentences: what is wrong, why it matters, what to do. Control characters are already escaped. */
  readonly message: string;
  readonly messageId: string;
  /** Path relative to the workspace root. */
  readonly file: string;
  readonly pointer: Pointer;
  /** As in its finding: whether the key or the value is meant. */
  readonly part?: Address['part'];
  /**
   * The rule, and the place by entity and element ids rather than by line or array index: equal for the same mistake after
   * reordering. Baselines and fingerprints are made of it.
   */
  readonly identity: string;
  readonly related: readonly RelatedDiagnostic[];
  /** Whether there is a fix. It, like all that stands behind it here, may be worked out when it is asked for: ask this first. */
  readonly fixable: boolean;
  readonly fix?: readonly FileEdits[] | undefined;
  readonly suggestions: readonly DiagnosticSuggestion[];
  readonly suppressed?: Suppressed | undefined;
  /** The rule's page, once the project has a home page. */
  readonly url?: string | undefined;
}

/** A diagnostic that says something else. Spreading one would lose what is only worked out when it is asked for. */
export function changed(diagnostic: Diagnostic, changes: Partial<Diagnostic>): Diagnostic {
  return Object.create(diagnostic, Object.getOwnPropertyDescriptors(changes)) as Diagnostic;
}
