/** The programs that dist/ holds, as data. */
export interface Program {
  /** Source file, from the repository's root. */
  readonly source: string;
  /** Name in dist/, without its extension. */
  readonly name: string;
  /** Whether people start it by its path: it gets a `#!` line and the executable bit. */
  readonly executable: boolean;
  /** Makes the program one CommonJS file that starts fast. Without this it is an ES module, and dynamic imports become chunks. */
  readonly alone?: Alone;
  /** The program that it starts: it is told which build of that stands beside it. */
  readonly starts?: string;
}

/** What belongs to a program that is one file. */
export interface Alone {
  /** What it imports dynamically and is loaded then. Whatever it imports dynamically has to be named here or in one of the next two. */
  readonly later: readonly string[];
  /** What its source imports dynamically and the program never asks for, because such runs are left to another. */
  readonly never: readonly string[];
  /** What it imports dynamically and is another program → that program's name. */
  readonly programs: Readonly<Record<string, string>>;
  /**
   * Names of what its starter hands to it; the last is the function through which it imports other programs. Its file then
   * holds a function of these, and nothing else.
   */
  readonly isHanded?: readonly [...string[], string];
  /** What few runs need, loaded when one of the functions that are imported from it is called → the functions, and each one's own. */
  readonly onCall: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export const programs: readonly Program[] = [
  {
    source: 'packages/cli/src/start/starter.ts',
    name: 'deskcheck',
    executable: true,
    alone: { later: [], never: [], programs: {}, onCall: {} },
    starts: 'fast',
  },
  {
    source: 'packages/cli/src/start/main.ts',
    name: 'fast',
    executable: false,
    alone: {
      isHanded: ['module', 'require', '__filename', 'importProgram'],
      later: [
        './checkstyle.ts',
        './codeframe.ts',
        './github.ts',
        './gitlab.ts',
        './json-with-metadata.ts',
        './junit.ts',
        './markdown.ts',
        './rdjson.ts',
        './sarif.ts',
      ],
      // packages/cli/src/start/plain-lint.ts says which runs are left to the whole program.
      never: [
        '../baselining.ts',
        '../report/debug-notes.ts',
        '../fixing.ts',
        '../report/print-config.ts',
        './html.ts',
        './layout-edges.ts',
        'fast-glob',
      ],
      programs: { '../run.ts': 'full', './config/own-schemas.ts': 'own-schemas' },
      onCall: {
        '../../schema/config-problems.ts': { configProblems: [] },
        './broken/broken-text.ts': { parseImperfect: [], placesInBroken: [] },
        ignore: { default: [] },
        picomatch: { default: ['scan'] },
        'yargs-parser': { default: [] },
      },
    },
  },
  { source: 'packages/cli/src/run.ts', name: 'full', executable: false },
  { source: 'packages/core/src/node/config/own-schemas.ts', name: 'own-schemas', executable: false },
  { source: 'packages/action/src/main.ts', name: 'action', executable: false },
];
