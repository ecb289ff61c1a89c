/** The programs that dist/ holds, as data. */
export interface Program {
  /** Source file, from the repository's root. A program whose source isn't written yet is left out. */
  readonly source: string;
  /** Name in dist/, without `.mjs`. */
  readonly name: string;
  /** Whether people start it by its path: it gets a `#!` line and the executable bit. */
  readonly executable: boolean;
}

export const programs: readonly Program[] = [
  { source: 'packages/cli/src/main.ts', name: 'deskcheck', executable: true },
  { source: 'packages/core/src/node/read-ahead-thread.ts', name: 'read-ahead', executable: false },
  { source: 'packages/action/src/main.ts', name: 'action', executable: false },
];
