import type { SyntaxMistake } from './mistakes.ts';

/** A slip of the keyboard around a quote or a colon, and how to read what was meant. */
export interface Slip {
  /** Absent where a parser complains of what is read instead. */
  readonly mistake?: SyntaxMistake;
  readonly start: number;
  readonly end: number;
  /** What to read instead. */
  readonly by: string;
  /** The token that then stands before whatever follows. */
  readonly before: string;
}
