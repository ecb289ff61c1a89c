import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inFolder } from '../packages/core/src/testing/folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const script = fileURLToPath(new URL('start.mjs', import.meta.url));
const fixable = join(root, 'fixtures/workspaces/contact-center/layouts/supervisor.json');

test('what is tried on the sample leaves it as it is, and the report is kept', () =>
  inFolder((folder) => {
    const before = readFileSync(fixable, 'utf8');
    const report = join(folder, 'findings.html');
    const args = [script, '--fix', '--fix-suggestions', '--format', 'html', '-o', report];
    const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, INIT_CWD: root } });
    assert.is(status, 1, String(stderr));
    assert.is(readFileSync(fixable, 'utf8'), before);
    assert.ok(existsSync(report));
  }));

test.run();
