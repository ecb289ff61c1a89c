import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { build, type BuildOptions, type BuildResult, formatMessages } from 'esbuild';
import { aloneOptions, type Part, partOptions } from './alone.ts';
import type { Program } from './programs.ts';

/** One file of dist/: its path in there, with forward slashes, and its text. */
export interface BuiltFile {
  readonly path: string;
  readonly text: string;
  readonly executable: boolean;
}

/** A name that holds the source's name and a hash, to be replaced by one that doesn't change with the content. */
const HASHED = 'chunks/[name]-[hash]';

/** esbuild's stand-in for `require`, which CommonJS packages use for Node's own modules; it wants a real one in scope. */
const REQUIRE_SHIM = /typeof require\s*[!<>=]+\s*["']u/;
const REAL_REQUIRE =
  'import{createRequire as createRequireOfNode}from"node:module";const require=createRequireOfNode(import.meta.url);\n';

type Outputs = NonNullable<BuildResult['metafile']>['outputs'];

/**
 * Stable names for a program's chunks: a dynamically imported file gives its name to its chunk, and what several of
 * them share is numbered in the order of the source files in it, so that a change of content changes no name.
 */
function chunkNames(program: Program, outputs: Outputs): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const claim = (path: string, wanted: string): void => {
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`;
    taken.add(name);
    names.set(basename(path), `${name}.mjs`);
  };
  const chunks = Object.entries(outputs).filter(([path]) => path.includes('chunks/'));
  const order = ([, output]: (typeof chunks)[number]): string => Object.keys(output.inputs).sort().join('\n');
  chunks.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  for (const [path, { entryPoint }] of chunks) {
    const source = entryPoint === undefined ? 'shared' : basename(entryPoint).replace(/\.\w+$/, '');
    claim(path, `${program.name}-${source}`);
  }
  return names;
}

/** Puts what must precede a file's code in front of it. */
function withHead(text: string, path: string, executable: boolean): string {
  const [, hashbang = '', code = ''] = /^(#!.*\n)?([\s\S]*)$/.exec(text) ?? [];
  const first = executable ? '#!/usr/bin/env node\n' : hashbang;
  return first + (path.endsWith('.mjs') && REQUIRE_SHIM.test(code) ? REAL_REQUIRE : '') + code;
}

/** Bundles one program with everything it needs. The result depends on the sources only, not on where they lie. */
async function bundleProgram(root: string, program: Program): Promise<BuiltFile[]> {
  const { alone, name } = program;
  const parts: Part[] = [];
  const result = await build({
    ...common(root),
    entryPoints: [{ in: program.source, out: name }],
    ...(alone ? aloneOptions(name, alone, parts) : { splitting: true, chunkNames: HASHED }),
  });
  for (const text of await formatMessages(result.warnings, { kind: 'warning' })) console.warn(text);
  const names = chunkNames(program, result.metafile.outputs);
  const rename = (text: string): string =>
    [...names].reduce((renamed, [hashed, stable]) => renamed.replaceAll(hashed, stable), text);
  const files = result.outputFiles.map((file) => {
    const path = rename(file.path.slice(join(root, 'dist/').length).replaceAll('\\', '/'));
    const executable = program.executable && !path.startsWith('chunks/');
    return { path, text: withHead(asHanded(rename(file.text), alone), path, executable), executable };
  });
  if (!alone) return files;
  const partFiles = parts.map(async (part): Promise<BuiltFile> => {
    const { outputFiles } = await build({ ...common(root), ...partOptions(part, alone) });
    return { path: part.path, text: outputFiles[0]?.text ?? '', executable: false };
  });
  return [...files, ...(await Promise.all(partFiles))];
}

/** Makes a program a function of what it is handed. Its starter could do that, too, but each copy of so long a text takes time. */
function asHanded(text: string, alone: Program['alone']): string {
  const names = alone?.isHanded;
  if (names === undefined) return text;
  const importing = text.replaceAll(/\bimport\((?="\.\/)/g, `${names.at(-1)}(`);
  return `(function(${names.join(',')}){${importing}})\n`;
}

/** What holds for every file of dist/. */
function common(root: string) {
  return {
    absWorkingDir: root,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    conditions: ['deskcheck-src'],
    // One byte a character: V8 reads such a file faster.
    charset: 'ascii',
    // Names stay, so that a stack trace in a bug report can be read; `--debug` runs the whole program, not the fast one.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    // An error is thrown, and whoever catches it prints it.
    logLevel: 'silent',
    logOverride: { 'empty-import-meta': 'error' },
    metafile: true,
    write: false,
  } as const satisfies BuildOptions;
}

/** Tells a starter which build of the other program stands beside it. */
function tellBuild(file: BuiltFile, programs: readonly Program[], files: readonly BuiltFile[]): BuiltFile {
  const started = programs.find(({ name, starts }) => starts !== undefined && file.path === `${name}.cjs`)?.starts;
  const text = files.find(({ path }) => path === `${started}.cjs`)?.text;
  if (text === undefined) return file;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return { ...file, text: file.text.replace(`build of ${started}.cjs`, digest) };
}

/** All files of dist/, sorted by path. */
export async function bundle(root: string, programs: readonly Program[]): Promise<BuiltFile[]> {
  const files = (await Promise.all(programs.map((program) => bundleProgram(root, program)))).flat();
  const told = files.map((file) => tellBuild(file, programs, files));
  return told.sort((a, b) => (a.path < b.path ? -1 : 1));
}
