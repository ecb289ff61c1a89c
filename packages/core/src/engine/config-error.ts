/** One thing that is wrong with the user's setup. */
export interface SetupProblem {
  /** Absolute path of the config, where it is one that is wrong. */
  readonly path?: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly column?: number;
  /** A sentence: what is wrong and what to do. */
  readonly message: string;
}

/** The user's setup is wrong: a config that can't be read, a pattern that matches nothing. Exit code 2. */
export class ConfigError extends Error {
  readonly problems: readonly SetupProblem[];

  constructor(problems: readonly SetupProblem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }

  /** A line a problem, as `path:line:column: message`. Names and values stand in them as they are. */
  get lines(): readonly string[] {
    return this.problems.map(describe);
  }
}

function describe({ path, line, column, message }: SetupProblem): string {
  if (path === undefined) return message;
  return line === undefined ? `${path}: ${message}` : `${path}:${line}:${column ?? 1}: ${message}`;
}
