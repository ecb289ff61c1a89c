/** One thing that is wrong with the user's setup. */
export interface SetupProblem {
  /** Absolute path of the file that is wrong, where it is one. */
  readonly path?: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly column?: number;
  /** A sentence: what is wrong and what to do. */
  readonly message: string;
}

/**
 * What the user set up doesn't allow what was asked: a config that is wrong, a pattern that matches nothing, parts that don't belong
 * together, a file that can't be written. Exit code 2.
 */
export class SetupError extends Error {
  readonly problems: readonly SetupProblem[];

  constructor(problems: readonly SetupProblem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'SetupError';
    this.problems = problems;
  }

  /** One line per problem, as `path:line:column: message`. Names and values stand in them as they are. */
  get lines(): readonly string[] {
    return this.problems.map(describe);
  }
}

function describe({ path, line, column, message }: SetupProblem): string {
  if (path === undefined) return message;
  return line === undefined ? `${path}: ${message}` : `${path}:${line}:${column ?? 1}: ${message}`;
}
