/** What a folder may hold besides good files: each is a finding or is left alone, and the good ones are linted all the same. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ConfigError } from '../engine/config-error.ts';
import type { AnyRule } from '../model/rule.ts';
import { RULES } from '../rules/registry.generated.ts';
import { placed } from '../testing/texts.ts';
import { lintPaths } from './lint-paths.ts';
import { partsBeside } from './part-file.ts';
import { LARGE_FILE } from './read-text.ts';

const CHANNEL = {
  id: '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20',
  name: 'Peers',
  channelType: 'CHAT',
  visibility: { type: 'GROUPS', groups: [{ id: 'b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11' }] },
  settings: { autoArchiveAfterMinutes: 10080, maxParticipants: 50 },
};
/** A file with one finding, which must be there whatever stands beside it. */
const EXPOSED = JSON.stringify({ ...CHANNEL, visibility: { type: 'GLOBAL' } });
const EXPOSED_FOUND = 'channels/exposed.json channel/no-global-visibility';

async function inFolder<Result>(
  fill: (folder: string) => void,
  look: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'deskcheck-hostile-'));
  try {
    mkdirSync(join(folder, 'channels'));
    writeFileSync(join(folder, 'channels/exposed.json'), EXPOSED);
    fill(folder);
    return await look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const TOOL = { name: 'deskcheck', version: '0.0.0' } as const;

const reportOn = async (folder: string) =>
  (await lintPaths({ cwd: folder, paths: ['.'], config: false, tool: TOOL })).report;

/** File and rule of every finding. */
async function found(fill: (folder: string) => void): Promise<string[]> {
  const report = await inFolder(fill, reportOn);
  return report.files.flatMap(({ diagnostics }) => diagnostics.map(({ file, rule }) => `${file} ${rule}`));
}

const write = (file: string, content: string | Uint8Array) => (folder: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
};

const utf16 = (mark: readonly number[], text: string): Uint8Array =>
  Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')]);
const contents: Readonly<Record<string, readonly [content: string | Uint8Array, rule: string]>> = {
  'bytes that are no UTF-8': [Uint8Array.of(123, 34, 0xc3, 0x28, 34, 125), 'deskcheck/unreadable-file'],
  'UTF-16 with its mark': [utf16([0xff, 0xfe], EXPOSED), 'deskcheck/unreadable-file'],
  'UTF-16 without a mark': [Buffer.from(EXPOSED, 'utf16le'), 'deskcheck/unreadable-file'],
  nothing: ['', 'json/syntax'],
  'a byte order mark alone': ['\ufeff', 'json/syntax'],
  'white space alone': [' \r\n\t', 'json/syntax'],
  'NUL characters, as a crash leaves them': ['\0\0\0\0', 'deskcheck/unreadable-file'],
  'half a character at its end': [Buffer.from(`${EXPOSED}é`).subarray(0, -1), 'deskcheck/unreadable-file'],
};
for (const [what, [content, rule]] of Object.entries(contents)) {
  test(`${what} in a file: ${rule}, and the other file is linted`, async () => {
    assert.equal(await found(write('channels/a.json', content)), [`channels/a.json ${rule}`, EXPOSED_FOUND]);
  });
}

test('a folder that is named like a file is walked like any folder', async () => {
  assert.equal(await found(write('x.json/channels/inner.json', EXPOSED)), [
    EXPOSED_FOUND,
    'x.json/channels/inner.json entity/no-duplicate-id',
    'x.json/channels/inner.json channel/no-global-visibility',
  ]);
});

test('a link that leads nowhere is an unreadable file', async () => {
  const fill = (folder: string) => symlinkSync('gone.json', join(folder, 'channels/link.json'));
  assert.equal(await found(fill), [EXPOSED_FOUND, 'channels/link.json deskcheck/unreadable-file']);
});

test('links that lead in a circle end the walk nowhere', async () => {
  const fill = (folder: string) => {
    symlinkSync('..', join(folder, 'channels/up'));
    symlinkSync(folder, join(folder, 'channels/root'));
    symlinkSync('b.json', join(folder, 'a.json'));
    symlinkSync('a.json', join(folder, 'b.json'));
  };
  assert.equal(await found(fill), [
    'a.json deskcheck/unreadable-file',
    'b.json deskcheck/unreadable-file',
    EXPOSED_FOUND,
  ]);
});

test('a link to a file outside is read as if it stood there', async () => {
  await inFolder(
    () => {},
    async (outside) => {
      const fill = (folder: string) => {
        rmSync(join(folder, 'channels/exposed.json'));
        symlinkSync(join(outside, 'channels'), join(folder, 'linked'));
      };
      assert.equal(await found(fill), ['linked/exposed.json channel/no-global-visibility']);
    },
  );
});

const mkfifo = (folder: string, ...files: string[]) =>
  spawnSync(
    'mkfifo',
    files.map((file) => join(folder, file)),
  );

/** What is said of a path that is named on the command line. */
const saidOf = (path: string, fill: (folder: string) => void, given = {}) =>
  inFolder(fill, async (folder) => {
    try {
      await lintPaths({ cwd: folder, paths: [path], config: false, tool: TOOL, ...given });
      return '';
    } catch (error) {
      if (error instanceof ConfigError) return error.message;
      throw error;
    }
  });

if (process.platform !== 'win32') {
  test('a pipe that nobody writes to is not waited for', async () => {
    const fill = (folder: string) => {
      assert.is(mkfifo(folder, 'channels/pipe.json').status, 0);
    };
    assert.equal(await found(fill), [EXPOSED_FOUND]);
  });

  for (const file of ['pipe.json', 'pipe']) {
    test(`a pipe that is named is no file: ${file}`, async () => {
      const fill = (folder: string) => mkfifo(folder, file);
      assert.is(
        await saidOf(file, fill),
        `"${file}" is a pipe. Only files and folders can be checked: name one, or hand the text over with --stdin and --stdin-filename.`,
      );
      assert.is(await saidOf(file, fill, { errorOnUnmatchedPattern: false }), '');
    });
  }

  test('a device that is named is no file', async () => {
    assert.match(await saidOf('/dev/null', () => {}), '"/dev/null" is a device.');
  });

  test('pipes where deskcheck looks for files of its own are waited for by nobody', async () => {
    const names = ['deskcheck.config.json', '.gitignore', 'deskcheck-part1.json'];
    await inFolder(
      (folder) => mkfifo(folder, ...names),
      async (folder) => {
        await lintPaths({ cwd: folder, paths: ['.'], tool: TOOL });
        assert.equal(partsBeside(join(folder, 'part2.json')), []);
      },
    );
  });
}

for (const [what, path] of [
  ['a link round in a circle', 'loop'],
  ['a path below a file', 'channels/exposed.json/channel'],
  ['too long a name', 'x'.repeat(300)],
]) {
  test(`${what} that is named matches nothing`, async () => {
    const said = await saidOf(path ?? '', (folder) => symlinkSync('loop', join(folder, 'loop')));
    assert.match(said, `No file or folder matches "${path}".`);
  });
}

// Linux shows there what a program has opened, as links that lead to no path.
if (existsSync('/proc/self/fd')) {
  test('links that lead to no path are walked past', async () => {
    assert.equal(await found((folder) => symlinkSync('/proc/self/fd', join(folder, 'opened'))), [EXPOSED_FOUND]);
  });
}

// Permissions are no obstacle for root, who runs many a pipeline.
if (process.getuid?.() !== 0 && process.platform !== 'win32') {
  test('a file that may not be read is an unreadable file', async () => {
    const fill = (folder: string) => {
      write('channels/a.json', EXPOSED)(folder);
      chmodSync(join(folder, 'channels/a.json'), 0o000);
    };
    assert.equal(await found(fill), ['channels/a.json deskcheck/unreadable-file', EXPOSED_FOUND]);
  });
}

/** Puts another rule in the place of one for as long as it takes; there is no hook for it outside tests. */
async function withRule<Result>(id: string, rule: Partial<AnyRule>, run: () => Promise<Result>): Promise<Result> {
  const rules = RULES as Map<string, AnyRule>;
  const original = rules.get(id);
  if (!original) throw new Error(`There is no rule ${id}.`);
  rules.set(id, { ...original, ...rule });
  try {
    return await run();
  } finally {
    rules.set(id, original);
  }
}

const broken = (): never => {
  throw new TypeError('x is not iterable');
};
for (const [part, rule] of [
  ['about one document', { document: { channel: broken } }],
  ['about the workspace', { workspace: broken }],
] as const) {
  test(`a rule ${part} that throws is named with its cause, and hides nothing else`, async () => {
    const report = await withRule('channel/require-auto-archive', { document: {}, ...rule }, () =>
      inFolder(() => {}, reportOn),
    );
    const diagnostics = report.files.flatMap((file) => file.diagnostics);
    assert.equal(diagnostics.map((one) => one.rule).toSorted(), [
      'channel/no-global-visibility',
      'deskcheck/internal-error',
    ]);
    const message = diagnostics.find((one) => one.rule === 'deskcheck/internal-error')?.message ?? '';
    assert.match(message, 'The rule channel/require-auto-archive failed with TypeError: x is not iterable.');
  });
}

/** Writes a file of at least LARGE_FILE bytes: some text, one element over and over, some text. */
function writeLarge(path: string, before: string, element: (index: number) => string, after: string): number {
  const descriptor = openSync(path, 'w');
  let size = writeSync(descriptor, before);
  let count = 0;
  while (size < LARGE_FILE) {
    let batch = '';
    for (let end = count + 1000; count < end; count++) batch += `${count === 0 ? '' : ','}\n    ${element(count)}`;
    size += writeSync(descriptor, batch);
  }
  writeSync(descriptor, after);
  closeSync(descriptor);
  return count;
}

const idOf = (index: number): string => `7d0a2c1e-52e4-4b36-9d0f-${String(index).padStart(12, '0')}`;
const BAD = 777;
const listed = (index: number): string =>
  JSON.stringify({
    ...CHANNEL,
    id: idOf(index),
    name: `Channel ${index} é𝄞`,
    description: 'x'.repeat(1000),
    ...(index === BAD && { visibility: { type: 'GLOBAL' } }),
  });

test('a listing too large for one text is linted piece by piece, with every finding at its place', async () => {
  await inFolder(
    (folder) => rmSync(join(folder, 'channels/exposed.json')),
    async (folder) => {
      const end = '\n  ],\n  "settings": {\n    "allowInternalChat": "yes"\n  }\n}\n';
      const count = writeLarge(join(folder, 'bundle.json'), '{\n  "channels": [', listed, end);
      const report = await reportOn(folder);
      const diagnostics = report.files.flatMap((file) => file.diagnostics);
      const at = (rule: string) =>
        diagnostics
          .filter((one) => one.rule === rule)
          .map(placed)
          .map((line) => line.split(' ')[0]);
      // Two lines stand before the first element; `{"type":"GLOBAL"}` stands at a known column of its line.
      const column = 4 + listed(BAD).indexOf('"GLOBAL"') + 1;
      assert.equal(at('channel/no-global-visibility'), [`bundle.json:${BAD + 3}:${column}-${BAD + 3}:${column + 8}`]);
      // The settings stand behind the last element, outside all that was cut out.
      const line = 2 + count + 3;
      assert.equal(at('schema/valid'), [`bundle.json:${line}:26-${line}:31`]);
      assert.is(report.coverage.documents.channel, count);
    },
  );
});

test('what is wrong with a large file as a whole is told, too', async () => {
  const mistakes: Readonly<Record<string, readonly [end: string, finding: string]>> = {
    'a comma too many': [',\n]', 'json/syntax'],
    'no closing bracket': ['\n', 'json/syntax'],
  };
  for (const [what, [end, finding]] of Object.entries(mistakes)) {
    const files = await found((folder) => writeLarge(join(folder, 'channels/large.json'), '[', listed, end));
    assert.ok(files.includes(`channels/large.json ${finding}`), `${what}: ${files.join(', ')}`);
  }
});

/** How somebody slipped in one element, and which rules find something then. */
const slips: Readonly<Record<string, readonly [slip: (element: string) => string, rules: readonly string[]]>> = {
  'a lost brace': [(element) => element.slice(0, -1), ['json/syntax']],
  'a leading zero and no-break spaces between tokens': [
    (element) => element.replace('10080', '010080').replaceAll(',"', ',\u00a0"'),
    ['json/syntax', 'channel/no-global-visibility', 'json/syntax'],
  ],
};
for (const [what, [slip, rules]] of Object.entries(slips)) {
  test(`of a large file with ${what} the same is told as of a small one`, async () => {
    const element = (index: number) => (index === BAD ? slip(listed(index)) : listed(index));
    const small = Array.from({ length: BAD + 20 }, (_, index) => `\n    ${element(index)}`).join(',');
    const toldOf = async (fill: (folder: string) => unknown) => {
      const { files } = await inFolder((folder) => void fill(join(folder, 'channels/exposed.json')), reportOn);
      return files.flatMap(({ diagnostics }) => diagnostics);
    };
    const ofSmall = await toldOf((path) => writeFileSync(path, `[${small}\n]`));
    const ofLarge = await toldOf((path) => writeLarge(path, '[', element, '\n]'));
    assert.equal(ofLarge.map(placed), ofSmall.map(placed));
    assert.equal(
      ofLarge.map(({ rule }) => rule),
      rules,
    );
  });
}

test('a large file that is no UTF-8 is an unreadable file', async () => {
  const latin1 = (folder: string) => {
    writeLarge(join(folder, 'channels/large.json'), '[', listed, ',');
    const descriptor = openSync(join(folder, 'channels/large.json'), 'a');
    writeSync(descriptor, Buffer.from('{"name":"café"}]', 'latin1'));
    closeSync(descriptor);
  };
  assert.equal(await found(latin1), [EXPOSED_FOUND, 'channels/large.json deskcheck/unreadable-file']);
});

test('a large .jsonc with brackets and quotes in its comments is read like a small one', async () => {
  const files = await found((folder) =>
    writeLarge(join(folder, 'channels/large.jsonc'), '[ // ] " {', (index) => `${listed(index)} /* ] " */`, '\n]'),
  );
  assert.equal(
    files.filter((line) => line.startsWith('channels/large')),
    ['channels/large.jsonc channel/no-global-visibility'],
  );
});

test.run();
