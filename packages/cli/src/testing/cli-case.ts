import { cpSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { relativePath } from '@deskcheck/core/node';
import { inWorkspace } from '@deskcheck/core/testing/folder';
import type { World } from './streams.ts';

const fixtures = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));

/** A folder below fixtures/cli: a command line, the workspace that it runs in, and what has to come of it. */
export interface CliCase {
  readonly name: string;
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly args: readonly string[];
  /** The world without its working directory, which is new for every run. */
  readonly world: Omit<World, 'cwd'>;
  /** A workspace of fixtures/workspaces; else the folder `workspace` beside the command, or an empty one. */
  readonly sample: string | undefined;
}

/**
 * Reads the file `command`: the command line, with variables of the environment before it as a shell has them, and remarks such as
 * `# workspace: clean`, `# terminal: stderr`, `# answers: y, n`.
 */
export function cliCases(): CliCase[] {
  const root = join(fixtures, 'cli');
  return readdirSync(root).map((name) => {
    const folder = join(root, name);
    const lines = readFileSync(join(folder, 'command'), 'utf8').trim().split('\n');
    const remark = (what: string) =>
      lines
        .find((line) => line.startsWith(`# ${what}:`))
        ?.slice(what.length + 3)
        .trim();
    const words = wordsOf(lines.find((line) => !line.startsWith('#')) ?? '');
    const start = words.indexOf('deskcheck');
    if (start === -1) throw new Error(`${folder}/command holds no line with deskcheck in it.`);
    const stdin = join(folder, 'stdin');
    return {
      name,
      folder,
      args: words.slice(start + 1),
      sample: remark('workspace'),
      world: {
        env: Object.fromEntries(words.slice(0, start).map((word) => word.split('=') as [string, string])),
        ...(existsSync(stdin) && { stdin: readFileSync(stdin) }),
        terminals: (remark('terminal')?.split(', ') ?? []) as ('stdout' | 'stderr')[],
        answers: remark('answers')?.split(', '),
      },
    };
  });
}

/** Words are split at blanks, and held together by single quotes. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|[^\s'])+/g)].map(([word]) => word.replaceAll("'", ''));
}

/** Does something in a copy of the case's workspace, where no other config is found upward. */
export function inCase<Result>({ folder, sample }: CliCase, act: (cwd: string) => Promise<Result>): Promise<Result> {
  const source = sample === undefined ? join(folder, 'workspace') : join(fixtures, 'workspaces', sample);
  return inWorkspace({}, (cwd) => {
    if (existsSync(source)) cpSync(source, cwd, { recursive: true });
    // Under its own name git would obey it, and leave out what the case is about.
    if (existsSync(join(cwd, '_gitignore'))) renameSync(join(cwd, '_gitignore'), join(cwd, '.gitignore'));
    return act(cwd);
  });
}

/** Every file below a folder with its text, by its path. */
export function filesBelow(folder: string): Map<string, string> {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relativePath(folder, path), readFileSync(path, 'utf8')]));
}
