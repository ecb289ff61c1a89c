import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Settings } from '../../engine/settings/settings.ts';
import { inWorkspace } from '../../testing/folder.ts';
import { discover } from './discover.ts';

const FILES = ['archive/deep/keep.json', 'archive/drop.json', 'archive/keep.json', 'channels/a.json'];
const TEXTS = Object.fromEntries(FILES.map((file) => [file, '{}']));

for (const [ignore, expected] of [
  [
    ['archive/**', '!archive/keep.json'],
    ['archive/keep.json', 'channels/a.json'],
  ],
  [
    ['archive', '!**/keep.json'],
    ['archive/deep/keep.json', 'archive/keep.json', 'channels/a.json'],
  ],
  [['**', '!archive/deep'], ['archive/deep/keep.json']],
  [['/archive'], ['channels/a.json']],
  [['!archive'], FILES],
] as const) {
  test(`what is ignored by ${ignore.join(', ')} is not found`, () =>
    inWorkspace(TEXTS, (folder) => assert.equal(discover(folder, new Settings({ ignore }, {})).files, expected)));
}

test('a workspace in an ignored folder stays ignored where something else of the folder is not', () =>
  inWorkspace({ ...TEXTS, 'archive/deep/deskcheck.config.json': '{}' }, (folder) => {
    const nestedWith = (...back: string[]) =>
      discover(folder, new Settings({ ignore: ['archive', ...back] }, {})).nested.map((path) =>
        path.slice(folder.length),
      );
    assert.equal(nestedWith('!archive/keep.json', '!**/other.json'), []);
    assert.equal(nestedWith('!archive/deep'), ['/archive/deep']);
  }));

test('what git ignores is found where a list of the config names it and does not take it back', () =>
  inWorkspace({ ...TEXTS, '.gitignore': 'archive\n', '.git/HEAD': '' }, (folder) => {
    const documents = { channel: ['/archive/*', '!archive/drop.json'] };
    const inventory = 'archive/deep';
    const expected = ['archive/deep/keep.json', 'archive/keep.json', 'channels/a.json'];
    assert.equal(discover(folder, new Settings({ documents, inventory }, {})).files, expected);
    assert.equal(discover(folder, new Settings({ documents: { channel: '!archive/drop.json' } }, {})).files, [
      'channels/a.json',
    ]);
  }));

test.run();
