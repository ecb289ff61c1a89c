import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from '../run.ts';
import { DESK, PEERS } from '../testing/desk.ts';
import { fakeStreams } from '../testing/streams.ts';

if (process.platform !== 'win32') {
  for (const [what, link, target, told] of [
    ['the workspace', 'build', '.', 'layouts/agent.json would be overwritten by its rendered layout.'],
    ['its folder', 'build/layouts', '../layouts', 'layouts/agent.json would be overwritten by its'],
    [
      'the file',
      'build/layouts/agent.json',
      '../../layouts/agent.json',
      'layouts/agent.json would be overwritten by its',
    ],
    [
      'another folder',
      'build/layouts',
      '../channels',
      'channels/agent.json would be overwritten by the rendered layout of',
    ],
  ] as const) {
    test(`nothing that was read is overwritten through a link to ${what}`, () =>
      inWorkspace(DESK, async (cwd) => {
        mkdirSync(join(cwd, link, '..'), { recursive: true });
        symlinkSync(target, join(cwd, link));
        const streams = fakeStreams({ cwd });
        assert.is(await run(['render', '--out', 'build'], streams), 2);
        assert.match(streams.written.stderr, told);
        for (const [file, text] of Object.entries(DESK)) assert.is(readFileSync(join(cwd, file), 'utf8'), text);
      }));
  }

  test('a link to a folder elsewhere is written to', () =>
    inWorkspace(DESK, async (cwd) => {
      mkdirSync(join(cwd, '../elsewhere'));
      symlinkSync('../elsewhere', join(cwd, 'build'));
      assert.is(await run(['render', '--out', 'build'], fakeStreams({ cwd })), 0);
      assert.match(readFileSync(join(cwd, '../elsewhere/layouts/agent.json'), 'utf8'), PEERS);
    }));
}

test.run();
