import type { Argv } from 'yargs';
import { COMMANDS, isCommandName } from './commands.ts';
import { addOptions, plainYargs } from './help.ts';
import { LINT_OPTIONS } from './arguments/lint-options.ts';
import type { Option, OptionTable } from './arguments/option.ts';

export const SHELLS = ['bash', 'zsh'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that teaches a shell to ask deskcheck for completions. */
export async function completionScript(shell: Shell): Promise<string> {
  return inShell(shell, () => printedBy(plainYargs().completion('completion'), ['completion']));
}

/**
 * Answers such a script: one candidate a line.
 *
 * @param words the command line so far, from the program's name to the word that is being typed
 */
export async function completionsFor(words: readonly string[]): Promise<string> {
  const [, name, ...typed] = words;
  const command = typed.length > 0 && isCommandName(name) ? await COMMANDS[name].load() : undefined;
  const current = words.at(-1) ?? '';
  // Where a value of any other kind is being typed, the shell offers files.
  if (takesAnyValue(words.at(-2) ?? '', command?.options ?? LINT_OPTIONS)) return '';
  const choices = (command?.choices ?? []).filter((choice) => !current.startsWith('-') && choice.startsWith(current));
  const candidates = await (command ? knowing(command.options) : knowingCommands()).getCompletion(words);
  const known =
    choices.length > 0 ? choices : candidates.filter((candidate) => !LETTER_WITH_TWO_DASHES.test(candidate));
  return known.map((candidate) => `${candidate}\n`).join('');
}

/** What yargs makes of `-f` behind two dashes, alone or with a description. */
const LETTER_WITH_TWO_DASHES = /^--.(?::|$)/;

function takesAnyValue(word: string, options: OptionTable): boolean {
  const [, option] =
    Object.entries<Option>(options).find(([name, { alias }]) => word === `--${name}` || word === `-${alias}`) ?? [];
  return option !== undefined && option.type !== 'boolean' && !(option.choices ?? option.completions);
}

function knowingCommands(): Argv {
  const parser = knowing(LINT_OPTIONS).command(
    'lint [paths..]',
    'Check workspaces: what deskcheck does without a command',
  );
  for (const { usage, summary } of Object.values(COMMANDS)) parser.command(usage, summary);
  return parser;
}

function knowing(options: OptionTable): Argv {
  const parser = plainYargs();
  addOptions(parser, options);
  for (const [name, { completions }] of Object.entries<Option>(options))
    if (completions) parser.choices(name, completions);
  return parser;
}

/** Given a callback, yargs hands over what it would otherwise print. */
function printedBy(parser: Argv, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    void parser.parse(args, {}, (error: Error | undefined | null, _argv: unknown, output: string) => {
      if (error) reject(error);
      else resolve(output === '' ? '' : `${output}\n`);
    });
  });
}

/** yargs looks for the shell's name in the environment of the process, and nowhere else. */
async function inShell<T>(shell: Shell, make: () => Promise<T>): Promise<T> {
  const { SHELL, ZSH_NAME } = process.env;
  process.env['SHELL'] = shell;
  delete process.env['ZSH_NAME'];
  try {
    return await make();
  } finally {
    restore('SHELL', SHELL);
    restore('ZSH_NAME', ZSH_NAME);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
