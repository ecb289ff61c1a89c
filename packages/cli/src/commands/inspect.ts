import { resolve } from 'node:path';
import { EXIT, SetupError } from '@deskcheck/core';
import { assertSystemError, inspectShard, writeAside } from '@deskcheck/core/node';
import { COMMON_OPTIONS, defineCommand } from '../command.ts';
import { SELECTION_OPTIONS, selectionOf } from '../arguments/selection.ts';
import { TOOL } from '../tool.ts';
import { UsageError } from '../usage-error.ts';

const SHARING = 'Sharing:';
const MOST_SHARDS = 10_000;

/** `deskcheck inspect [paths…] --shard 3/8 -o part3.json` */
export const inspectCommand = defineCommand({
  options: {
    shard: {
      type: 'string',
      description: 'Which share of the files to inspect: 3/8 is the third of eight',
      group: SHARING,
    },
    'output-file': { type: 'string', description: 'Where to write the part', group: SHARING, alias: 'o' },
    verbose: {
      type: 'boolean',
      description: 'Say on standard error how many files were inspected, even when that is not a terminal',
      group: SHARING,
    },
    'all-references': {
      type: 'boolean',
      description: 'Also collect references that no rule needs, for the picture in an HTML report',
      group: SHARING,
    },
    ...SELECTION_OPTIONS,
    ...COMMON_OPTIONS,
  },
  examples: [
    ['deskcheck inspect --shard 3/8 -o deskcheck-part3.json', 'what the third of eight machines does'],
    ['deskcheck relate deskcheck-part*.json', 'and what one of them does at the end'],
  ],
  mostPositionals: Number.POSITIVE_INFINITY,
  async run(options, positionals, { cwd, stderr }) {
    const shard = shardOf(options.shard);
    const output = options['output-file'];
    if (output === undefined) throw new UsageError('Say where to write the part: -o deskcheck-part3.json.');
    const path = resolve(cwd, output);
    const { text, files, total } = await inspectShard({
      ...selectionOf(options, positionals),
      shard,
      output: path,
      followsAll: options['all-references'] ?? false,
      cwd,
      tool: TOOL,
    });
    writePart(path, text);
    if (stderr.isTTY || options.verbose) {
      stderr.write(`deskcheck: inspected ${files} of ${total} files (shard ${shard[0]} of ${shard[1]})\n`);
    }
    return EXIT.clean;
  },
});

function shardOf(text: string | undefined): readonly [number, number] {
  if (text === undefined)
    throw new UsageError('Say which share of the files to inspect: --shard 3/8 is the third of eight.');
  const [index = 0, count = 0] = /^\d+\/\d+$/.test(text) ? text.split('/').map(Number) : [];
  if (index < 1 || index > count || count > MOST_SHARDS) {
    throw new UsageError(
      `"${text}" is not a valid value for --shard. Write 3/8 for the third of eight; the first is 1/8, and there can be at most ${MOST_SHARDS}.`,
    );
  }
  return [index, count];
}

/** The part is there all at once, because shards that run beside this one may look at it at any time. */
function writePart(path: string, text: string): void {
  try {
    writeAside(path, text);
  } catch (error) {
    assertSystemError(error);
    throw new SetupError([
      { path, message: `The part can't be written here (${error.code}). Check the path and its permissions.` },
    ]);
  }
}
