/** A cache that is damaged, cut short, somebody else's, out of reach or written by many at once does no harm. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  CACHE,
  cached,
  type Given,
  inOldClean,
  inOldCopy,
  inspected,
  told,
  toldEitherWay,
} from '../../testing/cached-runs.ts';

const agrees = async (folder: string, given: Given, what?: string): Promise<void> =>
  assert.equal(...(await toldEitherWay(folder, given)), what);

/** Lays damage to the cache of a run, and expects the next to say the same and to leave a cache that serves. */
async function survives(folder: string, expected: unknown, damage: (path: string) => void, what?: string) {
  damage(join(folder, CACHE));
  assert.equal(await told(folder, cached()), expected, what);
  assert.is(await inspected(folder, cached()), 0, what);
}

test('a cache that was cut short at any place is made anew', () =>
  inOldCopy('workspaces/contact-center', async (folder) => {
    const expected = await told(folder);
    await told(folder, cached());
    const whole = readFileSync(join(folder, CACHE));
    for (let part = 0; part < 50; part++) {
      const length = Math.floor((whole.length * part) / 50);
      await survives(folder, expected, (path) => writeFileSync(path, whole.subarray(0, length)), `cut at ${length}`);
    }
  }));

test('a cache in which any one byte is another is not believed', () =>
  inOldCopy('workspaces/contact-center', async (folder) => {
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
  inOldCopy('workspaces/contact-center', async (folder) => {
    await told(folder, cached());
    const bytes = readFileSync(join(folder, CACHE));
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(join(folder, CACHE), bytes);
    rmSync(join(folder, 'channels/peer-support.json'));
    const files = await inspected(folder, cached({ strategy: 'content', location: '.other' }));
    assert.is(await inspected(folder, cached()), files);
    await agrees(folder, cached());
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
    inOldClean(async (folder) => {
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
    inOldClean(async (folder) => {
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
  inOldClean(async (folder) => {
    await told(folder, cached());
    await survives(folder, await told(folder), (path) => chmodSync(path, 0));
  }));

const dist = fileURLToPath(new URL('../../../../../dist/deskcheck.cjs', import.meta.url));

function exitOf(folder: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [dist, 'lint', '--cache', '--cache-location', '.shared'], { cwd: folder });
    child.on('error', reject).on('exit', resolve);
  });
}

test('runs at once disturb neither each other nor the cache', () =>
  inOldCopy('workspaces/contact-center', async (folder) => {
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
