import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { appendSummary, setOutput } from './runner-files.ts';
import { readOutputs } from './testing/runner.ts';

const files = suite<{ folder: string; file: string }>('runner files');

files.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'deskcheck-files-'));
  context.file = join(context.folder, 'file');
});
files.after.each(({ folder }) => rmSync(folder, { recursive: true }));

files('a value reaches the runner as it is, and starts no other output', ({ file }) => {
  const value = 'a\nerrors=0\nerrors<<EOF\n0\nEOF';
  setOutput(file, 'report', value);
  setOutput(file, 'errors', '3');
  assert.equal(readOutputs(readFileSync(file, 'utf8')), { report: value, errors: '3' });
});

files('what others wrote stays', ({ file }) => {
  writeFileSync(file, 'other=1\n');
  setOutput(file, 'errors', '3');
  appendSummary(file, '# More\n');
  assert.match(readFileSync(file, 'utf8'), /^other=1\nerrors<<[\s\S]*# More\n$/);
});

files('a summary never grows beyond what GitHub takes, and says when it was cut', ({ file }) => {
  const line = `${'é'.repeat(999)}\n`;
  appendSummary(file, line.repeat(300));
  appendSummary(file, line.repeat(300));
  const text = readFileSync(file, 'utf8');
  assert.ok(statSync(file).size <= 1024 * 1024);
  assert.ok(text.endsWith(`${line}\nThe rest is not shown: a summary holds no more.\n`));
  appendSummary(file, line);
  assert.is(readFileSync(file, 'utf8'), text);
});

files('nothing is written where no runner asked for it', () => {
  setOutput(undefined, 'errors', '3');
  appendSummary(undefined, '# Text\n');
});

files.run();
