/** What a folder may hold besides good files: each is a finding or is left alone, and the good ones are linted all the same. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { SetupError } from '../model/setup-error.ts';
import { besideExposed, EXPOSED, EXPOSED_FOUND, found, reportOn, TOOL } from '../testing/exposed-channel.ts';
import { inFolder, write } from '../testing/folder.ts';
import { lintPaths } from './lint-paths.ts';
import { partsBeside } from './shard/part-file.ts';

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
    assert.equal(await found((folder) => write(folder, 'channels/a.json', content)), [
      `channels/a.json ${rule}`,
      EXPOSED_FOUND,
    ]);
  });
}

test('a file that cannot be read may hold any channel, unless its name tells that it holds none', async () => {
  const layout = { name: 'A', widgets: [{ id: 'a', type: 'CHAT', properties: { initialChannelId: GONE } }] };
  const latin1 = Buffer.from('{ "name": "Caf\xe9" }', 'latin1');
  const dangling = async (file: string) =>
    (
      await found((folder) => {
        write(folder, 'layouts/a.json', JSON.stringify(layout));
        write(folder, file, latin1);
      })
    ).filter((finding) => finding.includes('no-dangling'));
  assert.equal(await dangling('rooms/cafe.json'), []);
  for (const file of ['package.json', 'groups.json'])
    assert.equal(await dangling(file), ['layouts/a.json layout/no-dangling-channel'], file);
});

/** The id of no channel. */
const GONE = '5d3c9f00-1e2b-4a77-8c6d-90abcdef1234';

test('a folder that is named like a file is walked like any folder', async () => {
  assert.equal(await found((folder) => write(folder, 'x.json/channels/inner.json', EXPOSED)), [
    EXPOSED_FOUND,
    'x.json/channels/inner.json entity/no-duplicate-id',
    'x.json/channels/inner.json channel/no-global-visibility',
  ]);
});

test('a link that leads nowhere is an unreadable file', async () => {
  const fill = (folder: string) => symlinkSync('gone.json', join(folder, 'channels/link.json'));
  assert.equal(await found(fill), [EXPOSED_FOUND, 'channels/link.json deskcheck/unreadable-file']);
});

/** Nobody but Linux takes any bytes for a name. */
if (process.platform === 'linux') {
  const broken = (name: string) => Buffer.from(name.replace('?', '\xff'), 'latin1');
  const layouts: Readonly<Record<string, (folder: string) => void>> = {
    'channels/�.json': (folder) => writeFileSync(broken(join(folder, 'channels/?.json')), EXPOSED),
    'a�': (folder) => mkdirSync(broken(join(folder, 'a?'))),
  };
  for (const [file, fill] of Object.entries(layouts)) {
    test(`a name that is not UTF-8 is told as that: ${file}`, async () => {
      const { files } = await besideExposed(fill, reportOn);
      const diagnostics = files.flatMap((report) => (report.file === file ? report.diagnostics : []));
      assert.equal(
        diagnostics.map(({ rule, messageId }) => `${rule} ${messageId}`),
        ['deskcheck/unreadable-file name'],
      );
    });
  }
}

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
  await besideExposed(
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
  besideExposed(fill, async (folder) => {
    try {
      await lintPaths({ cwd: folder, paths: [path], config: false, tool: TOOL, ...given });
      return '';
    } catch (error) {
      if (error instanceof SetupError) return error.message;
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
      const said = `"${file}" is a pipe. Only files and folders can be checked: name one`;
      assert.is(await saidOf(file, fill), `${said}.`);
      assert.is(
        await saidOf(file, fill, { errorOnUnmatchedPattern: true }),
        `${said}, or pass its text with --stdin and --stdin-filename.`,
      );
      assert.is(await saidOf(file, fill, { errorOnUnmatchedPattern: false }), '');
    });
  }

  test('a device that is named is no file', async () => {
    assert.match(await saidOf('/dev/null', () => {}), '"/dev/null" is a device.');
  });

  test('pipes where deskcheck looks for files of its own are waited for by nobody', async () => {
    const names = ['.gitignore', 'deskcheck-part1.json'];
    await besideExposed(
      (folder) => mkfifo(folder, ...names),
      async (folder) => {
        await lintPaths({ cwd: folder, paths: ['.'], tool: TOOL });
        assert.equal(partsBeside(join(folder, 'part2.json')), []);
      },
    );
  });
}

for (const comment of ['', '// too deep\n']) {
  test(`a config that nests too deep says so${comment && ', with a comment before it'}`, async () => {
    const config = `${comment}{ "rules": ${'['.repeat(600)}${']'.repeat(600)} }`;
    const fill = (folder: string) => write(folder, 'deskcheck.config.jsonc', config);
    assert.match(await saidOf('.', fill, { config: undefined }), 'The config nests more than 500 levels deep');
  });
}

test('a config that is a link which leads nowhere is no reason to go on without one', async () => {
  const ways: Readonly<Record<string, (path: string) => void>> = {
    ENOENT: (path) => symlinkSync('nowhere', path),
    ELOOP: (path) => symlinkSync('deskcheck.config.json', path),
  };
  for (const [code, put] of Object.entries(ways)) {
    const said = await saidOf('.', (folder) => put(join(folder, 'deskcheck.config.json')), { config: undefined });
    assert.match(said, `deskcheck.config.json: The config can't be read (${code}).`);
  }
});

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

// Linux shows there what a program has opened and what it lives in, as links that lead to no path.
for (const folderOfLinks of ['/proc/self/fd', '/proc/self/ns'].filter((path) => existsSync(path))) {
  test(`links that lead to no path are walked past: ${folderOfLinks}`, async () => {
    assert.equal(await found((folder) => symlinkSync(folderOfLinks, join(folder, 'links'))), [EXPOSED_FOUND]);
  });
}

// Permissions are no obstacle for root, who runs many a pipeline.
if (process.getuid?.() !== 0 && process.platform !== 'win32') {
  test('a file that may not be read is an unreadable file', async () => {
    const fill = (folder: string) => {
      write(folder, 'channels/a.json', EXPOSED);
      chmodSync(join(folder, 'channels/a.json'), 0o000);
    };
    assert.equal(await found(fill), ['channels/a.json deskcheck/unreadable-file', EXPOSED_FOUND]);
  });

  const around = { channels: ['.', 'channels', './channels/'], 'channels/inner': ['.', 'channels', 'channels/inner'] };
  for (const [closed, ways] of Object.entries(around)) {
    for (const named of ways) {
      test(`a folder that may not be read is told of: ${closed}, where ${named} is named`, async () => {
        await inFolder(async (folder) => {
          write(folder, 'deskcheck.config.json', '{}');
          mkdirSync(join(folder, closed), { recursive: true });
          chmodSync(join(folder, closed), 0o000);
          const { report } = await lintPaths({ cwd: folder, paths: [named], tool: TOOL });
          chmodSync(join(folder, closed), 0o700);
          const told = report.files.flatMap(({ diagnostics }) => diagnostics);
          assert.equal(
            told.map(({ file, rule }) => `${file} ${rule}`),
            [`${closed} deskcheck/unreadable-file`],
          );
        });
      });
    }
  }
}

test.run();
