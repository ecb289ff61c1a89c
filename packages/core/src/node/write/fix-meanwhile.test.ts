/** While a workspace is fixed others may write to it: nothing of theirs is lost, and nothing is fixed where it doesn't stand any more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { SetupError } from '../../model/setup-error.ts';
import { EXPOSED, TOOL } from '../../testing/exposed-channel.ts';
import { inFolder, write } from '../../testing/folder.ts';
import { FileChanges } from './change-files.ts';
import { fixPaths } from './fix-files.ts';

const FILE = 'channels/a.json';
const UPPER = EXPOSED.replace('CHAT', 'chat');

/** Fixes that file, and writes to it once `after` files have been inspected; the message of what stopped that, or what the file holds. */
function fixed(after: number, meddle: (folder: string) => void): Promise<string> {
  return inFolder(async (folder) => {
    write(folder, FILE, UPPER);
    let count = 0;
    const onInspected = () => {
      if (++count === after) meddle(folder);
    };
    try {
      const options = {
        cwd: folder,
        paths: ['.'],
        config: false,
        tool: TOOL,
        extent: 'suggestions',
        onInspected,
      } as const;
      const { changes } = await fixPaths(options);
      changes.write(() => 0);
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      return error.message.replace(join(folder, FILE), FILE);
    }
    assert.equal(readdirSync(join(folder, 'channels')), ['a.json']);
    return readFileSync(join(folder, FILE), 'utf8');
  });
}

test('a file that nobody else writes to is fixed', async () => {
  assert.is(await fixed(0, () => {}), EXPOSED);
});

test('a file that is replaced while it is inspected is fixed as it is now', async () => {
  const moved = (text: string) => `\n\n  ${text}\n`;
  assert.is(await fixed(1, (folder) => write(folder, FILE, moved(UPPER))), moved(EXPOSED));
});

for (const text of ['{ "id": ', '', '[]', EXPOSED, 'x'.repeat(1000)]) {
  test(`a file that holds ${JSON.stringify(text.slice(0, 20))} now, where nothing is to be fixed, is left alone`, async () => {
    assert.is(await fixed(1, (folder) => write(folder, FILE, text)), text);
  });
}

test('a file that vanished, or holds something else than text, is not changed', () =>
  inFolder((folder) => {
    const changes = new FileChanges();
    const hold = () => changes.hold(join(folder, 'a.json'));
    assert.throws(hold, /a\.json can't be read any more \(ENOENT\)\. Nothing was changed\. Run the command again\.$/);
    write(folder, 'a.json', Buffer.of(0xff, 0xfe, 123, 0));
    assert.throws(
      hold,
      /a\.json can't be read any more \(it is no UTF-8 now\)\. Nothing was changed\. Run the command again\.$/,
    );
  }));

test('what is written while the fixes are made is not overwritten', async () => {
  assert.match(
    await fixed(2, (folder) => write(folder, FILE, '{}')),
    `${FILE} was changed by somebody else in the meantime. No file was changed. Run the command again.`,
  );
});

test.run();
