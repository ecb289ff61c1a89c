import { basename, dirname, join, resolve } from 'node:path';
import type { Config, RuleSettings } from '../../model/config.ts';
import { type Kind, KINDS } from '../../model/kind.ts';
import { didYouMean } from '../../words/did-you-mean.ts';
import { isPresetName, PRESET_NAMES, PRESETS } from '../../presets/presets.ts';
import { nearest } from '../../words/nearest.ts';
import { SetupError } from '../../model/setup-error.ts';
import { mergeSettings } from '../../engine/settings/ruleset.ts';
import { parseConfig } from './parse-config.ts';
import { isFile, isThere } from '../files/stats.ts';

/** What a config may be called. In one folder the first counts before the second. */
export const CONFIG_NAMES = ['deskcheck.config.json', 'deskcheck.config.jsonc'] as const;
const DEFAULT_PRESET = 'deskcheck:recommended';

/** A config with everything that it extends. */
export interface LoadedConfig {
  /** Absolute path; `undefined` when there is none and the preset alone holds. */
  readonly path: string | undefined;
  /** Absolute paths of every config that was read: its own, and those that it extends. */
  readonly paths: readonly string[];
  readonly config: Config;
  /** Rule settings of presets, extended configs and its own, merged. */
  readonly rules: RuleSettings;
  /** Where each rule's setting comes from: a preset's name or a config's path. */
  readonly origins: ReadonlyMap<string, string>;
  /** Where each of the config's overrides comes from: a config's path and the override's index in it. */
  readonly overrideOrigins: readonly string[];
  /** How many of the config's suppressions, from the first on, stand in configs that it extends. */
  readonly inheritedSuppressions: number;
  /** The team's own schemas: at most one a kind. */
  readonly ownSchemas: readonly OwnSchemaSource[];
}

/** A schema that a config lays over a kind of documents. */
export interface OwnSchemaSource {
  readonly kind: Kind;
  /** Its path as the config gives it, relative to that config's folder. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** Absolute path of the config that names it. */
  readonly config: string;
}

/** The path of the config in this folder or the nearest one above it. */
export function findConfig(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = configIn(at);
    if (path !== undefined) return path;
    if (dirname(at) === at) return undefined;
  }
}

export function isConfigName(name: string): boolean {
  return name === CONFIG_NAMES[0] || name === CONFIG_NAMES[1];
}

/** The path of the config in this very folder; one that can't be read is told of when it is. */
export function configIn(folder: string): string | undefined {
  return CONFIG_NAMES.map((name) => join(folder, name)).find(isThere);
}

/** The path of a config that isn't read because the given one stands beside it; one that this builds on is read. */
export function configBeside({ path, paths }: Pick<LoadedConfig, 'path' | 'paths'>): string | undefined {
  if (path === undefined || !isConfigName(basename(path))) return undefined;
  return CONFIG_NAMES.map((name) => join(dirname(path), name)).find(
    (other) => !paths.includes(other) && isThere(other),
  );
}

/**
 * Reads a config and what it extends.
 *
 * @param preset what to start from where the config extends nothing
 * @param texts what stands for files in this run, by absolute path
 * @throws SetupError naming every mistake at its own line, or a preset that isn't there
 */
export function loadConfig(
  path: string | undefined,
  preset: string = DEFAULT_PRESET,
  texts: ReadonlyMap<string, string> = new Map(),
): LoadedConfig {
  // A misspelt preset is reported even where the config has one of its own.
  const start = presetLayer(preset, undefined);
  const loaded = path === undefined ? NO_CONFIG : read(path, [], texts);
  const layers = loaded.layers.some(({ isBase }) => isBase) ? loaded.layers : [start, ...loaded.layers];
  const origins = new Map<string, string>();
  const off = layers.findLastIndex(({ from }) => from === 'deskcheck:off');
  const heard = off === -1 ? layers : layers.slice(off);
  for (const layer of heard) for (const rule of Object.keys(layer.rules)) origins.set(rule, layer.from);
  const overrideOrigins = layers.flatMap(({ from, overrides }) =>
    Array.from({ length: overrides }, (_override, index) => `${from} overrides[${index}]`),
  );
  const rules = mergeSettings(...heard.map((layer) => layer.rules));
  const paths = layers.flatMap(({ isBase, from }) => (isBase ? [] : [from]));
  const { config, inheritedSuppressions, ownSchemas } = loaded;
  return { path, paths, config, rules, origins, overrideOrigins, inheritedSuppressions, ownSchemas };
}

interface Read extends Pick<LoadedConfig, 'config' | 'inheritedSuppressions' | 'ownSchemas'> {
  readonly layers: readonly Layer[];
}

const NO_CONFIG: Read = { config: {}, layers: [], inheritedSuppressions: 0, ownSchemas: [] };

interface Layer {
  readonly rules: RuleSettings;
  readonly from: string;
  /** Whether it says what to start from. */
  readonly isBase: boolean;
  /** How many overrides it has. */
  readonly overrides: number;
}

/** On a command line the prefix goes without saying. */
function presetLayer(given: string, problem: ((message: string) => never) | undefined): Layer {
  const name = given.includes(':') ? given : `deskcheck:${given}`;
  if (isPresetName(name)) return { rules: PRESETS[name], from: name, isBase: true, overrides: 0 };
  const hint = didYouMean(presetsMeant(name), `The presets are ${PRESET_NAMES.join(', ')}.`);
  const message = `"${name}" is not a preset. ${hint}`;
  if (problem) problem(message);
  throw new SetupError([{ message }]);
}

/** The presets that start with it, else the nearest. Nobody means to switch everything off by mistake. */
function presetsMeant(name: string): readonly string[] | string | undefined {
  const others = PRESET_NAMES.filter((preset) => preset !== 'deskcheck:off');
  const begun = others.filter((preset) => preset.startsWith(name));
  return begun.length > 0 && name.length > 'deskcheck:'.length ? begun : nearest(name, others, 4);
}

function read(path: string, chain: readonly string[], texts: ReadonlyMap<string, string>): Read {
  if (chain.includes(path)) {
    throw new SetupError([
      { path, message: `The config extends itself (${[...chain, path].join(' → ')}). Remove one of the two.` },
    ]);
  }
  const { config, problemAt } = parseConfig(path, texts.get(path));
  const extended = [config.extends ?? []].flat();
  const layers: Layer[] = [];
  let merged: Config = {};
  let ownSchemas: readonly OwnSchemaSource[] = [];
  for (const [index, name] of extended.entries()) {
    const pointer = Array.isArray(config.extends) ? `/extends/${index}` : '/extends';
    const fail = (message: string) => problemAt(pointer, message);
    if (name.startsWith('deskcheck:')) {
      layers.push(presetLayer(name, fail));
      continue;
    }
    const target = resolve(dirname(path), name);
    if (!isFile(target)) {
      const hint = isPresetName(`deskcheck:${name}`)
        ? `The preset is written "deskcheck:${name}".`
        : `Give its path relative to this config, or a preset such as ${DEFAULT_PRESET}.`;
      fail(`There is no file "${name}" to extend. ${hint}`);
    }
    const base = read(target, [...chain, path], texts);
    layers.push(...base.layers);
    merged = merge(merged, base.config);
    if (base.config.schemas) ownSchemas = base.ownSchemas;
  }
  layers.push({ rules: config.rules ?? {}, from: path, isBase: false, overrides: config.overrides?.length ?? 0 });
  return {
    config: merge(merged, config),
    layers,
    inheritedSuppressions: merged.suppressions?.length ?? 0,
    ownSchemas: config.schemas ? ownSchemasOf(config.schemas, path) : ownSchemas,
  };
}

function ownSchemasOf(schemas: NonNullable<Config['schemas']>, config: string): OwnSchemaSource[] {
  return KINDS.flatMap((kind) => {
    const name = schemas[kind];
    return name === undefined ? [] : [{ kind, name, path: resolve(dirname(config), name), config }];
  });
}

/** Lists of what is accepted and overridden add up; everything else is the later config's. */
function merge(base: Config, config: Config): Config {
  return {
    ...base,
    ...config,
    ignore: [...[base.ignore ?? []].flat(), ...[config.ignore ?? []].flat()],
    overrides: [...(base.overrides ?? []), ...(config.overrides ?? [])],
    suppressions: [...(base.suppressions ?? []), ...(config.suppressions ?? [])],
  };
}
