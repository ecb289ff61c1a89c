import { compact } from './compact.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { stylish } from './stylish.ts';
import { unix } from './unix.ts';

/** A format that can be asked for by name, before its code is loaded. */
export interface FormatEntry {
  /** One line for `--help`. */
  readonly summary: string;
  /**
   * Set where the text is that of the ESLint formatter of the same name, which ends without a line break (or, for
   * `stylish`, expects one more): a command that prints it adds one, as ESLint's own command does.
   */
  readonly eslint?: true;
  /**
   * Set where it draws which layout opens which channel: a run keeps every reference for it, whatever the rules need, and hands over the
   * graph.
   */
  readonly drawsWorkspace?: true;
  load(): Promise<Format>;
}

/** Every format by name. Those of more than a few lines that aren't for a terminal or a pipe are loaded only when they are used. */
export const FORMATS = {
  stylish: {
    summary: 'one line per finding, grouped by file, exactly as ESLint prints it (the default)',
    eslint: true,
    load: async () => stylish,
  },
  codeframe: {
    summary: 'the lines of each file with the place underlined, related places and the fix offered',
    load: async () => (await import('./codeframe.ts')).codeframe,
  },
  compact: {
    summary: 'one line per finding, with the path on each line',
    eslint: true,
    load: async () => compact,
  },
  unix: {
    summary: 'one line per finding as path:line:column, for vim, Emacs and grep',
    eslint: true,
    load: async () => unix,
  },
  json: {
    summary: "ESLint's array of results, for programs",
    eslint: true,
    load: async () => json,
  },
  'json-with-metadata': {
    summary: 'the same results together with a description of every rule',
    eslint: true,
    load: async () => (await import('./json-with-metadata.ts')).jsonWithMetadata,
  },
  sarif: {
    summary: 'SARIF 2.1.0, for GitHub code scanning and other dashboards',
    load: async () => (await import('./sarif.ts')).sarif,
  },
  junit: {
    summary: 'JUnit XML, for test panels such as those of Jenkins, GitLab and Azure Pipelines',
    load: async () => (await import('./junit.ts')).junit,
  },
  checkstyle: {
    summary: 'Checkstyle XML, for Jenkins and other collectors of warnings',
    load: async () => (await import('./checkstyle.ts')).checkstyle,
  },
  github: {
    summary: 'GitHub workflow commands: findings become annotations',
    load: async () => (await import('./github.ts')).github,
  },
  gitlab: {
    summary: 'a GitLab Code Quality report',
    load: async () => (await import('./gitlab.ts')).gitlab,
  },
  rdjson: {
    summary: 'Reviewdog Diagnostic Format, for reviewdog',
    load: async () => (await import('./rdjson.ts')).rdjson,
  },
  markdown: {
    summary: 'tables in Markdown, for a job summary or a comment',
    load: async () => (await import('./markdown.ts')).markdown,
  },
  html: {
    summary: 'one self-contained page to filter and search, to hand to colleagues',
    drawsWorkspace: true,
    load: async () => (await import('./html.ts')).html,
  },
} as const satisfies Readonly<Record<string, FormatEntry>>;

/** The name of a format, as `--format` takes it. */
export type FormatName = keyof typeof FORMATS;

/** The names of all formats, in the order in which help lists them. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** Whether `name` names a format. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

/** Whether the format of that name, if there is one, needs the graph of the workspace. */
export function drawsWorkspace(name: string): boolean {
  return isFormatName(name) && 'drawsWorkspace' in FORMATS[name];
}

/** The format of that name, loaded. */
export function loadFormat(name: FormatName): Promise<Format> {
  return FORMATS[name].load();
}
