import type { RuleLevel } from './level.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { RuleId } from './rule-ids.generated.ts';
import type { Kind } from './kind.ts';

/** What one file yielded. */
export interface FileReport {
  /** Absolute path. */
  readonly path: string;
  /** Path relative to the workspace root, with forward slashes. */
  readonly file: string;
  /** Absolute path of the workspace root. */
  readonly root: string;
  /** In order of place, then of rule. Suppressed ones stand apart. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Diagnostic[];
  /** The file's new text, when fixes were asked for and changed it. */
  readonly output?: string | undefined;
}

/** What was looked at, so that silence is never mistaken for "nothing was looked at". */
export interface Coverage {
  /** How many files were read. */
  readonly files: number;
  /** How many documents of each kind were recognised. */
  readonly documents: Readonly<Partial<Record<Kind, number>>>;
  /** How many references could be judged. */
  readonly references: number;
  /** Sentences without a full stop, such as `14 channel references not checked: no channel inventory`. */
  readonly unknown: readonly string[];
  /** The same for environments whose inventory nobody claimed to have, such as staging's ids beside production's files. */
  readonly unknownEnvironments: readonly string[];
  /** Paths of files in which no document was recognised. */
  readonly unrecognised: readonly string[];
  /** Recognised exports that aren't supported, such as `genesyscloud.tf.json`: path and name. */
  readonly unsupported: readonly { readonly file: string; readonly what: string }[];
}

/** A rule as formats describe it. */
export interface RuleDescription {
  readonly id: RuleId;
  /** One sentence: `Forbid widgets from opening a channel that doesn't exist.` */
  readonly summary: string;
  readonly why: string;
  /** The level that it has where nothing is configured; `off` for opt-in rules. */
  readonly level: RuleLevel;
  /** The section of the guide (`GUIDE_TITLE`) that it is drawn from. */
  readonly guide?: string | undefined;
  readonly fixable: boolean;
  readonly hasSuggestions: boolean;
  readonly url?: string | undefined;
}

/** How many findings there are, and how many of them `--fix` would fix. Suppressed ones are counted apart and in no other number. */
export interface Totals {
  readonly errors: number;
  readonly warnings: number;
  readonly fixableErrors: number;
  readonly fixableWarnings: number;
  readonly suppressed: number;
}

/** An edge that leads to a channel from what refers to it (a layout, a DLP policy, a channel map), for pictures of the workspace. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly broken: boolean;
}

/** Everything a format needs, and all it may use. */
export interface Report {
  readonly tool: { readonly name: 'deskcheck'; readonly version: string; readonly homepage?: string | undefined };
  /** Absolute working directory of the run. */
  readonly cwd: string;
  /** Every file that was linted, in path order, with and without diagnostics. */
  readonly files: readonly FileReport[];
  readonly totals: Totals;
  readonly coverage: Coverage;
  /** Every rule that was on, or that a diagnostic names. */
  readonly rules: readonly RuleDescription[];
}
