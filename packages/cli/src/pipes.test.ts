/** A pipe that is named where deskcheck reads a file of its own is refused: whoever reads one that nobody writes to waits for ever. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { run } from './run.ts';
import { fakeStreams } from './testing/streams.ts';

const refused: Readonly<Record<string, readonly string[]>> = {
  config: ['lint', '.', '--config', 'pipe'],
  baseline: ['lint', '.', '--baseline=pipe'],
  part: ['relate', 'pipe'],
  'file given with --env-file, pipe,': ['render', '.', '--env', 'production', '--env-file', 'pipe'],
  'schema "pipe"': ['lint', '.', '--config', 'own-schema.json'],
};

if (process.platform !== 'win32') {
  for (const [what, args] of Object.entries(refused)) {
    test(`a pipe is no ${what}`, () =>
      inWorkspace({ 'own-schema.json': '{ "schemas": { "channel": "pipe" } }' }, async (cwd) => {
        assert.is(spawnSync('mkfifo', [join(cwd, 'pipe')]).status, 0);
        const streams = fakeStreams({ cwd });
        assert.is(await run(args, streams), 2);
        const told = streams.written.stderr.replace(join(cwd, 'pipe,'), 'pipe,');
        assert.match(told, `The ${what} can't be read: it is a pipe. Name a file.`);
        assert.is(streams.written.stdout, '');
      }));
  }
}

test.run();
