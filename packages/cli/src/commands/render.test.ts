import { inWorkspace } from '@deskcheck/core/testing/folder';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../run.ts';
import { fakeStreams } from '../testing/streams.ts';

test('a byte order mark is no part of the first name in a file of variables', () =>
  inWorkspace(
    { 'agent.json': '{ "name": "${env:TITLE}", "widgets": [] }', '.env': '\ufeffTITLE=Agent\n' },
    async (cwd) => {
      const streams = fakeStreams({ cwd });
      assert.is(await run(['render', '--env-file', '.env'], streams), 0, streams.written.stderr);
      assert.is(streams.written.stdout, '{ "name": "Agent", "widgets": [] }');
    },
  ));

test.run();
