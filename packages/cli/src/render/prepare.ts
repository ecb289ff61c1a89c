import { join } from 'node:path';
import {
  type Address,
  type Diagnostic,
  didYouMean,
  NAMING_CHANNELS,
  render,
  type Report,
  type RuleSettings,
} from '@deskcheck/core';
import { FilePlaces, type LintedWorkspace, type LintOptions, lintPaths, type LintResult } from '@deskcheck/core/node';
import { TOOL } from '../tool.ts';
import { UsageError } from '../usage-error.ts';

export interface RenderRequest {
  /** Absolute. */
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly config: string | false | undefined;
  /** Absolute path of the folder that is written to, whose old content is no part of the workspace. */
  readonly out?: string;
  /** @throws UsageError when it has to be named, or there is none of that name */
  environmentOf(workspace: LintedWorkspace): string | undefined;
  /** A variable of the environment. */
  lookUp(name: string): string | undefined;
}

export interface RenderedLayout {
  /** Relative to the workspace root. */
  readonly file: string;
  /** Absolute path of the source. */
  readonly source: string;
  readonly text: string;
}

export interface Problem {
  /** `layouts/agent.json:6:43` */
  readonly place: string;
  readonly message: string;
  readonly rule?: string | undefined;
}

/** Everything that rendering would write, and every reason not to. */
export interface Preparation {
  readonly layouts: readonly RenderedLayout[];
  /** How many layouts these files hold. */
  readonly count: number;
  readonly problems: readonly Problem[];
  readonly replaced: number;
  readonly environment: string | undefined;
  /** Absent where there is none. */
  readonly workspace?: LintedWorkspace;
}

/** Ids of one environment are judged by that environment's inventory, wherever they are filled in; and what is rendered is meant to hold ids. */
const JUDGED_HERE: RuleSettings = {
  'layout/no-dangling-channel': 'off',
  'layout/no-hardcoded-channel': 'off',
  'compliance/no-dangling-exclusion': 'off',
};

/**
 * Lints the layouts as they are, fills in their variables, and lints what came of it. Nothing is written.
 *
 * @throws SetupError, UsageError when the setup or the command line is wrong
 */
export async function prepareLayouts(request: RenderRequest): Promise<Preparation> {
  const { cwd, paths, config, out } = request;
  const options: LintOptions = {
    cwd,
    paths,
    config,
    followsAll: true,
    // An environment without IDs is told of by the channel map alone.
    needs: ['channel-map'],
    tool: TOOL,
    rules: JUDGED_HERE,
    ...(out !== undefined && { outputs: [out] }),
  };
  const before = await lintPaths(options);
  const workspace = onlyWorkspace(before);
  if (!workspace) return { layouts: [], count: 0, problems: [], replaced: 0, environment: undefined };
  const environment = request.environmentOf(workspace);
  const sources = layoutFiles(workspace, before.report);

  const layouts: RenderedLayout[] = [];
  const found: Found[] = [];
  let replaced = 0;
  for (const [file, { documents }] of sources) {
    const text = workspace.text(file) ?? '';
    const { variables } = workspace.index;
    const syntax = workspace.settings.variables;
    const result = render(text, documents, {
      environment,
      variables,
      channelName: (value) => syntax.channelName(value),
      environmentVariable: (name) => request.lookUp(name),
    });
    layouts.push({ file, source: join(workspace.root, file), text: result.text });
    replaced += result.replaced;
    for (const problem of result.problems) found.push({ file, ...problem });
  }
  const known = new Set(found.map(keyOf));
  const add = (problem: Found) => {
    const key = keyOf(problem);
    if (!sources.has(problem.file) || known.has(key)) return;
    known.add(key);
    found.push(problem);
  };
  const after = await lintPaths({ ...options, texts: new Map(layouts.map(({ source, text }) => [source, text])) });
  for (const { file, pointer, part, message, rule, line, column } of [...errorsOf(before), ...errorsOf(after)])
    add({ file, pointer, part, message, rule, place: `${file}:${line}:${column}` });
  for (const problem of danglingIds(onlyWorkspace(after), environment, sources)) add(problem);
  const places = new FilePlaces(workspace, found);
  // Line 10 after line 9.
  const { compare } = new Intl.Collator('en', { numeric: true });
  const problems = found
    .map(({ message, rule, place, ...address }) => ({ place: place ?? places.shown(address), message, rule }))
    .toSorted((a, b) => compare(a.place, b.place));
  const count = [...sources.values()].reduce((sum, source) => sum + source.layouts, 0);
  return { layouts, count, problems, replaced, environment, workspace };
}

/** A reason not to render. `place` is set where a diagnostic has told it already. */
interface Found extends Address {
  readonly message: string;
  readonly rule?: string;
  readonly place?: string;
}

/** Of one place only one thing is told; but of a key and of its value there may be something to be said each. */
function keyOf({ file, pointer, part }: Address): string {
  return `${file}#${pointer}${part === 'key' ? '#key' : ''}`;
}

function onlyWorkspace({ workspaces }: LintResult): LintedWorkspace | undefined {
  const [first, ...others] = workspaces;
  if (first && others.length > 0) {
    throw new UsageError(
      `These layouts belong to several workspaces (${workspaces.map(({ root }) => root).join(', ')}). Give the layouts of one workspace at a time.`,
    );
  }
  return first;
}

/** What there is to render in a file. */
interface Source {
  /** Pointers of the documents that name channels, layouts among them. */
  readonly documents: readonly string[];
  readonly layouts: number;
}

/** The files that were named and hold layouts, or would if they could be read. What else stands in them is deployed with these. */
function layoutFiles({ inspections }: LintedWorkspace, { files }: Report): ReadonlyMap<string, Source> {
  const selected = new Set(files.map(({ file }) => file));
  const sources = new Map<string, Source>();
  for (const { file, documents, lost } of inspections) {
    const layouts = documents.filter(({ kind }) => kind === 'layout').length;
    if ((layouts === 0 && !lost.includes('layout')) || !selected.has(file)) continue;
    const naming = documents.filter(({ kind }) => NAMING_CHANNELS.has(kind));
    sources.set(file, { documents: naming.map(({ pointer }) => pointer), layouts });
  }
  return sources;
}

function errorsOf({ report }: LintResult): Diagnostic[] {
  return report.files.flatMap(({ diagnostics }) => diagnostics.filter(({ level }) => level === 'error'));
}

/** Channel ids that are written into a layout, or came from the environment. */
function danglingIds(
  workspace: LintedWorkspace | undefined,
  environment: string | undefined,
  layouts: ReadonlyMap<string, unknown>,
): Found[] {
  const inventory = workspace?.index.variables.inventory(environment);
  if (!workspace || !inventory?.known) return [];
  return [...workspace.index.references('channel')].flatMap(({ file, pointer, target, from }) => {
    if (from !== 'layout' || !layouts.has(file) || inventory.has(target)) return [];
    const near = inventory.near(target)?.declarations.flatMap(({ id }) => id ?? []);
    const hint = didYouMean(near, 'Use the ID of a channel that exists.');
    const where = environment === undefined ? '' : ` in ${environment}`;
    return [
      {
        file,
        pointer,
        message: `No channel${where} has the ID "${target}", so agents would get an empty chat at login. ${hint}`,
      },
    ];
  });
}
