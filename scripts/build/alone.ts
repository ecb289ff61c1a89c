/** Makes a program one file that starts fast: Node reads all of a file before its first line runs. */
import { basename } from 'node:path';
import type { BuildOptions, OnResolveArgs, Plugin } from 'esbuild';
import type { Alone } from './programs.ts';

const NEVER = 'never';
const REQUIRED = 'required';
const ON_CALL = 'on-call';
const OWN_REQUIRE = 'own-require';

/** A part of the program that stands apart: what is in it, as it is imported, and the folder from which that is found. */
export interface Part {
  readonly imported: string;
  readonly resolveDir: string;
  /** In dist/, with forward slashes. */
  readonly path: string;
}

type Shape = Pick<BuildOptions, 'format' | 'outExtension' | 'define' | 'minifyIdentifiers' | 'plugins' | 'stdin'>;

/** How esbuild makes the file. Afterwards `parts` holds what it loads later. */
export function aloneOptions(program: string, alone: Alone, parts: Part[]): Shape {
  return {
    // Node starts a CommonJS program in nine tenths of the time that an ES module takes.
    ...COMMON_JS,
    minifyIdentifiers: true,
    plugins: [
      // This one comes first, because it only looks on.
      withNothingIdle(program, alone),
      withoutImports(program, alone, parts),
      onCall(program, alone.onCall, parts),
      ownRequire,
    ],
  };
}

/** How esbuild makes a part. */
export function partOptions({ imported, resolveDir }: Part, { onCall: functions }: Alone): Shape {
  const names = Object.keys(functions[imported] ?? {});
  const what = names.length === 0 ? '*' : `{ ${names.join(', ')} }`;
  const contents = `export ${what} from ${JSON.stringify(imported)};`;
  return { ...COMMON_JS, minifyIdentifiers: true, stdin: { contents, resolveDir } };
}

const COMMON_JS: Shape = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // `createRequire` takes either.
  define: { 'import.meta.url': '__filename' },
};

/** Refuses what programs.ts names and the program doesn't import: it may have been renamed, and is then bundled like any import. */
function withNothingIdle(program: string, { later, never, programs, onCall: functions }: Alone): Plugin {
  return {
    name: 'with-nothing-idle',
    setup(building) {
      const idle = new Set([...later, ...never, ...Object.keys(programs), ...Object.keys(functions)]);
      building.onResolve({ filter: /./ }, ({ path }) => void idle.delete(path));
      building.onEnd(() => ({
        errors: [...idle].map((path) => ({
          text: `scripts/build/programs.ts names ${path}, which "${program}" doesn't import. Take it out there, or write it as the import does.`,
        })),
      }));
    },
  };
}

/** A CommonJS program has what `createRequire` makes, and needn't load Node's `module` for it, nor what that loads. */
const ownRequire: Plugin = {
  name: OWN_REQUIRE,
  setup(building) {
    building.onResolve({ filter: /^node:module$/ }, ({ path }) => ({ path, namespace: OWN_REQUIRE }));
    building.onLoad({ filter: /./, namespace: OWN_REQUIRE }, () => ({
      contents: 'export const createRequire = () => require;',
    }));
  },
};

/** Takes note of a part, and returns its path. */
function partOf(program: string, { path: imported, resolveDir }: OnResolveArgs, parts: Part[]): string {
  const path = `chunks/${program}-${basename(imported, '.ts')}.cjs`;
  if (!parts.some((part) => part.path === path)) parts.push({ imported, resolveDir, path });
  return path;
}

/** Settles every dynamic import. A real one would start Node's loader of ES modules. */
function withoutImports(program: string, { later, never, programs }: Alone, parts: Part[]): Plugin {
  return {
    name: 'without-imports',
    setup(building) {
      building.onResolve({ filter: /./ }, (args) => {
        const { path, kind } = args;
        if (kind !== 'dynamic-import') return undefined;
        if (path.startsWith('node:')) return { path, namespace: REQUIRED };
        if (later.includes(path)) return { path: `./${partOf(program, args, parts)}`, namespace: REQUIRED };
        const other = programs[path];
        if (other !== undefined) return { path: `./${other}.mjs`, external: true };
        if (never.includes(path)) return { path, namespace: NEVER };
        const text = `${args.importer} imports ${path} dynamically, and scripts/build/programs.ts doesn't say how "${program}" comes by it. Name it there.`;
        return { errors: [{ text }] };
      });
      building.onResolve({ filter: /./, namespace: REQUIRED }, ({ path }) => ({ path, external: true }));
      building.onLoad({ filter: /./, namespace: REQUIRED }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(path)});`,
      }));
      building.onLoad({ filter: /./, namespace: NEVER }, ({ path }) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is no part of this program.`)});`,
      }));
    },
  };
}

/** Puts functions in the place of those that are imported, which load their part when the first of them is called. */
function onCall(program: string, functions: Alone['onCall'], parts: Part[]): Plugin {
  return {
    name: ON_CALL,
    setup(building) {
      building.onResolve({ filter: /./ }, (args) => {
        if (args.namespace === ON_CALL) return { path: args.path, external: true };
        if (!functions[args.path]) return undefined;
        return { path: args.path, namespace: ON_CALL, pluginData: partOf(program, args, parts) };
      });
      building.onLoad({ filter: /./, namespace: ON_CALL }, ({ path: imported, pluginData: part }) => {
        const call = (name: string) => `(...values) => require("./${part as string}").${name}(...values)`;
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
