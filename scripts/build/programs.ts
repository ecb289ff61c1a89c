/** The programs that dist/ holds, as data. */
export interface Program {
  /** Source file, from the repository's root. A program whose source isn't written yet is left out. */
  readonly source: string;
  /** Name in dist/, without `.mjs`. */
  readonly name: string;
  /** Whether people start it by its path: it gets a `#!` line and the executable bit. */
  readonly executable: boolean;
  /**
   * Makes the program one file, so that it starts fast: of what it imports dynamically only this is part of it, or of another program
   * (by what is imported → that program's name). The rest can't be reached from it. Without this, dynamic imports become chunks.
   */
  readonly alone?: { readonly includes: readonly string[]; readonly programs: Readonly<Record<string, string>> };
}

export const programs: readonly Program[] = [
  {
    source: 'packages/cli/src/main.ts',
    name: 'deskcheck',
    executable: true,
    alone: {
      includes: ['./stylish.ts', './cache.ts', '../progress.ts'],
      programs: { './run.ts': 'full', './own-schemas.ts': 'own-schemas' },
    },
  },
  { source: 'packages/cli/src/run.ts', name: 'full', executable: false },
  { source: 'packages/core/src/node/own-schemas.ts', name: 'own-schemas', executable: false },
  { source: 'packages/core/src/node/own-schemas.ts', name: 'own-schemas', executable: false },
  { source: 'packages/action/src/main.ts', name: 'action', executable: false },
];
