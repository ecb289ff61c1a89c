/** What docs/sharding.md tells people to do is done line by line, and gives what a single run gives. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bundle } from './build/bundle.ts';
import { programs } from './build/programs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENT = readFileSync(join(root, 'docs/sharding.md'), 'utf8');
const SHARDS = ['1', '2', '3', '4'];

/** The text of the block that is named after a file. */
function block(file: string): string {
  const start = DOCUMENT.indexOf(` ${file}\n`);
  assert.ok(start !== -1, file);
  return DOCUMENT.slice(start + file.length + 2, DOCUMENT.indexOf('\n```', start));
}

/** A line of a script in YAML that calls the command, without what stands before it. */
function commandIn(text: string, command: string): string {
  const line = text.split('\n').find((candidate) => candidate.includes(`npx deskcheck ${command}`));
  assert.ok(line, command);
  return line.slice(line.indexOf('npx'));
}

const built = mkdtempSync(join(realpathSync(tmpdir()), 'deskcheck-built-'));
const program = join(built, 'deskcheck.cjs');

/** Built once from the sources, because each of many processes would otherwise compile them anew. */
test.before(async () => {
  for (const { path, text } of await bundle(root, programs)) {
    mkdirSync(dirname(join(built, path)), { recursive: true });
    writeFileSync(join(built, path), text);
  }
});
test.after(() => rmSync(built, { recursive: true, force: true }));

/** A copy of the sample, and an `npx` that knows this deskcheck only. */
class Job {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'deskcheck-shared-')));
  readonly cwd = join(this.folder, 'workspace');
  readonly #bin = join(this.folder, 'bin');

  constructor() {
    cpSync(join(root, 'fixtures/workspaces/contact-center'), this.cwd, { recursive: true });
    mkdirSync(this.#bin);
    writeFileSync(join(this.#bin, 'npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(join(this.#bin, 'npx'), 0o755);
  }

  run(
    script: string,
    variables: Readonly<Record<string, string>> = {},
  ): { stdout: string; stderr: string; status: number | null } {
    const env = { ...process.env, ...variables, PATH: `${this.#bin}${delimiter}${process.env['PATH'] ?? ''}` };
    const { stdout, stderr, status } = spawnSync('sh', ['-c', script], { cwd: this.cwd, encoding: 'utf8', env });
    return { stdout, stderr, status };
  }
}

function documented(name: string, body: (job: Job) => void): void {
  test(name, () => {
    const job = new Job();
    try {
      body(job);
    } finally {
      rmSync(job.folder, { recursive: true, force: true });
    }
  });
}

documented('shards beside each other on one machine', (job) => {
  const single = job.run('npx deskcheck');
  assert.is(single.status, 1);
  assert.match(single.stdout, /✖ \d+ problems/);
  assert.equal(job.run(block('shards.sh')), single);
  assert.is(readdirSync(job.cwd).filter((file) => file.startsWith('deskcheck-part')).length, SHARDS.length);
});

documented('the jobs of a GitHub matrix', (job) => {
  const workflow = block('.github/workflows/deskcheck-shared.yml');
  assert.match(workflow, `shard: [${SHARDS.join(', ')}]`);
  const single = job.run('npx deskcheck --format codeframe');
  for (const shard of SHARDS) {
    const here = (text: string) =>
      text.replaceAll('${{ matrix.shard }}', shard).replaceAll('${{ strategy.job-total }}', String(SHARDS.length));
    assert.equal(job.run(here(commandIn(workflow, 'inspect'))), { stdout: '', stderr: '', status: 0 });
    const [, uploaded = ''] = /^ +path: (.+)$/m.exec(workflow) ?? [];
    assert.ok(readdirSync(job.cwd).includes(here(uploaded)), here(uploaded));
  }
  assert.equal(job.run(commandIn(workflow, 'relate')), single);
});

documented('the parallel jobs of GitLab', (job) => {
  const pipeline = block('.gitlab-ci.yml');
  const single = job.run('npx deskcheck --format codeframe');
  for (const index of SHARDS) {
    const variables = { CI_NODE_INDEX: index, CI_NODE_TOTAL: String(SHARDS.length) };
    assert.equal(job.run(commandIn(pipeline, 'inspect'), variables), { stdout: '', stderr: '', status: 0 });
  }
  assert.equal(job.run(commandIn(pipeline, 'relate')), single);
  assert.ok(readdirSync(job.cwd).includes('gl-code-quality-report.json'));
});

test.run();
