import type { Command } from './command.ts';

export interface CommandEntry {
  readonly usage: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command besides `lint`, loaded only when it is asked for. */
export const COMMANDS = {
  init: {
    usage: 'init [folder]',
    summary: 'Look at a folder, and set up a config, the editor and a pre-commit hook for it',
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  rules: {
    usage: 'rules',
    summary: 'List every rule, with its level in each preset',
    load: async () => (await import('./commands/rules.ts')).rulesCommand,
  },
  explain: {
    usage: 'explain <rule>',
    summary: 'Say what a rule finds, why that matters and how to fix it',
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  schema: {
    usage: 'schema [kind]',
    summary: 'Print the JSON Schema of a kind of document, of the config or of the report',
    load: async () => (await import('./commands/schema.ts')).schemaCommand,
  },
  why: {
    usage: 'why <id or name>',
    summary: 'Say who declares a channel, layout, group or variable, what refers to it and who sees it',
    load: async () => (await import('./commands/why.ts')).whyCommand,
  },
  graph: {
    usage: 'graph [folder]',
    summary: 'Draw what refers to what, or list it',
    load: async () => (await import('./commands/graph.ts')).graphCommand,
  },
  render: {
    usage: 'render [layouts…]',
    summary: 'Check layouts and write them with every variable filled in, for one environment',
    load: async () => (await import('./commands/render.ts')).renderCommand,
  },
  completion: {
    usage: 'completion [shell]',
    summary: 'Print the script that completes commands and options in bash or zsh',
    load: async () => (await import('./commands/completion.ts')).completionCommand,
  },
  rename: {
    usage: 'rename <old-id> <new-id> [folder]',
    summary: 'Give an entity another id, with everything that refers to it',
    load: async () => (await import('./commands/rename.ts')).renameCommand,
  },
  inspect: {
    usage: 'inspect [paths…]',
    summary: 'Inspect one share of the files, for "relate" to join: how several machines lint one workspace',
    load: async () => (await import('./commands/inspect.ts')).inspectCommand,
  },
  relate: {
    usage: 'relate <parts…>',
    summary: 'Join what "inspect" wrote, and report what a single run would find',
    load: async () => (await import('./commands/relate.ts')).relateCommand,
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;

export type CommandName = keyof typeof COMMANDS;

export function isCommandName(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
}
