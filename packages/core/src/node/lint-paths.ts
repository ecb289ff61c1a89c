import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { lint } from '../engine/lint.ts';
import type { Ruleset } from '../engine/ruleset.ts';
import { matcher, Settings } from '../engine/settings.ts';
import { inspect } from '../engine/inspect.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import type { RuleSettings } from '../model/config.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Coverage, FileReport, Report, RuleDescription } from '../model/report.ts';
import { applyBaseline, type Baselined } from '../engine/baseline.ts';
import { describeRule } from '../engine/describe-rule.ts';
import { totalsOf } from '../engine/totals.ts';
import type { LoadedBaseline } from './baseline-file.ts';
import { discover } from './discover.ts';
import { inspectFile, inspectRead, pieces } from './inspect-file.ts';
import { loadConfig, type LoadedConfig } from './load-config.ts';
import { READ_AHEAD_FROM, readAhead } from './read-ahead.ts';
import { LARGE_FILE, readText } from './read-text.ts';
import { slashed, type Target, targetsOf } from './targets.ts';

export interface LintOptions {
  /** Absolute. */
  readonly cwd: string;
  /** Files, folders and globs. */
  readonly paths: readonly string[];
  /** A config's path, `false` for none, `undefined` to look for one upward from each path. */
  readonly config?: string | false | undefined;
  /** What to start from where no config says so. */
  readonly preset?: string | undefined;
  /** Settings that overrule every config. */
  readonly rules?: RuleSettings;
  readonly ignorePatterns?: readonly string[];
  readonly errorOnUnmatchedPattern?: boolean;
  readonly strictCoverage?: boolean;
  /** Collects every reference, whatever the rules need: for commands that show the workspace rather than judge it. */
  readonly followsAll?: boolean;
  /** Text that stands for a file's content. */
  readonly stdin?: { readonly path: string; readonly text: string } | undefined;
  /** Texts that stand for what files hold, by absolute path, without byte order marks. */
  readonly texts?: ReadonlyMap<string, string>;
  /** A run with the same options whose inspections still hold, but for the files in `texts`. */
  readonly previous?: LintResult;
  /** Findings that are known and set aside. */
  readonly baseline?: LoadedBaseline | undefined;
  /** Absolute paths that are never read: the reports that this run writes. */
  readonly outputs?: readonly string[];
  readonly tool: Report['tool'];
  /** The program of the thread that reads ahead (`read-ahead-thread.ts`), where it is built; without it there is one thread. */
  readonly readAheadProgram?: URL | undefined;
  /** YYYY-MM-DD. */
  readonly today?: string;
}

/** One workspace of a run, with what commands besides `lint` need of it. */
export interface LintedWorkspace {
  readonly root: string;
  readonly loaded: LoadedConfig;
  readonly settings: Settings;
  readonly inspections: readonly Inspection[];
  readonly index: WorkspaceIndex;
  /** Whether a file is among those that were to be checked, be it there or not. */
  isSelected(file: string): boolean;
  text(file: string): string | undefined;
}

export interface LintResult {
  readonly report: Report;
  readonly workspaces: readonly LintedWorkspace[];
  /** What a person should know besides the findings: files that were named but are ignored. */
  readonly notes: readonly string[];
  /** What became of the baseline's entries, where there is one. */
  readonly baselined?: Baselined | undefined;
}

/**
 * Lints every workspace that the given paths belong to.
 *
 * @throws ConfigError when the setup is wrong
 */
export async function lintPaths(options: LintOptions): Promise<LintResult> {
  const paths = options.stdin ? [] : options.paths;
  const targets = await targetsOf({
    cwd: options.cwd,
    paths,
    config: options.config,
    errorOnUnmatchedPattern: options.errorOnUnmatchedPattern ?? true,
  });
  if (options.stdin) targets.push(await stdinTarget(options, options.stdin.path));
  const run = new Run(options);
  for (let target = targets.shift(); target; target = targets.shift()) targets.push(...run.workspace(target));
  return run.result();
}

async function stdinTarget(options: LintOptions, path: string): Promise<Target> {
  const absolute = resolve(options.cwd, path);
  const folder = resolve(absolute, '..');
  const exists = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const [around] = await targetsOf({ ...options, paths: [exists ? folder : options.cwd], config: options.config, errorOnUnmatchedPattern: true });
  const root = around?.configPath !== undefined && options.config === undefined ? around.root : options.cwd;
  return { root, configPath: around?.configPath, folders: new Set(), files: new Set([slashed(relative(root, absolute))]) };
}

class Run {
  readonly #options: LintOptions;
  readonly #files: FileReport[] = [];
  readonly #coverage: Coverage[] = [];
  readonly #workspaces: LintedWorkspace[] = [];
  readonly #notes: string[] = [];
  readonly #seen = new Set<string>();

  constructor(options: LintOptions) {
    this.#options = options;
  }

  /** Lints one workspace and returns those that it found below itself. */
  workspace(target: Target): Target[] {
    const { root } = target;
    if (this.#seen.has(root)) return [];
    this.#seen.add(root);
    const loaded = loadConfig(target.configPath, this.#options.preset);
    const strict: RuleSettings = this.#options.strictCoverage ? { 'deskcheck/unrecognised-file': 'error' } : {};
    const settings = new Settings(loaded.config, loaded.rules, { ...this.#options.rules, ...strict }, this.#options.followsAll);
    const outputs = new Set((this.#options.outputs ?? []).map((path) => slashed(relative(root, path))));
    const isIgnored = matcher(this.#options.ignorePatterns);
    const { files, nested } = discover(root, settings, (file) => outputs.has(file) || isIgnored(file));
    const named = this.#named(target, files);
    const all = named.added.length > 0 ? [...files, ...named.added].toSorted() : files;

    const overlay = this.#overlay(root);
    // Not `join`: these paths are normal already, and there are many.
    const base = root.endsWith('/') ? root : `${root}/`;
    const pathOf = (file: string) => base + file;
    const isSelected = selection(target);
    const previous = this.#previous(root);
    const inspections = previous
      ? all.map((file) => {
          const text = overlay.get(file);
          return (text === undefined && previous.get(file)) || this.#inspectOne(file, pathOf(file), settings, text);
        })
      : this.#inspect(all, pathOf, settings, overlay);
    const text = (file: string) => overlay.get(file) ?? textOf(pathOf(file));
    const result = lint({
      root,
      settings,
      inspections,
      configFile: target.configPath === undefined ? undefined : slashed(relative(root, target.configPath)),
      isSelected,
      mustBeRecognised: (file) => (this.#options.strictCoverage ?? false) || target.files.has(file),
      pathOf,
      text,
      pieces: (file) => (overlay.has(file) || !isLarge(pathOf(file)) ? undefined : pieces(pathOf(file))),
      urlOf: (rule) => urlOf(this.#options.tool, rule),
      today: this.#options.today ?? new Date().toISOString().slice(0, 10),
    });
    this.#files.push(...result.files);
    this.#coverage.push(result.coverage);
    this.#workspaces.push({
      root,
      loaded,
      settings,
      inspections,
      index: result.relation.workspace,
      isSelected: (file) => isSelected(file) && !isIgnored(file),
      text,
    });
    return this.#options.config === undefined ? nested.flatMap((folder) => nestedTarget(folder, target)) : [];
  }

  #inspect(
    files: readonly string[],
    pathOf: (file: string) => string,
    settings: Settings,
    overlay: ReadonlyMap<string, string>,
  ): Inspection[] {
    const { readAheadProgram } = this.#options;
    if (readAheadProgram && files.length >= READ_AHEAD_FROM && overlay.size === 0 && existsSync(readAheadProgram)) {
      const reads = readAhead(files.map(pathOf), readAheadProgram);
      return files.map((file) => inspectRead(nextOf(reads), pathOf(file), file, settings));
    }
    return files.map((file) => this.#inspectOne(file, pathOf(file), settings, overlay.get(file)));
  }

  #inspectOne(file: string, path: string, settings: Settings, text: string | undefined): Inspection {
    return text === undefined ? inspectFile(path, file, settings) : inspect({ file, text }, settings);
  }

  /** Named files that discovery left out: those of another ending are read all the same, those that are ignored are told of. */
  #named(target: Target, files: readonly string[]): { readonly added: readonly string[] } {
    if (target.files.size === 0) return { added: [] };
    const found = new Set(files);
    const added: string[] = [];
    for (const file of target.files) {
      if (found.has(file)) continue;
      if (this.#options.stdin || !/\.jsonc?$/i.test(file)) added.push(file);
      else if (!/(^|\/)deskcheck\.config\.jsonc?$/.test(file)) {
        this.#notes.push(`${file} is ignored, so it is not checked. Remove it from .gitignore or from the config's "ignore" to change that.`);
      }
    }
    return { added };
  }

  #overlay(root: string): ReadonlyMap<string, string> {
    const { stdin, cwd, texts } = this.#options;
    const overlay = new Map<string, string>();
    if (stdin) overlay.set(slashed(relative(root, resolve(cwd, stdin.path))), stdin.text.replace(/^\ufeff/, ''));
    for (const [path, text] of texts ?? []) overlay.set(slashed(relative(root, path)), text);
    return overlay;
  }

  #previous(root: string): ReadonlyMap<string, Inspection> | undefined {
    const workspace = this.#options.previous?.workspaces.find((candidate) => candidate.root === root);
    return workspace && new Map(workspace.inspections.map((inspection) => [inspection.file, inspection]));
  }

  result(): LintResult {
    const { tool, cwd, baseline } = this.#options;
    const baselined = baseline && applyBaseline(this.#files, baseline.entries, baseline.rootOf);
    const files = baselined?.files ?? this.#files;
    const rules = describeRules(this.#workspaces.map(({ settings }) => settings.rulesFor('')), files, tool);
    return {
      report: { tool, cwd, files, totals: totalsOf(files), coverage: sumOf(this.#coverage), rules },
      workspaces: this.#workspaces,
      notes: this.#notes,
      baselined,
    };
  }
}

/** A workspace below another is reported as far as the paths reach into it. */
function nestedTarget(folder: string, { root, folders }: Target): Target[] {
  const path = slashed(relative(root, folder));
  const selected = [...folders].some((chosen) => chosen === '' || path === chosen || path.startsWith(`${chosen}/`));
  const configPath = ['deskcheck.config.json', 'deskcheck.config.jsonc'].map((name) => join(folder, name)).find((name) => statSync(name, { throwIfNoEntry: false }));
  return selected ? [{ root: folder, configPath, folders: new Set(['']), files: new Set() }] : [];
}

function nextOf<Item>(items: Iterator<Item>): Item {
  const { done, value } = items.next();
  if (done) throw new Error('A file that was to be read ahead is missing.');
  return value;
}

function selection({ folders, files }: Target): (file: string) => boolean {
  if (folders.has('')) return () => true;
  const prefixes = [...folders].map((folder) => `${folder}/`);
  return (file) => files.has(file) || prefixes.some((prefix) => file.startsWith(prefix));
}

export function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= LARGE_FILE;
}

function textOf(path: string): string | undefined {
  const read = readText(path, { whole: true });
  return read.ok ? read.text : undefined;
}

function urlOf({ homepage }: Report['tool'], rule: string): string | undefined {
  return homepage === undefined ? undefined : `${homepage.replace(/\/$/, '')}/docs/rules/${rule}.md`;
}

function describeRules(rulesets: readonly Ruleset[], files: readonly FileReport[], tool: Report['tool']): RuleDescription[] {
  const ids = new Set(rulesets.flatMap(({ active }) => [...active.keys()]));
  for (const { diagnostics, suppressed } of files) {
    for (const { rule } of diagnostics) ids.add(rule);
    for (const { rule } of suppressed) ids.add(rule);
  }
  return [...ids].toSorted().map((id) => describeRule(id, urlOf(tool, id)));
}

function sumOf(parts: readonly Coverage[]): Coverage {
  const documents: Record<string, number> = {};
  for (const part of parts) for (const [kind, count] of Object.entries(part.documents)) documents[kind] = (documents[kind] ?? 0) + count;
  const sum = (read: (coverage: Coverage) => number) => parts.reduce((total, part) => total + read(part), 0);
  return {
    files: sum(({ files }) => files),
    documents,
    references: sum(({ references }) => references),
    unknown: parts.flatMap(({ unknown }) => unknown),
    unknownEnvironments: parts.flatMap(({ unknownEnvironments }) => unknownEnvironments),
    unrecognised: parts.flatMap(({ unrecognised }) => unrecognised),
    unsupported: parts.flatMap(({ unsupported }) => unsupported),
  };
}
