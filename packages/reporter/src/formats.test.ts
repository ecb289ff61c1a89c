import { readdirSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { drawsWorkspace, FORMAT_NAMES, FORMATS, isFormatName, loadFormat } from './formats.ts';
import { diagnostic, fileReport, print, report } from './testing/report.ts';

test('every format loads by its name, and says something of a finding', async () => {
  assert.is(FORMAT_NAMES.length, 14);
  for (const name of FORMAT_NAMES) {
    const text = print(await loadFormat(name), report([fileReport('a.json', [diagnostic()])]));
    assert.ok(text.includes('layout/no-dangling-channel'), name);
  }
});

test('a format is one file of that name', () => {
  const files = readdirSync(new URL('.', import.meta.url));
  for (const name of FORMAT_NAMES) assert.ok(files.includes(`${name}.ts`), name);
});

test('each says what it is in one line', () => {
  for (const name of FORMAT_NAMES) assert.match(FORMATS[name].summary, /^[^\n]{10,100}$/);
});

test('names come from people, and may be names that every object has', () => {
  assert.ok(isFormatName('sarif'));
  assert.not(isFormatName('constructor'));
  assert.not(isFormatName('__proto__'));
});

test('one draws the workspace, and no other name does', () => {
  assert.equal(FORMAT_NAMES.filter(drawsWorkspace), ['html']);
  assert.not(drawsWorkspace('htm'));
});

test.run();
