import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SetupError } from '../../model/setup-error.ts';
import { FileChanges } from './change-files.ts';
import { writeFiles } from './write-files.ts';

const writing = suite<{ folder: string }>('writing files');

writing.before.each((context) => {
  context.folder = realpathSync(mkdtempSync(join(tmpdir(), 'deskcheck-write-')));
});
writing.after.each(({ folder }) => rmSync(folder, { recursive: true, force: true }));

function failureOf(write: () => void): string {
  try {
    write();
  } catch (error) {
    if (error instanceof SetupError) return error.message;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

writing('replaces the content, keeps the mode, and leaves nothing else behind', ({ folder }) => {
  const path = join(folder, 'a.json');
  writeFileSync(path, 'old');
  chmodSync(path, 0o640);
  writeFiles([{ path, text: 'new', expected: 'old' }]);
  assert.is(readFileSync(path, 'utf8'), 'new');
  assert.is(statSync(path).mode & 0o777, 0o640);
  assert.equal(readdirSync(folder), ['a.json']);
});

writing('writes through a link, which stays one', ({ folder }) => {
  mkdirSync(join(folder, 'elsewhere'));
  const [target, link] = [join(folder, 'elsewhere/a.json'), join(folder, 'a.json')];
  writeFileSync(target, 'old');
  symlinkSync(target, link);
  writeFiles([{ path: link, text: 'new', expected: 'old' }]);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.is(readFileSync(target, 'utf8'), 'new');
});

writing('changes nothing at all when one file was changed by somebody else in the meantime', ({ folder }) => {
  const [a, b] = [join(folder, 'a.json'), join(folder, 'b.json')];
  writeFileSync(a, 'old');
  writeFileSync(b, 'mine');
  const message = failureOf(() => {
    writeFiles([
      { path: a, text: 'new', expected: 'old' },
      { path: b, text: 'new', expected: 'old' },
    ]);
  });
  assert.match(message, `${b} was changed by somebody else in the meantime. No file was changed.`);
  assert.equal(readdirSync(folder), ['a.json', 'b.json']);
  assert.is(readFileSync(a, 'utf8') + readFileSync(b, 'utf8'), 'oldmine');
});

writing('a failure midway says what was written and what was not', ({ folder }) => {
  const [a, b, c] = [join(folder, 'a.json'), join(folder, 'b.json'), join(folder, 'c.json')];
  writeFileSync(a, 'old');
  // A folder can't be replaced by a file; that only shows when it is tried.
  mkdirSync(join(b, 'full'), { recursive: true });
  const message = failureOf(() => {
    writeFiles([
      { path: a, text: 'new' },
      { path: b, text: 'new' },
      { path: c, text: 'new' },
    ]);
  });
  assert.match(message, /b\.json can't be written \(E\w+\)\./);
  assert.match(message, `Written: ${a}. Not written: ${b}, ${c}.`);
  assert.equal(readdirSync(folder).toSorted(), ['a.json', 'b.json']);
  assert.is(readFileSync(a, 'utf8'), 'new');
});

writing('clears what a killed run left an hour ago, and nothing younger', ({ folder }) => {
  const [old, young] = ['.a.json.0a1b.deskcheck-tmp', '.a.json.2c3d.deskcheck-tmp'];
  for (const name of [old, young]) writeFileSync(join(folder, name), '');
  const past = new Date(Date.now() - 2 * 3_600_000);
  utimesSync(join(folder, old), past, past);
  writeFiles([{ path: join(folder, 'a.json'), text: 'new' }]);
  assert.equal(readdirSync(folder).toSorted(), [young, 'a.json']);
});

writing('changes count from after a byte order mark, and keep it', ({ folder }) => {
  const path = join(folder, 'a.json');
  writeFileSync(path, '\ufeff[1]');
  const changes = new FileChanges();
  assert.ok(changes.edit(path, [{ start: 1, end: 2, text: '2' }]));
  assert.is(changes.texts.get(path), '[2]');
  changes.write(() => 0);
  assert.is(readFileSync(path, 'utf8'), '\ufeff[2]');
});

writing('changes that cancel each other are none', ({ folder }) => {
  const path = join(folder, 'a.json');
  writeFileSync(path, '[1]');
  const changes = new FileChanges();
  changes.edit(path, [{ start: 1, end: 2, text: '2' }]);
  changes.edit(path, [{ start: 1, end: 2, text: '1' }]);
  assert.equal(changes.all, []);
});

writing.run();
