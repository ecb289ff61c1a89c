import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { lintCommand } from '../commands/lint.ts';
import { showProgress } from './progress.ts';
import { fakeStreams, type World } from '../testing/streams.ts';

const terminal: World = { cwd: '/', terminals: ['stderr'] };

/** Reads a file every ten milliseconds. */
function shown(world: World, files: number): string {
  const streams = fakeStreams(world);
  let time = 0;
  const progress = showProgress(streams, () => time);
  for (let done = 1; done <= files; done++) {
    time += 10;
    progress.at(done, files);
  }
  progress.end();
  return streams.written.stderr;
}

test('a run of less than a second shows nothing', () => {
  assert.is(shown(terminal, 99), '');
});

test('a longer one says how far it is, ten times a second, and leaves no line behind', () => {
  const text = shown(terminal, 200);
  assert.match(text, '100 of 200 files (50 %)');
  assert.is(text.split('files').length - 1, 11);
  assert.ok(text.endsWith('(100 %)\r\u001b[K'));
});

for (const [name, world] of [
  ['in a pipe', { cwd: '/' }],
  ['where only the report goes to a terminal', { cwd: '/', terminals: ['stdout'] }],
  ['in CI', { ...terminal, env: { CI: 'true' } }],
  ['on a terminal that moves no cursor', { ...terminal, env: { TERM: 'dumb' } }],
] as const) {
  test(`nothing is shown ${name}`, () => {
    assert.is(shown(world, 500), '');
  });
}

/** What a very long run says on a terminal: each look at the clock is a second after the one before. */
function shownByLint(...args: string[]): Promise<string> {
  return inWorkspace({ 'a.json': '{}', 'b.json': '{}' }, async (cwd) => {
    const streams = fakeStreams({ ...terminal, cwd });
    const now = performance.now.bind(performance);
    let seconds = 0;
    performance.now = () => 1000 * seconds++;
    try {
      await lintCommand(args, streams);
    } finally {
      performance.now = now;
    }
    return streams.written.stderr;
  });
}

test('lint shows its progress, and nothing of it with --quiet', async () => {
  assert.match(await shownByLint(), 'deskcheck: 2 of 2 files (100 %)');
  assert.not.match(await shownByLint('--quiet'), 'of 2 files');
});

test.run();
