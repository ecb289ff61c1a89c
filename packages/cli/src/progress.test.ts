import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { showProgress } from './progress.ts';
import { fakeStreams, type World } from './testing/streams.ts';

const terminal: World = { cwd: '/', terminals: ['stderr'] };

/** Reads a file every ten milliseconds. */
function shown(world: World, files: number, quiet = false): string {
  const streams = fakeStreams(world);
  let time = 0;
  const progress = showProgress(streams, { quiet }, () => time);
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

for (const [name, world, quiet] of [
  ['in a pipe', { cwd: '/' }, false],
  ['where only the report goes to a terminal', { cwd: '/', terminals: ['stdout'] }, false],
  ['in CI', { ...terminal, env: { CI: 'true' } }, false],
  ['on a terminal that moves no cursor', { ...terminal, env: { TERM: 'dumb' } }, false],
  ['with --quiet', terminal, true],
] as const) {
  test(`nothing is shown ${name}`, () => {
    assert.is(shown(world, 500, quiet), '');
  });
}

test.run();
