import type { RuleSettings } from './config.ts';

/** What a person asks for: which workspaces there are, what of them is reported and which rules hold. */
export interface Selection {
  /** Files, folders and globs. */
  readonly paths: readonly string[];
  /** A config's path, `false` for none, `undefined` to look for one upward from each path. */
  readonly config?: string | false | undefined;
  /** What to start from where no config says so. */
  readonly preset?: string | undefined;
  /** Settings that overrule every config. */
  readonly rules?: RuleSettings;
  readonly ignorePatterns?: readonly string[];
  /** Whether a path that matches nothing ends the run. It does where nothing is said, and then the person had no choice. */
  readonly errorOnUnmatchedPattern?: boolean | undefined;
  readonly strictCoverage?: boolean;
}
