/** A cached run tells what a run without cache tells, whatever happened to the files and the setup since. */
import { cpSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  cached,
  type Given,
  inOldClean,
  inOldCopy,
  inspected,
  rulesOf,
  STRATEGIES,
  told,
  toldEitherWay,
  TOOL,
  untilTrusted,
} from '../../testing/cached-runs.ts';
import { edit, write } from '../../testing/folder.ts';

const agrees = async (folder: string, given: Given, what?: string): Promise<void> =>
  assert.equal(...(await toldEitherWay(folder, given)), what);

const SOURCES = [
  'workspaces/contact-center',
  'workspaces/clean',
  'rules/json/syntax/invalid/every-mistake',
  'rules/deskcheck/unused-suppression/invalid/in-the-config',
  'rules/json/no-duplicate-key/invalid/three-times-in-a-listing',
  'rules/json/syntax/valid/comments-in-jsonc',
] as const;

for (const strategy of STRATEGIES) {
  for (const source of SOURCES) {
    test(`${strategy}: the first and the second run over ${source} tell what a run without cache tells`, () =>
      inOldCopy(source, async (folder) => {
        const given = cached({ strategy });
        const expected = await told(folder);
        assert.equal(await told(folder, given), expected);
        assert.is(await inspected(folder, given), 0);
        assert.equal(await told(folder, given), expected);
      }));
  }

  test(`${strategy}: a channel that is gone is missed, although no other file has changed`, () =>
    inOldCopy('workspaces/contact-center', async (folder) => {
      const given = cached({ strategy });
      const dangling = 'dlp-policies/internal-chat.json compliance/no-dangling-exclusion';
      assert.not((await rulesOf(folder, given)).includes(dangling));
      rmSync(join(folder, 'channels/peer-support.json'));
      assert.ok((await rulesOf(folder, given)).includes(dangling));
      await agrees(folder, given);
      assert.is(await inspected(folder, given), 0);
    }));

  test(`${strategy}: a file that is added, changed or renamed is looked at, and no other`, () =>
    inOldClean(async (folder) => {
      const given = cached({ strategy });
      await told(folder, given);
      const expectOne = async (what: string) => {
        assert.is(await inspected(folder, given), 1, what);
        await agrees(folder, given, what);
        await untilTrusted();
        await told(folder, given);
      };
      cpSync(join(folder, 'channels/peer-support.json'), join(folder, 'channels/a.json'));
      await expectOne('added');
      edit(folder, 'channels/a.json', 'GROUPS', 'GLOBAL');
      await expectOne('changed, its size the same');
      renameSync(join(folder, 'channels/a.json'), join(folder, 'channels/z.json'));
      await expectOne('renamed');
    }));
}

test('metadata: a file whose modification time was set back is noticed', () =>
  inOldClean(async (folder) => {
    const path = join(folder, 'channels/peer-support.json');
    await told(folder, cached());
    const { atime, mtime } = statSync(path);
    edit(folder, 'channels/peer-support.json', 'GROUPS', 'GLOBAL');
    utimesSync(path, atime, mtime);
    await agrees(folder, cached());
    assert.ok((await rulesOf(folder, cached())).length > 0);
  }));

test('content: a file that was only touched is not looked at again', () =>
  inOldClean(async (folder) => {
    await told(folder, cached({ strategy: 'content' }));
    utimesSync(join(folder, 'settings.json'), new Date(), new Date());
    assert.is(await inspected(folder, cached({ strategy: 'content' })), 0);
  }));

test('metadata: a file that changed just before a run is not trusted by the next', () =>
  inOldClean(async (folder) => {
    const file = join(folder, 'groups.json');
    writeFileSync(file, readFileSync(file));
    // On a busy machine the run may begin long after.
    const { now } = Date;
    Date.now = () => statSync(file).ctimeMs;
    await told(folder, cached());
    Date.now = now;
    assert.is(await inspected(folder, cached()), 1);
    await untilTrusted();
    await told(folder, cached());
    assert.is(await inspected(folder, cached()), 0);
  }));

const setups: Readonly<Record<string, readonly [given: Given, change: (folder: string) => void]>> = {
  'a rule of the command line': [{ rules: { 'channel/no-global-visibility': 'off' } }, () => {}],
  'the preset': [{ preset: 'deskcheck:hipaa' }, () => {}],
  'deskcheck itself': [{ tool: { ...TOOL, version: '1.0.1' } }, () => {}],
  'the config': [{}, (folder) => edit(folder, 'deskcheck.config.json', '"warn"', '"error"')],
  'the text of an own schema': [{}, (folder) => edit(folder, 'own.json', 'description', 'owner')],
};
for (const [what, [given, change]] of Object.entries(setups)) {
  test(`all files are looked at again when ${what} changes`, () =>
    inOldCopy('workspaces/contact-center', async (folder) => {
      const config = { schemas: { channel: 'own.json' }, rules: { 'channel/require-auto-archive': 'warn' } };
      write(folder, 'deskcheck.config.json', JSON.stringify(config));
      write(folder, 'own.json', '{ "required": ["description"] }');
      await told(folder, cached());
      assert.is(await inspected(folder, cached()), 0);
      change(folder);
      const changed = { ...cached(), ...given };
      assert.ok((await inspected(folder, changed)) > 1);
      await agrees(folder, changed);
    }));
}

test('a file that changes only in its own findings, or in nothing, leaves the relation as it was', () =>
  inOldCopy('workspaces/contact-center', async (folder) => {
    await told(folder, cached());
    for (const [from, to] of [
      ['"GLOBAL"', '"GROUPS"'],
      ['"GROUPS"', '"GLOBAL"'],
      ['"name"', ' "name"'],
    ] as const) {
      edit(folder, 'channels/supervisors.json', from, to);
      await agrees(folder, cached(), to);
    }
  }));

test('a comment takes effect where nothing else in its file changes', () =>
  inOldCopy('workspaces/contact-center', async (folder) => {
    const path = join(folder, 'layouts/supervisor.jsonc');
    renameSync(join(folder, 'layouts/supervisor.json'), path);
    const text = readFileSync(path, 'utf8');
    const all = (await rulesOf(folder, cached())).length;
    for (const comments of ['// deskcheck-disable -- Agreed.\n', '\n// deskcheck-disable -- Agreed.\n', '\n']) {
      writeFileSync(path, comments + text);
      await agrees(folder, cached(), comments);
      assert.is((await rulesOf(folder, cached())).length < all, comments.includes('disable'), comments);
    }
  }));

for (const strategy of STRATEGIES) {
  test(`${strategy}: a document that is a link round in a circle is a finding, as it is without cache`, () =>
    inOldClean(async (folder) => {
      symlinkSync('loop.json', join(folder, 'channels/loop.json'));
      const given = cached({ strategy });
      assert.equal(await rulesOf(folder, given), ['channels/loop.json deskcheck/unreadable-file']);
      await agrees(folder, given);
    }));

  test(`${strategy}: a number too large for JSON is told as it is written, by every run`, () =>
    inOldClean(async (folder) => {
      edit(folder, 'channels/peer-support.json', '"maxParticipants": 50', '"maxParticipants": 1e400');
      await untilTrusted();
      for (const _run of [1, 2]) await agrees(folder, cached({ strategy }));
      assert.is(await inspected(folder, cached({ strategy })), 0);
    }));
}

for (const location of ['cache.json', 'kept/', './']) {
  test(`a cache at ${location} in the workspace is no document of it`, () =>
    inOldClean(async (folder) => {
      const expected = await told(folder);
      for (const _run of [1, 2, 3]) assert.equal(await told(folder, cached({ location })), expected);
      assert.is(await inspected(folder, cached({ location })), 0);
    }));
}

test('workspaces that share one file take nothing of each other', () =>
  inOldClean(async (folder) => {
    const paths = ['a', 'b'].map((name) => join(folder, name, 'settings.json'));
    const texts = ['30', '20'].map((minutes) => `{ "sessionTimeoutMinutes": ${minutes} }`);
    for (const name of ['a', 'b']) write(folder, `${name}/deskcheck.config.json`, '{}');
    // Most file systems keep time in steps of some milliseconds: written at once, both files have the same times.
    for (let attempt = 0; attempt < 200; attempt++) {
      for (const [index, path] of paths.entries()) writeFileSync(path, texts[index] ?? '');
      const [a, b] = paths.map((path) => statSync(path).ctimeMs);
      if (a === b) break;
    }
    await untilTrusted();
    for (const name of ['a', 'b']) await agrees(folder, { ...cached({ location: '.shared' }), paths: [name] }, name);
  }));

test('a suppression that is added, expires or goes takes effect although no file is looked at', () =>
  inOldCopy('workspaces/contact-center', async (folder) => {
    const configure = (config: object) => write(folder, 'deskcheck.config.json', JSON.stringify(config));
    const found = 'channels/supervisors.json channel/no-global-visibility';
    const entry = {
      rule: 'channel/no-global-visibility',
      file: 'channels/supervisors.json',
      pointer: '/visibility',
      reason: 'Agreed.',
    };
    const expect = async (today: string, isTold: boolean) => {
      const given = { ...cached(), today };
      assert.is((await rulesOf(folder, given)).includes(found), isTold, today);
      await agrees(folder, given);
      assert.is(await inspected(folder, given), 0);
    };
    configure({});
    await expect('2026-01-01', true);
    configure({ suppressions: [{ ...entry, until: '2026-06-30' }] });
    await expect('2026-06-30', false);
    await expect('2026-07-01', true);
    configure({});
    await expect('2026-01-01', true);
  }));

test('text that stands for a file is told of, and not remembered', () =>
  inOldClean(async (folder) => {
    await told(folder, cached());
    const path = join(folder, 'channels/peer-support.json');
    const text = readFileSync(path, 'utf8').replace('GROUPS', 'GLOBAL');
    await agrees(folder, { ...cached(), texts: new Map([[path, text]]) });
    assert.equal(await rulesOf(folder, cached()), []);
  }));

test.run();
