/** A cached run tells what a run without cache tells, whatever happened to the files, the setup or the cache since. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { CacheOptions } from './cache.ts';
import type { LintOptions } from './lint-options.ts';
import { lintPaths } from './lint-paths.ts';

const fixtures = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));
const SOURCES = [
  'workspaces/contact-center',
  'workspaces/clean',
  'rules/json/syntax/invalid/every-mistake',
  'rules/deskcheck/unused-suppression/invalid/in-the-config',
  'rules/json/no-duplicate-key/invalid/three-times-in-a-listing',
  'rules/json/syntax/valid/comments-in-jsonc',
] as const;
const STRATEGIES = ['metadata', 'content'] as const;
/** What changed this shortly before a run isn't trusted by the next. */
const RACY_MS = 50;
const CACHE = '.deskcheck-cache/inspections';

type Given = Partial<LintOptions>;

const TOOL = { name: 'deskcheck', version: '1.0.0' } as const;
const cached = (given: Partial<CacheOptions> = {}): Given => ({
  cache: { location: undefined, strategy: 'metadata', ...given },
});

/** All that a format could show of a run. */
async function told(folder: string, given: Given = {}): Promise<unknown> {
  const { report } = await lintPaths({ cwd: folder, paths: ['.'], tool: TOOL, ...given });
  return JSON.parse(JSON.stringify([report.files, report.totals, report.coverage]));
}

/** How many files a run looked into. */
async function inspected(folder: string, given: Given): Promise<number> {
  let count = 0;
  await told(folder, { ...given, onInspected: () => count++ });
  return count;
}

/** A run with the cache and one without must tell the same. */
async function agrees(folder: string, given: Given, what?: string): Promise<void> {
  const { cache: _cache, ...without } = given;
  assert.equal(await told(folder, given), await told(folder, without), what);
}

async function inCopy(source: string, act: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'deskcheck-cache-'));
  try {
    cpSync(join(fixtures, source), folder, { recursive: true });
    await sleep(RACY_MS + 10);
    await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inClean = (act: (folder: string) => Promise<void>) => inCopy('workspaces/clean', act);

function write(folder: string, file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

function edit(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  assert.ok(text.includes(from), `${file} holds ${from}`);
  writeFileSync(join(folder, file), text.replace(from, to));
}

const rulesOf = async (folder: string, given: Given): Promise<string[]> =>
  (await lintPaths({ cwd: folder, paths: ['.'], tool: TOOL, ...given })).report.files.flatMap(({ diagnostics }) =>
    diagnostics.map(({ file, rule }) => `${file} ${rule}`),
  );

for (const strategy of STRATEGIES) {
  for (const source of SOURCES) {
    test(`${strategy}: the first and the second run over ${source} tell what a run without cache tells`, () =>
      inCopy(source, async (folder) => {
        const given = cached({ strategy });
        const expected = await told(folder);
        assert.equal(await told(folder, given), expected);
        assert.is(await inspected(folder, given), 0);
        assert.equal(await told(folder, given), expected);
      }));
  }

  test(`${strategy}: a channel that is gone is missed, although no other file has changed`, () =>
    inCopy('workspaces/contact-center', async (folder) => {
      const given = cached({ strategy });
      const dangling = 'dlp-policies/internal-chat.json compliance/no-dangling-exclusion';
      assert.not((await rulesOf(folder, given)).includes(dangling));
      rmSync(join(folder, 'channels/peer-support.json'));
      assert.ok((await rulesOf(folder, given)).includes(dangling));
      await agrees(folder, given);
      assert.is(await inspected(folder, given), 0);
    }));

  test(`${strategy}: a file that is added, changed or renamed is looked at, and no other`, () =>
    inClean(async (folder) => {
      const given = cached({ strategy });
      await told(folder, given);
      const expectOne = async (what: string) => {
        assert.is(await inspected(folder, given), 1, what);
        await agrees(folder, given, what);
        await sleep(RACY_MS + 10);
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
  inClean(async (folder) => {
    const path = join(folder, 'channels/peer-support.json');
    await told(folder, cached());
    const { atime, mtime } = statSync(path);
    edit(folder, 'channels/peer-support.json', 'GROUPS', 'GLOBAL');
    utimesSync(path, atime, mtime);
    await agrees(folder, cached());
    assert.ok((await rulesOf(folder, cached())).length > 0);
  }));

test('content: a file that was only touched is not looked at again', () =>
  inClean(async (folder) => {
    await told(folder, cached({ strategy: 'content' }));
    utimesSync(join(folder, 'settings.json'), new Date(), new Date());
    assert.is(await inspected(folder, cached({ strategy: 'content' })), 0);
  }));

test('metadata: a file that changed just before a run is not trusted by the next', () =>
  inClean(async (folder) => {
    writeFileSync(join(folder, 'groups.json'), readFileSync(join(folder, 'groups.json')));
    await told(folder, cached());
    assert.is(await inspected(folder, cached()), 1);
    await sleep(RACY_MS + 10);
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
    inCopy('workspaces/contact-center', async (folder) => {
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

/** Lays damage to the cache of a run, and expects the next to say the same and to leave a cache that serves. */
async function survives(folder: string, expected: unknown, damage: (path: string) => void, what?: string) {
  damage(join(folder, CACHE));
  assert.equal(await told(folder, cached()), expected, what);
  assert.is(await inspected(folder, cached()), 0, what);
}

test('a cache that was cut short at any place is made anew', () =>
  inCopy('workspaces/contact-center', async (folder) => {
    const expected = await told(folder);
    await told(folder, cached());
    const whole = readFileSync(join(folder, CACHE));
    for (let part = 0; part < 50; part++) {
      const length = Math.floor((whole.length * part) / 50);
      await survives(folder, expected, (path) => writeFileSync(path, whole.subarray(0, length)), `cut at ${length}`);
    }
  }));

test('a cache in which any one byte is another is not believed', () =>
  inCopy('workspaces/contact-center', async (folder) => {
    const expected = await told(folder);
    await told(folder, cached());
    const whole = readFileSync(join(folder, CACHE));
    const files = await inspected(folder, cached({ strategy: 'content' }));
    await told(folder, cached());
    let disbelieved = 0;
    for (let part = 0; part < 50; part++) {
      const at = Math.floor(((whole.length - 1) * part) / 49);
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(join(folder, CACHE), bytes);
      let count = 0;
      assert.equal(await told(folder, { ...cached(), onInspected: () => count++ }), expected, `byte ${at}`);
      // A part that isn't needed isn't read.
      assert.ok(count === files || count === 0, `byte ${at}: ${count} files`);
      disbelieved += Number(count === files);
    }
    assert.ok(disbelieved > 25, `Only ${disbelieved} of 50 damages were noticed.`);
  }));

test('a damaged table is noticed when a channel that is gone makes it needed', () =>
  inCopy('workspaces/contact-center', async (folder) => {
    await told(folder, cached());
    const bytes = readFileSync(join(folder, CACHE));
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(join(folder, CACHE), bytes);
    rmSync(join(folder, 'channels/peer-support.json'));
    const files = await inspected(folder, cached({ strategy: 'content', location: '.other' }));
    assert.is(await inspected(folder, cached()), files);
    await agrees(folder, cached());
  }));

test('a file that changes only in its own findings, or in nothing, leaves the relation as it was', () =>
  inCopy('workspaces/contact-center', async (folder) => {
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

const others: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'an empty line': '\n',
  null: 'null\n',
  'a JSON of somebody else': '{ "name": "theirs", "files": ["a"] }\n{}\n',
  'no JSON': '\0\u{ff}\n\n\n',
};
for (const [what, text] of Object.entries(others)) {
  test(`a cache that holds ${what} is made anew`, () =>
    inClean(async (folder) => {
      mkdirSync(join(folder, dirname(CACHE)));
      await survives(folder, await told(folder), (path) => writeFileSync(path, text));
    }));
}

const closed: Readonly<Record<string, readonly [location: string | undefined, lay: (folder: string) => void]>> = {
  'is a folder': [undefined, (folder) => mkdirSync(join(folder, CACHE), { recursive: true })],
  'would stand below a file': ['settings.json/cache', () => {}],
  'would stand in a file': ['settings.json/', () => {}],
  'is a link that leads round in a circle': ['.loop', (folder) => symlinkSync('.loop', join(folder, '.loop'))],
  'has too long a name': [`.${'x'.repeat(300)}`, () => {}],
};
for (const [what, [location, lay]] of Object.entries(closed)) {
  test(`a cache that ${what} costs the head start and nothing else`, () =>
    inClean(async (folder) => {
      lay(folder);
      await agrees(folder, cached({ location }));
      await agrees(folder, cached({ location }));
      assert.equal(
        readdirSync(folder).filter((name) => name.endsWith('.tmp')),
        [],
      );
    }));
}

test('a cache that may not be read is made anew', () =>
  inClean(async (folder) => {
    await told(folder, cached());
    await survives(folder, await told(folder), (path) => chmodSync(path, 0));
  }));

for (const strategy of STRATEGIES) {
  test(`${strategy}: a document that is a link round in a circle is a finding, as it is without cache`, () =>
    inClean(async (folder) => {
      symlinkSync('loop.json', join(folder, 'channels/loop.json'));
      const given = cached({ strategy });
      assert.equal(await rulesOf(folder, given), ['channels/loop.json deskcheck/unreadable-file']);
      await agrees(folder, given);
    }));

  test(`${strategy}: a number too large for JSON is told as it is written, by every run`, () =>
    inClean(async (folder) => {
      edit(folder, 'channels/peer-support.json', '"maxParticipants": 50', '"maxParticipants": 1e400');
      await sleep(RACY_MS + 10);
      for (const _run of [1, 2]) await agrees(folder, cached({ strategy }));
      assert.is(await inspected(folder, cached({ strategy })), 0);
    }));
}

for (const location of ['cache.json', 'kept/', './']) {
  test(`a cache at ${location} in the workspace is no document of it`, () =>
    inClean(async (folder) => {
      const expected = await told(folder);
      for (const _run of [1, 2, 3]) assert.equal(await told(folder, cached({ location })), expected);
      assert.is(await inspected(folder, cached({ location })), 0);
    }));
}

test('workspaces that share one file take nothing of each other', () =>
  inClean(async (folder) => {
    const paths = ['a', 'b'].map((name) => join(folder, name, 'settings.json'));
    const texts = ['30', '20'].map((minutes) => `{ "sessionTimeoutMinutes": ${minutes} }`);
    for (const name of ['a', 'b']) write(folder, `${name}/deskcheck.config.json`, '{}');
    // Most file systems keep time in steps of some milliseconds: written at once, both files have the same times.
    for (let attempt = 0; attempt < 200; attempt++) {
      for (const [index, path] of paths.entries()) writeFileSync(path, texts[index] ?? '');
      const [a, b] = paths.map((path) => statSync(path).ctimeMs);
      if (a === b) break;
    }
    await sleep(RACY_MS + 10);
    for (const name of ['a', 'b']) await agrees(folder, { ...cached({ location: '.shared' }), paths: [name] }, name);
  }));

test('a suppression that is added, expires or goes takes effect although no file is looked at', () =>
  inCopy('workspaces/contact-center', async (folder) => {
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
  inClean(async (folder) => {
    await told(folder, cached());
    const path = join(folder, 'channels/peer-support.json');
    const text = readFileSync(path, 'utf8').replace('GROUPS', 'GLOBAL');
    await agrees(folder, { ...cached(), texts: new Map([[path, text]]) });
    assert.equal(await rulesOf(folder, cached()), []);
  }));

const dist = fileURLToPath(new URL('../../../../dist/deskcheck.cjs', import.meta.url));

function exitOf(folder: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [dist, 'lint', '--cache', '--cache-location', '.shared'], { cwd: folder });
    child.on('error', reject).on('exit', resolve);
  });
}

test('runs at once disturb neither each other nor the cache', () =>
  inCopy('workspaces/contact-center', async (folder) => {
    const given = cached({ location: '.shared' });
    const expected = await told(folder);
    for (const _round of [1, 2]) {
      const runs = Array.from({ length: 4 }, () => told(folder, given));
      for (const run of await Promise.all(runs)) assert.equal(run, expected);
      if (existsSync(dist)) {
        const exits = await Promise.all(Array.from({ length: 4 }, () => exitOf(folder)));
        assert.equal(exits, [1, 1, 1, 1]);
      }
    }
    assert.equal(await told(folder, given), expected);
    assert.is(await inspected(folder, given), 0);
    assert.equal(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  }));

test.run();
