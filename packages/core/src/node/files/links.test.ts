/** Links: what they lead to is read once, under its own path where it can be, else under theirs. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Settings } from '../../engine/settings/settings.ts';
import { TOOL } from '../../testing/exposed-channel.ts';
import { inFolder, inWorkspace, write } from '../../testing/folder.ts';
import { lintPaths } from '../lint-paths.ts';
import { discover } from './discover.ts';

type Links = Readonly<Record<string, string>>;

function link(folder: string, links: Links): void {
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(target, join(folder, path));
  }
}

/** @param targets of links, by the path of each, as they are written there */
function read(files: readonly string[], targets: Links, ignore: readonly string[] = []): Promise<readonly string[]> {
  return inWorkspace(Object.fromEntries(files.map((file) => [file, '{}'])), (folder) => {
    link(folder, targets);
    return discover(folder, new Settings({ ignore }, {})).files;
  });
}

/** What is said beside the findings of a run that names one file. */
const saidOf = (file: string, texts: Readonly<Record<string, string>>, targets: Links) =>
  inWorkspace({ 'deskcheck.config.json': '{}', ...texts }, async (folder) => {
    link(folder, targets);
    return (await lintPaths({ cwd: folder, paths: [file], tool: TOOL })).notes;
  });

// Windows asks for a privilege before it makes a link.
if (process.platform !== 'win32') {
  for (const [what, target] of [
    ['in node_modules', 'node_modules/acme/x.json'],
    ['in a hidden folder', '.store/x.json'],
    ['of a hidden name', '.x.json'],
    ['of another ending', 'x.txt'],
    ['that the config ignores', 'archive/x.json'],
  ] as const) {
    test(`a file ${what} is read under the link that leads to it`, async () => {
      assert.equal(await read([target], { 'channels/a.json': `../${target}` }, ['archive']), ['channels/a.json']);
    });
  }

  test('a file that git ignores is read under the link that leads to it', () =>
    inWorkspace({ '.git/HEAD': '', '.gitignore': 'archive\n', 'archive/x.json': '{}' }, (folder) => {
      link(folder, { 'channels/a.json': '../archive/x.json', current: 'archive' });
      assert.equal(discover(folder, new Settings({}, {})).files, ['channels/a.json']);
      const named = discover(folder, new Settings({ inventory: 'archive/*' }, {})).files;
      assert.equal(named, ['archive/x.json']);
    }));

  test('a file that is read under its own path is not read under a link as well', async () => {
    assert.equal(await read(['z/x.json'], { 'a.json': 'z/x.json', b: 'z', 'c/d.json': '../a.json' }), ['z/x.json']);
  });

  test('of several links to one file the first counts, be they to the file or to a folder around it', async () => {
    const links = { 'a.json': '.store/in/x.json', 'b.json': '.store/in/x.json', c: '.store', d: '.store/in' };
    assert.equal(await read(['.store/in/x.json', '.store/y.json'], links), ['a.json', 'c/y.json']);
  });

  test('what links add stands in order among the rest', async () => {
    assert.equal(
      await read(['.store/x.json', 'a/x.json', 'b.json', 'c.json'], { 'a/y.json': '../.store/x.json', bb: '.store' }),
      ['a/x.json', 'a/y.json', 'b.json', 'c.json'],
    );
  });

  test('links that lead back end', async () => {
    const links = {
      a: '.store',
      '.store/up': '..',
      '.store/self': '.',
      '.store/in/back': '../../a',
      'z/loop': '../a/in',
    };
    assert.equal(await read(['.store/in/x.json', '.store/y.json', 'z/z.json'], links), [
      'a/in/x.json',
      'a/y.json',
      'z/z.json',
    ]);
  });

  test('a link to a folder around the root shows what stands beside it, and nothing twice', () =>
    inFolder((folder) => {
      write(folder, 'root/a.json', '{}');
      write(folder, 'beside.json', '{}');
      link(folder, { 'root/up': '..' });
      assert.equal(discover(join(folder, 'root'), new Settings({}, {})).files, ['a.json', 'up/beside.json']);
    }));

  test("neither deskcheck's own files nor those of another workspace are read under a link", async () => {
    const links = { 'a.json': 'deskcheck.config.json', 'b.json': 'other/x.json', c: 'other' };
    assert.equal(await read(['deskcheck.config.json', 'other/deskcheck.config.json', 'other/x.json'], links), []);
  });

  test('a link that is named is read, or said to be read under another name', async () => {
    assert.equal(await saidOf('a.json', { '.store/x.json': '{}' }, { 'a.json': '.store/x.json' }), []);
    assert.equal(await saidOf('a.json', { 'x.json': '{}' }, { 'a.json': 'x.json' }), [
      'a.json is the same file as x.json, which is checked under that name only. Name x.json instead.',
    ]);
    assert.equal(await saidOf('b.json', { '.x.json': '{}' }, { 'a.json': '.x.json', 'b.json': '.x.json' }), [
      'b.json is the same file as a.json, which is checked under that name only. Name a.json instead.',
    ]);
    assert.match(
      (await saidOf('.x.json', { '.x.json': '{}' }, {})).join(''),
      '.x.json is ignored, so it is not checked.',
    );
  });
}

test.run();
