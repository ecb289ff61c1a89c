import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { SetupError } from '../../model/setup-error.ts';
import { CHANNEL, TOOL } from '../../testing/exposed-channel.ts';
import { inWorkspace, write } from '../../testing/folder.ts';
import { LARGE_FILE } from '../files/read-text.ts';
import { renameId } from './rename-id.ts';

const TO = '2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b';
const MAP = { channels: { PEERS: CHANNEL.id } };
const TEXTS = { 'channel-map.json': JSON.stringify(MAP), 'channels/a.json': JSON.stringify(CHANNEL) };
const utf16 = (value: unknown) => Buffer.from(`\ufeff${JSON.stringify(value)}`, 'utf16le');

/** What is said of a renaming that is refused; the number of files that it changes where it isn't. */
const renamed = (fill: (folder: string) => void, restore = (_folder: string) => {}) =>
  inWorkspace(TEXTS, async (folder) => {
    fill(folder);
    try {
      const { changes, rankOf } = await renameId({ cwd: folder, paths: ['.'], tool: TOOL }, CHANNEL.id, TO);
      changes.write(rankOf);
      return changes.all.length;
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      for (const [file, text] of Object.entries(TEXTS)) assert.is(readFileSync(join(folder, file), 'utf8'), text);
      return error.lines.map((line) => line.replaceAll(`${folder}/`, ''));
    } finally {
      restore(folder);
    }
  });

const UNKNOWN = 'so whether it holds this ID is not known, and nothing was renamed.';
const ENCODING = `This is not UTF-8 text, ${UNKNOWN} Save it as UTF-8 (it is UTF-16 now), or ignore it in the config.`;
const ACCESS = `This can't be read (EACCES), ${UNKNOWN} Give yourself permission to read it, or ignore it in the config.`;

test('an id is renamed in all files', async () => {
  assert.is(await renamed(() => {}), 2);
});

test('nothing is renamed while some files are in another encoding', async () => {
  const fill = (folder: string) => {
    write(folder, 'layouts/l.json', utf16({}));
    write(folder, 'deskcheck.baseline.json', utf16({}));
  };
  assert.equal(await renamed(fill), [`layouts/l.json: ${ENCODING}`, `deskcheck.baseline.json: ${ENCODING}`]);
});

test('nothing is renamed while a large file may hold the id, as it is not JSON', async () => {
  const said = await renamed((folder) => write(folder, 'export.json', Buffer.alloc(LARGE_FILE, 0xff)));
  assert.equal(said, [
    `export.json: This is not JSON and too large to be looked through (32 MB or more), ${UNKNOWN} Fix it, or ignore it in the config.`,
  ]);
});

test('what is ignored and a link that leads nowhere are in no way', async () => {
  const fill = (folder: string) => {
    write(folder, 'deskcheck.config.json', '{ "ignore": "old" }');
    write(folder, 'old/l.json', utf16({}));
    symlinkSync('nowhere.json', join(folder, 'channels/link.json'));
  };
  assert.is(await renamed(fill), 2);
});

// Permissions are no obstacle for root, who runs many a pipeline.
if (process.getuid?.() !== 0 && process.platform !== 'win32') {
  for (const closed of ['layouts', 'layouts/l.json']) {
    test(`nothing is renamed while something may not be read: ${closed}`, async () => {
      const fill = (folder: string) => {
        write(folder, 'layouts/l.json', '{}');
        chmodSync(join(folder, closed), 0o000);
      };
      const said = await renamed(fill, (folder) => chmodSync(join(folder, closed), 0o700));
      assert.equal(said, [`${closed}: ${ACCESS}`]);
    });
  }
}

test.run();
