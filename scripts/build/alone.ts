/** Makes a program one file that starts fast: Node reads all of a file before its first line runs. */
import { basename } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import type { Alone } from './programs.ts';

const ABSENT = 'absent';
const BUILTIN = 'builtin';
const ON_CALL = 'on-call';

/** A chunk that is loaded on call: what is in it, as it is imported, and the folder from which that is found. */
export interface OnCallChunk {
  readonly imported: string;
  readonly resolveDir: string;
  /** In dist/, with forward slashes. */
  readonly path: string;
}

type Shape = Pick<BuildOptions, 'format' | 'outExtension' | 'define' | 'minifyIdentifiers' | 'plugins' | 'stdin'>;

/** How esbuild makes the file. Afterwards `chunks` holds what it loads on call. */
export function aloneOptions(program: string, alone: Alone, chunks: OnCallChunk[]): Shape {
  return {
    // Node starts a CommonJS program in nine tenths of the time that an ES module takes.
    ...COMMON_JS,
    minifyIdentifiers: true,
    plugins: [withoutChunks(alone), onCall(program, alone.onCall, chunks)],
  };
}

/** How esbuild makes a chunk that is loaded on call. */
export function onCallOptions({ imported, resolveDir }: OnCallChunk, alone: Alone): Shape {
  const names = Object.keys(alone.onCall[imported] ?? {}).join(', ');
  const contents = `export { ${names} } from ${JSON.stringify(imported)};`;
  return { ...COMMON_JS, minifyIdentifiers: true, stdin: { contents, resolveDir } };
}

const COMMON_JS: Shape = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // `createRequire` takes either.
  define: { 'import.meta.url': '__filename' },
};

/** Settles every dynamic import. */
function withoutChunks({ includes, programs }: Alone): Plugin {
  return {
    name: 'without-chunks',
    setup(building) {
      building.onResolve({ filter: /./ }, ({ path, kind }) => {
        if (kind !== 'dynamic-import' || includes.includes(path)) return undefined;
        // A real import would start Node's loader of ES modules.
        if (path.startsWith('node:')) return { path, namespace: BUILTIN };
        const program = programs[path];
        return program === undefined ? { path, namespace: ABSENT } : { path: `./${program}.mjs`, external: true };
      });
      building.onLoad({ filter: /./, namespace: BUILTIN }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(path)});`,
      }));
      building.onLoad({ filter: /./, namespace: ABSENT }, ({ path }) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is no part of this program.`)});`,
      }));
    },
  };
}

/** Puts functions in the place of those that are imported, which load their chunk when the first of them is called. */
function onCall(program: string, functions: Alone['onCall'], chunks: OnCallChunk[]): Plugin {
  const chunkOf = (imported: string) => `chunks/${program}-${basename(imported, '.ts')}.cjs`;
  return {
    name: ON_CALL,
    setup(building) {
      building.onResolve({ filter: /./ }, ({ path: imported, resolveDir, namespace }) => {
        if (namespace === ON_CALL) return { path: imported, external: true };
        if (!functions[imported]) return undefined;
        const path = chunkOf(imported);
        if (!chunks.some((chunk) => chunk.path === path)) chunks.push({ imported, resolveDir, path });
        return { path: imported, namespace: ON_CALL };
      });
      building.onLoad({ filter: /./, namespace: ON_CALL }, ({ path: imported }) => {
        const call = (name: string) => `(...values) => require("./${chunkOf(imported)}").${name}(...values)`;
        const contents = Object.entries(functions[imported] ?? {}).map(([name, members]) => {
          const declared = name === 'default' ? 'export default' : `export const ${name} =`;
          const own = members.map((member) => `${member}: ${call(`${name}.${member}`)}`);
          return `${declared} Object.assign(${call(name)}, { ${own.join(', ')} });`;
        });
        return { contents: contents.join('\n') };
      });
    },
  };
}
