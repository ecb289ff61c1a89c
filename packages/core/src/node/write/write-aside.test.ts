import { lstatSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../../testing/folder.ts';
import { writeAside } from './write-aside.ts';

test('a file is there as a whole, with nothing beside it', () =>
  inFolder((folder) => {
    writeAside(join(folder, 'part.json'), 'first');
    writeAside(join(folder, 'part.json'), 'second');
    assert.is(readFileSync(join(folder, 'part.json'), 'utf8'), 'second');
    assert.equal(readdirSync(folder), ['part.json']);
  }));

test('a link stays one, and the file that it leads to is written', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'real.json'), '');
    symlinkSync('real.json', join(folder, 'part.json'));
    writeAside(join(folder, 'part.json'), 'text');
    assert.ok(lstatSync(join(folder, 'part.json')).isSymbolicLink());
    assert.is(readFileSync(join(folder, 'real.json'), 'utf8'), 'text');
  }));

if (process.platform !== 'win32') {
  test('a device is written to, and stays what it is', () =>
    inFolder((folder) => {
      // Through a link, so that a mistake here costs the machine nothing.
      symlinkSync('/dev/null', join(folder, 'part.json'));
      writeAside(join(folder, 'part.json'), 'text');
      assert.ok(lstatSync(join(folder, 'part.json')).isSymbolicLink());
    }));
}

test.run();
