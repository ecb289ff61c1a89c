import { accessSync, constants, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Script } from 'node:vm';

interface CodeCacheOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Tells the text that is compiled from any other; always of the same length. */
  readonly build: string;
}

/**
 * What V8 made of a program's text, kept from one run for the next: half of the time that deskcheck takes to start is compiling itself.
 * Node has something like it from version 22.1 on (`module.enableCompileCache`), which gains half as much.
 *
 * The file is one user's own, in their cache folder, one for each version of Node. Whatever is odd about it or about the folder, the
 * program is compiled as ever. V8 refuses what another version or other flags made, but doesn't see that a byte is wrong, so the code
 * stands in the file twice.
 */
export class CodeCache {
  /** What an earlier run kept, if it still fits. */
  readonly code: Buffer | undefined;
  readonly #build: string;
  readonly #file: string | undefined;

  constructor({ env, build }: CodeCacheOptions) {
    this.#build = build;
    const folder = cacheFolder(env);
    this.#file = folder && join(folder, `code-${process.version}-${process.arch}`);
    this.code = this.#file === undefined ? undefined : this.#read(this.#file);
  }

  /**
   * Returns what keeps all that a script has compiled by the time of the call. V8 refuses kept code whose flags aren't those of the run, so
   * nothing is kept where they aren't as they were any more.
   */
  keeper(script: Script): (() => void) | undefined {
    const file = this.#file;
    if (file === undefined) return undefined;
    const v8 = process.getBuiltinModule?.('node:v8');
    if (!v8) return undefined;
    const tag = v8.cachedDataVersionTag();
    return () => {
      if (v8.cachedDataVersionTag() === tag) this.#write(file, () => script.createCachedData());
    };
  }

  #read(file: string): Buffer | undefined {
    try {
      const stats = statSync(file, { throwIfNoEntry: false });
      // Code that somebody else could have written is not run.
      if (!stats?.isFile() || stats.uid !== (process.getuid?.() ?? stats.uid) || (stats.mode & 0o022) !== 0)
        return undefined;
      if (stats.size > MAX_SIZE) return undefined;
      const bytes = readFileSync(file);
      const start = this.#build.length;
      if (bytes.toString('latin1', 0, start) !== this.#build) return undefined;
      const middle = (start + bytes.length) / 2;
      const code = bytes.subarray(start, middle);
      return code.length > 0 && code.equals(bytes.subarray(middle)) ? code : undefined;
    } catch {
      return undefined;
    }
  }

  #write(file: string, code: () => Buffer): void {
    const folder = dirname(file);
    const temporary = `${file}.${process.pid}`;
    // Only our folder and the one that it stands in are made, never a home that isn't there. (Below `/proc`, making all of a path's folders
    // would never end.)
    for (const path of [dirname(folder), folder]) attempt(() => mkdirSync(path, { mode: 0o700 }));
    const isWritten = attempt(() => {
      // Whether the folder can be written to comes first, because making the code takes a while.
      accessSync(folder, constants.W_OK);
      const made = code();
      // Written in one go, so that hardly any run is killed meanwhile, and never through a link that somebody laid there.
      writeFileSync(temporary, Buffer.concat([Buffer.from(this.#build, 'latin1'), made, made]), {
        mode: 0o600,
        flag: 'wx',
      });
      renameSync(temporary, file);
    });
    if (!isWritten) attempt(() => rmSync(temporary, { force: true }));
  }
}

/** Many times what is ever kept: whatever is larger isn't ours. */
const MAX_SIZE = 16 * 1024 * 1024;

/** Does something, and says whether it went well. */
function attempt(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/** Where one user's programs keep what they can make again. */
function cacheFolder(env: CodeCacheOptions['env']): string | undefined {
  // To measure coverage, V8 has to compile each function anew.
  if (env['NODE_DISABLE_COMPILE_CACHE'] || env['NODE_V8_COVERAGE']) return undefined;
  const home = env['HOME'] ?? '';
  const base =
    process.platform === 'win32'
      ? env['LOCALAPPDATA']
      : process.platform === 'darwin'
        ? home && join(home, 'Library/Caches')
        : env['XDG_CACHE_HOME'] || (home && join(home, '.cache'));
  return base && isAbsolute(base) ? join(base, 'deskcheck') : undefined;
}
