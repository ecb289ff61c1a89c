/** One claim about a tool, proven by running the tool. It fails by throwing, and is skipped by throwing `Skipped`. */
export interface Check {
  readonly name: string;
  run(): Promise<void> | void;
}

/** Thrown when a tool can't be had here; its reason is shown. */
export class Skipped extends Error {}
