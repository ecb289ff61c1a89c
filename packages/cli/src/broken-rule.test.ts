/** A rule of ours that throws: every other finding is told, and the exit code says that it was our fault. */
import { EXIT, RULES } from '@deskcheck/core';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { run } from './run.ts';
import { fakeStreams } from './testing/streams.ts';

type Rules = Map<string, NonNullable<ReturnType<typeof RULES.get>>>;

test('a rule that throws: exit code 3, the rule named, and the other findings beside it', async () => {
  const rules = RULES as Rules;
  const original = rules.get('layout/no-dangling-channel');
  assert.ok(original);
  const exposed = JSON.stringify({ channelType: 'CHAT', visibility: { type: 'GLOBAL' } });
  try {
    rules.set('layout/no-dangling-channel', {
      ...original,
      workspace: () => {
        throw new TypeError('x is not iterable');
      },
    });
    await inWorkspace({ 'channel.json': exposed }, async (cwd) => {
      const streams = fakeStreams({ cwd });
      assert.is(await run(['.'], streams), EXIT.internal);
      assert.match(
        streams.written.stdout,
        'The rule layout/no-dangling-channel failed with TypeError: x is not iterable.',
      );
      assert.match(streams.written.stdout, 'channel/no-global-visibility');
    });
  } finally {
    rules.set('layout/no-dangling-channel', original);
  }
});

test.run();
