// vim's quickfix list with its default error format.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { aptProgram, scratch } from './install.ts';
import { printed, ROOT, SAMPLE } from './sample.ts';

async function quickfix(): Promise<void> {
  const vim = aptProgram('vim', 'vim');
  const folder = scratch('vim');
  const errors = join(folder, 'errors.txt');
  const list = join(folder, 'list.txt');
  writeFileSync(errors, await printed('unix'));
  const dump = `call writefile(map(filter(getqflist(), 'v:val.valid'), 'bufname(v:val.bufnr) . "|" . v:val.lnum . "|" . v:val.col . "|" . v:val.text'), '${list}')`;
  spawnSync(vim, ['-u', 'NONE', '-N', '-es', '-c', `cgetfile ${errors}`, '-c', dump, '-c', 'qa!'], { timeout: 30_000 });
  assert.deepEqual(
    readFileSync(list, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('|').slice(0, 3)),
    SAMPLE.files.flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ line, column }) => [`${ROOT}/${file}`, `${line}`, `${column}`]),
    ),
  );
}

export const checks: readonly Check[] = [{ name: 'unix fills the quickfix list', run: quickfix }];
