/** What a run of a program ends with; scripts and CI depend on these. */
export const EXIT = {
  /** Nothing found, or warnings within the limit. */
  clean: 0,
  /** Errors, or more warnings than allowed. */
  findings: 1,
  /** The command line, a step's inputs or a config are wrong, or a path matches nothing. */
  usage: 2,
  /** A mistake of our own. */
  internal: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
