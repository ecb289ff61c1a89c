/** A rule of ours that throws: every other finding is told, and the exit code says that it was our fault. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES } from '@deskcheck/core';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { EXIT } from './exit-code.ts';
import { run } from './run.ts';
import { fakeStreams } from './testing/streams.ts';

type Rules = Map<string, NonNullable<ReturnType<typeof RULES.get>>>;

test('a rule that throws: exit code 3, the rule named, and the other findings beside it', async () => {
  const cwd = mkdtempSync(join(realpathSync(tmpdir()), 'deskcheck-broken-rule-'));
  const rules = RULES as Rules;
  const original = rules.get('layout/no-dangling-channel');
  assert.ok(original);
  try {
    writeFileSync(join(cwd, 'channel.json'), JSON.stringify({ channelType: 'CHAT', visibility: { type: 'GLOBAL' } }));
    rules.set('layout/no-dangling-channel', {
      ...original,
      workspace: () => {
        throw new TypeError('x is not iterable');
      },
    });
    const streams = fakeStreams({ cwd });
    assert.is(await run(['.'], streams), EXIT.internal);
    assert.match(
      streams.written.stdout,
      'The rule layout/no-dangling-channel failed with TypeError: x is not iterable.',
    );
    assert.match(streams.written.stdout, 'channel/no-global-visibility');
  } finally {
    rules.set('layout/no-dangling-channel', original);
    rmSync(cwd, { recursive: true, force: true });
  }
});

test.run();
