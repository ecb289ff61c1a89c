import { EXIT, type ExitCode } from '@deskcheck/core';
import { FORMAT_NAMES, FORMATS } from '@deskcheck/reporter';
import type { Argv } from 'yargs';
import yargs from 'yargs';
import type { Command } from './command.ts';
import { type CommandName, COMMANDS } from './commands.ts';
import { LINT_OPTIONS } from './arguments/lint-options.ts';
import type { Option, OptionTable } from './arguments/option.ts';
import type { Streams } from './streams.ts';

const EXIT_CODES =
  'Exit codes: 0 clean, 1 errors or too many warnings, 2 wrong usage or config, 3 a mistake in deskcheck.';
const MOST_COLUMNS = 110;

/** Prints what yargs makes of the option tables: of one command, or of `lint` and the list of all. */
export async function showHelp(name: CommandName | undefined, { stdout }: Streams): Promise<ExitCode> {
  const parser = name === undefined ? mainHelp() : commandHelp(name, await COMMANDS[name].load());
  parser.wrap(Math.min(stdout.columns ?? MOST_COLUMNS, MOST_COLUMNS));
  stdout.write(`${await parser.getHelp()}\n`);
  return EXIT.clean;
}

/** A yargs that prints nothing and ends nothing by itself. */
export function plainYargs(): Argv {
  return yargs([]).scriptName('deskcheck').locale('en').help(false).version(false).exitProcess(false);
}

function mainHelp(): Argv {
  const parser = plainYargs().usage(
    '$0 [lint] [paths…]\n\nFinds mistakes in agent workspace configuration before agents do.',
  );
  for (const { usage, summary } of Object.values(COMMANDS)) parser.command(usage, summary);
  addOptions(parser, LINT_OPTIONS);
  return parser
    .example('deskcheck', 'check the workspace in this folder')
    .example('deskcheck layouts/agent.json', 'know the whole workspace, report on one file')
    .example('deskcheck -f sarif=deskcheck.sarif -f stylish', 'one report for machines, one for people')
    .example('deskcheck --rule layout/no-docked-chat:error', 'take one rule more seriously')
    .example('deskcheck explain --help', 'help on another command')
    .epilogue(formats())
    .epilogue(EXIT_CODES);
}

/** A tab begins a column. */
function formats(): string {
  return ['Formats:', ...FORMAT_NAMES.map((name) => `  ${name}  \t${FORMATS[name].summary}`), ''].join('\n');
}

function commandHelp(name: CommandName, { options, examples }: Command): Argv {
  const { usage, summary } = COMMANDS[name];
  const parser = plainYargs().usage(`$0 ${usage}\n\n${summary}.`);
  addOptions(parser, options);
  for (const [commandLine, what] of examples) parser.example(commandLine, what);
  return parser.epilogue(EXIT_CODES);
}

/** Adds the options of one command only: yargs would otherwise offer them with every other one, too. */
export function addOptions(parser: Argv, table: OptionTable): void {
  for (const [name, option] of Object.entries<Option>(table)) {
    const { group, description, type, alias, choices } = option;
    parser.option(name, {
      group,
      description,
      type,
      global: false,
      ...(alias !== undefined && { alias }),
      ...(choices !== undefined && { choices }),
      ...(option.default !== undefined && { default: option.default }),
    });
  }
}
