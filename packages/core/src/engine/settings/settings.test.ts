import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Config } from '../../model/config.ts';
import { folderMatcher, matcher, Settings } from './settings.ts';

const RULE = 'layout/no-docked-chat';
const FILE = 'layouts/agent.json';

function levelIn(overrides: NonNullable<Config['overrides']>): string | undefined {
  return new Settings({ overrides }, { [RULE]: 'warn' }).rulesFor(FILE).active.get(RULE)?.level;
}

test('of the overrides that name a file the last one holds', () => {
  const quiet = { files: FILE, rules: { [RULE]: 'off' } } as const;
  const loud = { files: 'layouts', rules: { [RULE]: 'error' } } as const;
  const elsewhere = { files: 'channels', rules: { [RULE]: 'warn' } } as const;
  assert.is(levelIn([elsewhere]), 'warn');
  assert.is(levelIn([quiet, loud, elsewhere]), 'error');
  assert.is(levelIn([loud, quiet, elsewhere]), undefined);
});

test('an override holds beside any number of others', () => {
  const quiet = { files: FILE, rules: { [RULE]: 'off' } } as const;
  const another = { files: FILE, rules: { 'channel/require-auto-archive': 'error' } } as const;
  for (const count of [1, 31, 32, 33, 53, 60, 100]) {
    assert.is(levelIn([quiet, ...Array.from({ length: count }, () => another)]), undefined, `${count} others`);
  }
});

test('files to which the same overrides apply share their rules', () => {
  const settings = new Settings({ overrides: [{ files: 'layouts', rules: { [RULE]: 'error' } }] }, {});
  assert.is(settings.rulesFor('layouts/a.json'), settings.rulesFor('layouts/b.json'));
  assert.is.not(settings.rulesFor('layouts/a.json'), settings.rulesFor('channels/a.json'));
});

const PATHS = ['top.json', 'archive/drop.json', 'archive/keep.json', 'archive/deep/keep.json', 'channels/a.json'];
const meant = (globs: string | readonly string[]) => PATHS.filter(matcher(globs));

for (const [what, globs, expected] of [
  ['no pattern', [], []],
  ['an empty pattern', '', []],
  ['a file', 'archive/keep.json', ['archive/keep.json']],
  ['a folder', 'archive/deep', ['archive/deep/keep.json']],
  ['a folder with a slash behind it', 'archive/deep/', ['archive/deep/keep.json']],
  ['a path from the root', '/archive/deep', ['archive/deep/keep.json']],
  ['a path from the folder', './archive/deep', ['archive/deep/keep.json']],
  ['the root', './', PATHS],
  ['what is taken back out', ['archive/**', '!archive/keep.json'], ['archive/drop.json', 'archive/deep/keep.json']],
  ['a folder that is taken back out', ['archive', '!/archive/deep/'], ['archive/drop.json', 'archive/keep.json']],
  ['what was not there yet', ['!archive/keep.json', 'archive/keep.json'], ['archive/keep.json']],
  ['what is in again', ['archive', '!archive/deep', '**/keep.json'], PATHS.slice(1, 4)],
  ['all but', ['**', '!channels', '!./top.json'], PATHS.slice(1, 4)],
  ['nothing to take back from', '!archive', []],
  ['a group of all but some names', '!(archive)', ['top.json', 'channels/a.json']],
  ['a group that is taken back out', ['**', '!@(archive|channels)'], ['top.json']],
] as const) {
  test(`globs: ${what}`, () => assert.equal(meant(globs), expected));
}

test('where a folder is matched with all that it may hold, so is whatever stands below it', () => {
  const name = fc.constantFrom('a', 'b', '*', '**', '!(a)', '{a,b}');
  const path = (part: fc.Arbitrary<string>) =>
    fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const glob = fc.tuple(fc.constantFrom('', '!', './', '!/'), path(name)).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.array(glob, { maxLength: 4 }),
      path(fc.constantFrom('a', 'b')),
      path(fc.constantFrom('a', 'b')),
      (globs, folder, file) => {
        const matches = matcher(globs);
        return !folderMatcher(globs, matches)(folder) || matches(`${folder}/${file}`);
      },
    ),
  );
});

test.run();
