import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { importsIn } from './imports.ts';
import type { Layer } from './layers.ts';

/** A source file: path from the repository's root with forward slashes, and text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The dependencies that each package's package.json names, by the package's folder. */
export type Dependencies = ReadonlyMap<string, ReadonlySet<string>>;

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

const packageFolder = (path: string): string => path.split('/').slice(0, 2).join('/');

/** `ajv` for `ajv/dist/2020.js`, `@deskcheck/core` for `@deskcheck/core/node`. */
const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function layerOf(path: string, layers: readonly Layer[]): Layer | undefined {
  return layers
    .filter((layer) => isIn(path, layer.path))
    .reduce<Layer | undefined>(
      (best, layer) => (best && best.path.length > layer.path.length ? best : layer),
      undefined,
    );
}

/** `nothing`, `a` or `a, b`: the paths without the package's own prefix, which the reader knows. */
function list(names: readonly string[], prefix = ''): string {
  const shown = names.map((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name));
  return shown.length > 0 ? shown.join(', ') : 'nothing';
}

function problemWithFile(from: string, to: string, layer: Layer, layers: readonly Layer[]): string | undefined {
  const home = packageFolder(from);
  if (layer.outside?.includes(to)) return undefined;
  if (!isIn(to, home)) return `leaves its package; import the other package by its name instead`;
  const target = layerOf(to, layers);
  if (target === layer && layer.apart !== true) return undefined;
  if (layer.layers.some((allowed) => isIn(to, allowed))) return undefined;
  const where = target === undefined ? 'a file of no layer' : `layer ${target.path}`;
  const others = layer.apart === true ? ', and no file of its own layer' : ' and its own files';
  return `is ${where}; ${layer.path} may import ${list(layer.layers, `${home}/src/`)}${others}`;
}

function problemWithPackage(specifier: string, layer: Layer, dependencies: ReadonlySet<string>): string | undefined {
  const isAllowed = layer.packages.some((name) =>
    name.endsWith('/*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name,
  );
  if (!isAllowed) return `is not for this layer; ${layer.path} may import the packages ${list(layer.packages)}`;
  if (dependencies.has(packageName(specifier))) return undefined;
  return `is missing from the dependencies in its package.json; add it there`;
}

function problemWith(
  specifier: string,
  from: string,
  layer: Layer,
  layers: readonly Layer[],
  own: ReadonlySet<string>,
) {
  if (specifier.startsWith('.')) {
    return problemWithFile(from, posix.join(posix.dirname(from), specifier), layer, layers);
  }
  if (!isBuiltin(specifier)) return problemWithPackage(specifier, layer, own);
  if (layer.node) return undefined;
  return `is a module of Node, and ${layer.path} runs in a browser too; take what you need of it as a parameter`;
}

/** One line for each import that goes the wrong way: `file:line`, the import, and what is allowed. */
export function checkLayers(sources: Iterable<Source>, layers: readonly Layer[], dependencies: Dependencies): string[] {
  const violations: string[] = [];
  for (const { path, text } of sources) {
    const layer = layerOf(path, layers);
    if (layer === undefined) {
      violations.push(
        `${path}:1  belongs to no layer. Move it into one, or add its folder to scripts/layers/layers.ts.`,
      );
      continue;
    }
    const own = dependencies.get(packageFolder(path)) ?? new Set();
    for (const { specifier, line } of importsIn(text)) {
      const problem = problemWith(specifier, path, layer, layers, own);
      if (problem !== undefined) violations.push(`${path}:${line}  "${specifier}" ${problem}.`);
    }
  }
  return violations;
}
