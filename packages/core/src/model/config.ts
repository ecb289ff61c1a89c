import type { RuleId } from './rule-ids.generated.ts';
import type { Kind } from './kind.ts';
import type { RuleLevel } from './level.ts';

/** What a config writes for one rule. */
export type RuleSetting =
  | RuleLevel
  | readonly [level: RuleLevel]
  | readonly [level: RuleLevel, options: Readonly<Record<string, unknown>>];

/** What a config, a preset or `--rule` says of rules. Rules that it doesn't name stay as they were. */
export type RuleSettings = Readonly<Partial<Record<RuleId, RuleSetting>>>;

/**
 * One pattern or several, as picomatch reads them. A folder's name stands for all that it holds; one that begins with `!` leaves out
 * what those before it match.
 */
export type Globs = string | readonly string[];

/**
 * So many UTF-16 units a pattern may have, as the config's schema says: as many as a path. Longer ones may become regular expressions that
 * no engine takes.
 */
export const LONGEST_GLOB = 4096;

/** A finding that the team accepts, for files that can't hold comments. */
export interface SuppressionEntry {
  /** The rule whose findings are accepted, as written. */
  readonly rule: string;
  /** Path relative to the workspace root, or a glob. */
  readonly file: string;
  /** JSON Pointer of the place. Findings inside it are accepted as well. */
  readonly pointer: string;
  readonly reason?: string;
  /** Last day on which it holds, YYYY-MM-DD in UTC. */
  readonly until?: string;
}

/** `deskcheck.config.json`, as `schemas/config.schema.json` describes it. Globs are relative to the workspace's root. */
export interface Config {
  /** Presets (`deskcheck:strict`) and paths of configs that this one builds on; the later one wins. */
  readonly extends?: string | readonly string[];
  /** Files whose name and shape don't tell which kind of document they hold. */
  readonly documents?: Readonly<Partial<Record<Kind, Globs>>>;
  /** Files that aren't read. */
  readonly ignore?: Globs;
  /** Files that may hold comments though they aren't called `.jsonc`. */
  readonly jsonc?: Globs;
  readonly rules?: RuleSettings;
  /** Rules that are set otherwise for some files; a later override wins over an earlier one. */
  readonly overrides?: readonly { readonly files: Globs; readonly rules: RuleSettings }[];
  /** What was downloaded from the platform: only the channels in these files count as existing. */
  readonly inventory?: Globs;
  /** By the environment's name as channel maps write it: the inventory of that environment. */
  readonly environments?: Readonly<Record<string, { readonly inventory?: Globs }>>;
  /** How layouts write a variable, as `{{name}}`; a regular expression whose group is the name will do as well. */
  readonly variables?: { readonly pattern?: string };
  /** Values of `complianceTag` that mark regulated content; `*` stands for anything. PHI* and PCI* where it says nothing. */
  readonly complianceTags?: Globs;
  /** A team's own JSON Schema laid over a kind: path relative to the folder of the config that names it. */
  readonly schemas?: Readonly<Partial<Record<Kind, string>>>;
  /** Findings that the team accepts. */
  readonly suppressions?: readonly SuppressionEntry[];
}
