import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Environment } from './inputs.ts';

/** The longest that git may take, in milliseconds: a fetch that hangs must not hang the job. */
const PATIENCE = 60_000;
const MOST_BYTES = 512 * 1024 * 1024;

/** Asks git about the repository that a folder lies in. Nothing here writes to it, but `fetch`, which only adds. */
export class Git {
  /** Absolute path of the repository's top folder. */
  readonly top: string;

  readonly #env: Environment;

  constructor(top: string, env: Environment) {
    this.top = top;
    this.#env = env;
  }

  /** `undefined` where there is no git, or no repository that git would trust. */
  static around(folder: string, env: Environment): Git | undefined {
    // The way up rather than git's own idea of the top, in which links are resolved: paths must begin as the linter's do.
    const up = new Git(folder, env).read(['rev-parse', '--show-cdup'])?.toString().trimEnd();
    return up === undefined ? undefined : new Git(resolve(folder, up), env);
  }

  /** What git prints; `undefined` when it fails. */
  read(args: readonly string[], input?: string): Buffer | undefined {
    const { status, stdout } = spawnSync('git', args, {
      cwd: this.top,
      env: { ...this.#env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
      timeout: PATIENCE,
      maxBuffer: MOST_BYTES,
      ...(input !== undefined && { input }),
    });
    return status === 0 ? stdout : undefined;
  }

  line(args: readonly string[]): string | undefined {
    return this.read(args)?.toString().trim() || undefined;
  }

  hasCommit(commit: string): boolean {
    return this.read(['cat-file', '-e', `${commit}^{commit}`]) !== undefined;
  }

  isShallow(): boolean {
    return this.line(['rev-parse', '--is-shallow-repository']) === 'true';
  }

  /** The parents of HEAD, by the commit itself: a shallow clone knows their names although it doesn't have them. */
  parents(): string[] {
    const [head = ''] = (this.read(['cat-file', 'commit', 'HEAD'])?.toString() ?? '').split('\n\n');
    return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
  }

  /** Contents by object name; what isn't there is left out. `undefined` when there is too much of it. */
  blobs(names: readonly string[]): Map<string, Buffer> | undefined {
    const contents = new Map<string, Buffer>();
    if (names.length === 0) return contents;
    const output = this.read(['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
    if (!output) return undefined;
    for (let at = 0; at < output.length; ) {
      const end = output.indexOf('\n', at);
      const [name = '', type, size] = output.toString('latin1', at, end).split(' ');
      at = end + 1;
      if (type !== 'blob') continue;
      contents.set(name, output.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
    return contents;
  }
}
