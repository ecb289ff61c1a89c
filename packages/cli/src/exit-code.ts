/** What a run ends with; scripts and CI depend on these. */
export const EXIT = {
  /** Nothing found, or warnings within the limit. */
  clean: 0,
  /** Errors, or more warnings than allowed. */
  findings: 1,
  /** The command line or a config is wrong, or a path matches nothing. */
  usage: 2,
  /** A mistake of our own. */
  internal: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
