/** On the program that is committed: what V8 made of it is kept for the next run, and nothing ever depends on that. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dist, sample, start } from '../testing/built-program.ts';

interface Context {
  /** A person's home, fresh for each test. */
  home: string;
  folder: string;
  /** What a run without a home prints. */
  expected: string;
}

const cache = suite<Context>('code cache');

function run(env: Readonly<Record<string, string>>, ...args: readonly string[]): string {
  const { stdout, stderr, status } = start(join(dist, 'deskcheck.cjs'), args, { env });
  return `${stdout}${stderr}${status}`;
}

cache.before((context) => {
  context.expected = run({});
});
cache.before.each((context) => {
  context.home = mkdtempSync(join(tmpdir(), 'deskcheck-home-'));
  context.folder = join(context.home, '.cache/deskcheck');
});
cache.after.each(({ home }) => rmSync(home, { recursive: true, force: true }));

/** Whether the cache stands below `.cache`: Windows and macOS have places of their own. */
const hasFolder = process.platform === 'linux';

if (hasFolder) {
  cache(
    'is made by the first run that lints, in the one folder that is meant for the like',
    ({ home, folder, expected }) => {
      run({ HOME: home }, '--version');
      assert.not(existsSync(folder));
      assert.is(run({ HOME: home }), expected);
      assert.equal(readdirSync(home), ['.cache']);
      assert.equal(readdirSync(folder), [`code-${process.version}-${process.arch}`]);
    },
  );

  cache('is used by the next, and left as it is', ({ home, folder, expected }) => {
    const elsewhere = { HOME: '/nowhere', XDG_CACHE_HOME: join(home, '.cache') };
    run(elsewhere);
    const [file = ''] = readdirSync(folder);
    const { ino } = statSync(join(folder, file));
    assert.is(run(elsewhere), expected);
    assert.is(statSync(join(folder, file)).ino, ino);
  });

  for (const files of [300, 9000]) {
    cache(
      `is made by a run over ${files} files, too, for which V8 was given other flags`,
      ({ home, folder, expected }) => {
        const many = join(home, 'many');
        mkdirSync(many);
        for (let number = 0; number < files; number++) writeFileSync(join(many, `${number}.json`), '{}');
        run({ HOME: home }, many);
        const [name = ''] = readdirSync(folder);
        const { ino } = statSync(join(folder, name));
        assert.is(run({ HOME: home }), expected);
        assert.is(statSync(join(folder, name)).ino, ino);
      },
    );
  }

  for (const [what, damage] of Object.entries<(file: string, bytes: Buffer) => void>({
    'a byte is wrong': (file, bytes) => {
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    },
    'the end is missing': (file, bytes) => writeFileSync(file, bytes.subarray(0, -1000)),
    'nothing is left of it': (file) => writeFileSync(file, ''),
    'it is of another build': (file, bytes) =>
      writeFileSync(file, Buffer.concat([Buffer.alloc(32, 'a'), bytes.subarray(32)])),
    'anybody may have written it': (file) => chmodSync(file, 0o666),
  })) {
    cache(`is made anew when ${what}`, ({ home, folder, expected }) => {
      run({ HOME: home });
      const [name = ''] = readdirSync(folder);
      const file = join(folder, name);
      const { ino } = statSync(file);
      damage(file, readFileSync(file));
      assert.is(run({ HOME: home }), expected);
      assert.is.not(statSync(file).ino, ino);
      assert.is(run({ HOME: home }), expected);
    });
  }

  cache('serves another copy of the program, which is not told the place of this one', ({ home }) => {
    run({ HOME: home });
    const copy = join(home, 'copy');
    cpSync(dist, copy, { recursive: true });
    // What can't be written is told with a stack trace.
    const full = openSync('/dev/full', 'w');
    const { stderr } = spawnSync(process.execPath, [join(copy, 'deskcheck.cjs'), '--debug'], {
      cwd: sample,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
      env: { HOME: home },
    });
    closeSync(full);
    assert.match(stderr, 'ENOSPC');
    assert.not.match(stderr, dist);
  });

  cache('is made for the flags that V8 has', ({ home, expected }) => {
    run({ HOME: home });
    assert.is(
      run({ HOME: home, NODE_OPTIONS: '--max-old-space-size=500 --interpreted-frames-native-stack' }),
      expected,
    );
    assert.is(run({ HOME: home }), expected);
  });
}

cache('is left out when asked, or where there is no place for it', ({ home, expected }) => {
  assert.is(run({ HOME: home, NODE_DISABLE_COMPILE_CACHE: '1' }), expected);
  assert.equal(readdirSync(home), []);
  const file = join(home, 'file');
  writeFileSync(file, '');
  assert.is(run({ HOME: file }), expected);
  assert.is(run({ HOME: 'relative' }), expected);
  assert.not(existsSync(join(sample, 'relative')));
});

cache('makes no home, nor waits for one to be made', ({ home, expected }) => {
  assert.is(run({ HOME: join(home, 'gone') }), expected);
  assert.equal(readdirSync(home), []);
  assert.is(run({ HOME: '/proc/self' }), expected);
});

cache.run();
