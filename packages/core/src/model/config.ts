import type { RuleId } from './finding.ts';
import type { Kind } from './kind.ts';

export type RuleLevel = 'off' | 'warn' | 'error';

/** What a config writes for one rule. */
export type RuleSetting =
  | RuleLevel
  | readonly [level: RuleLevel]
  | readonly [level: RuleLevel, options: Readonly<Record<string, unknown>>];

export type RuleSettings = Readonly<Record<RuleId, RuleSetting>>;

export type Globs = string | readonly string[];

/** A finding that the team accepts, for files that can't hold comments. */
export interface SuppressionEntry {
  readonly rule: RuleId;
  /** Path relative to the workspace root, or a glob. */
  readonly file: string;
  readonly pointer: string;
  readonly reason?: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly until?: string;
}

/** `deskcheck.config.json`, as `schemas/config.schema.json` describes it. Globs are relative to the config's folder. */
export interface Config {
  readonly extends?: string | readonly string[];
  readonly documents?: Readonly<Partial<Record<Kind, Globs>>>;
  readonly ignore?: Globs;
  readonly jsonc?: Globs;
  readonly rules?: RuleSettings;
  readonly overrides?: readonly { readonly files: Globs; readonly rules: RuleSettings }[];
  readonly inventory?: Globs;
  readonly environments?: Readonly<Record<string, { readonly inventory?: Globs }>>;
  readonly variables?: { readonly pattern?: string };
  readonly complianceTags?: Globs;
  /** A team's own JSON Schema laid over a kind: path relative to the config's folder. */
  readonly schemas?: Readonly<Partial<Record<Kind, string>>>;
  readonly suppressions?: readonly SuppressionEntry[];
}
