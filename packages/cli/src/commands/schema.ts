import { EXIT } from '@deskcheck/core';
import { COMMON_OPTIONS, defineCommand } from '../command.ts';
import { wrongChoice } from '../arguments/parse-arguments.ts';
import { isSchemaName, SCHEMA_NAMES, schemaOf, schemaTitle } from '../schemas.ts';
import { UsageError } from '../usage-error.ts';

/** `deskcheck schema [kind]` */
export const schemaCommand = defineCommand({
  options: COMMON_OPTIONS,
  examples: [
    ['deskcheck schema', 'list the schemas'],
    ['deskcheck schema channel > channel.schema.json', 'keep one for an editor, or for another tool'],
  ],
  choices: SCHEMA_NAMES,
  mostPositionals: 1,
  async run(_options, [name], { stdout }) {
    if (name === undefined) {
      const width = Math.max(...SCHEMA_NAMES.map(({ length }) => length));
      for (const each of SCHEMA_NAMES) stdout.write(`${each.padEnd(width)}  ${schemaTitle(each)}\n`);
      return EXIT.clean;
    }
    if (!isSchemaName(name)) throw new UsageError(wrongChoice('the kind', name, SCHEMA_NAMES));
    stdout.write(`${JSON.stringify(schemaOf(name), null, 2)}\n`);
    return EXIT.clean;
  },
});
