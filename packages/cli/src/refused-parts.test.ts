/** Parts that aren't one run over this very checkout are refused with every reason, exit code 2, and nothing on standard output. */
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { run } from './run.ts';
import { fakeStreams } from './testing/streams.ts';

const sample = fileURLToPath(new URL('../../../fixtures/workspaces/contact-center/', import.meta.url));

class Checkout {
  readonly cwd: string;

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  path(file: string): string {
    return join(this.cwd, file);
  }

  async inspect(index: number, count: number, ...options: readonly string[]): Promise<void> {
    const args = ['inspect', '--shard', `${index}/${count}`, '-o', `part${index}.json`, ...options];
    assert.is(await run(args, fakeStreams({ cwd: this.cwd })), 0);
  }

  async relate(...parts: readonly string[]): Promise<{ stdout: string; stderr: string; exitCode: number }> {
    const streams = fakeStreams({ cwd: this.cwd });
    const exitCode = await run(['relate', ...parts], streams);
    const stderr = streams.written.stderr.replaceAll(`${this.cwd}/`, '');
    return { stdout: streams.written.stdout, stderr, exitCode };
  }

  /** Refused, with these lines. */
  async refuses(parts: readonly string[], reasons: readonly string[]): Promise<void> {
    assert.equal(await this.relate(...parts), { stdout: '', stderr: `${reasons.join('\n')}\n`, exitCode: 2 });
  }
}

function refusal(name: string, body: (checkout: Checkout) => Promise<void>): void {
  test(name, () =>
    inWorkspace({ 'deskcheck.config.json': '{}' }, async (cwd) => {
      cpSync(sample, cwd, { recursive: true });
      await body(new Checkout(cwd));
    }),
  );
}

refusal('shards that are missing', async (checkout) => {
  await checkout.inspect(2, 4);
  await checkout.refuses(
    ['part2.json'],
    ["Shards 1, 3 and 4 of 4 are missing. Name the parts of all 4 shards, and check that each one's job ran."],
  );
});

refusal('a shard that is there twice, while another is missing', async (checkout) => {
  await checkout.inspect(1, 2);
  cpSync(checkout.path('part1.json'), checkout.path('copy.json'));
  await checkout.refuses(
    ['part1.json', 'copy.json'],
    [
      'copy.json: This is shard 1 of 2, and so is part1.json. Leave one of the two out.',
      "Shard 2 of 2 is missing. Name the parts of all 2 shards, and check that each one's job ran.",
    ],
  );
});

refusal('shards of two runs', async (checkout) => {
  await checkout.inspect(1, 2);
  await checkout.inspect(2, 3);
  await checkout.refuses(
    ['part1.json', 'part2.json'],
    [
      'part2.json: This is shard 2 of 3, while part1.json is one of 2. Join the parts of one run only.',
      "Shard 2 of 2 is missing. Name the parts of all 2 shards, and check that each one's job ran.",
    ],
  );
});

refusal('shards that were asked for different things', async (checkout) => {
  await checkout.inspect(1, 2);
  await checkout.inspect(2, 2, '--ignore-pattern', 'nothing-of-this-name');
  await checkout.refuses(
    ['part1.json', 'part2.json'],
    [
      'part2.json: Its shard was inspected with different paths or options from that of part1.json. Give every shard the same ones, except for --shard and -o.',
    ],
  );
});

refusal('a part of another version', async (checkout) => {
  await checkout.inspect(1, 1);
  const text = readFileSync(checkout.path('part1.json'), 'utf8');
  writeFileSync(checkout.path('part1.json'), text.replace(/"deskcheckPart":"[^"]+"/, '"deskcheckPart":"0.0.7"'));
  const { stderr, exitCode } = await checkout.relate('part1.json');
  assert.match(
    stderr,
    /^part1\.json: The part was written by deskcheck 0\.0\.7, and this is \d+\.\d+\.\d+\. Use one version for all of them\.\n$/,
  );
  assert.is(exitCode, 2);
});

refusal('a part that is cut off anywhere, or has one character changed', async (checkout) => {
  await checkout.inspect(1, 1);
  const text = readFileSync(checkout.path('part1.json'), 'utf8');
  const start = text.indexOf('"part":');
  const damaged = [0, start, text.length - 2, text.length - 1].map((length) => text.slice(0, length));
  damaged.push(text.replace('"root":"."', '"root":".."'), `${text}\n`, text.replace('"shard":[1,1]', '"shard":[1,2]'));
  for (const content of damaged) {
    writeFileSync(checkout.path('part1.json'), content);
    const { stdout, stderr, exitCode } = await checkout.relate('part1.json');
    assert.match(stderr, /^part1\.json: (?:The part is damaged: it is cut off|This is not a part of a run\.).+\n$/);
    assert.equal([stdout, exitCode], ['', 2]);
  }
});

refusal('a part of another config', async (checkout) => {
  await checkout.inspect(1, 1);
  writeFileSync(checkout.path('deskcheck.config.json'), '{ "rules": { "layout/no-docked-chat": "off" } }');
  await checkout.refuses(
    ['part1.json'],
    [
      'part1.json: The workspace . was inspected with settings that differ from those here (the config deskcheck.config.json). Inspect it again with the config of this checkout.',
    ],
  );
  rmSync(checkout.path('deskcheck.config.json'));
  await checkout.refuses(
    ['part1.json'],
    [
      'part1.json: The workspace . was inspected with the config deskcheck.config.json, and here it has no config. Inspect it again with the config of this checkout.',
    ],
  );
});

refusal('a part of other files', async (checkout) => {
  await checkout.inspect(1, 1);
  writeFileSync(checkout.path('channels/new.json'), '{}');
  const { stderr, exitCode } = await checkout.relate('part1.json');
  assert.match(
    stderr,
    /^part1\.json: The workspace \. held different files when it was inspected \(\d+ then, \d+ now\)\./,
  );
  assert.is(exitCode, 2);
});

refusal('a part without what the picture in an HTML report shows', async (checkout) => {
  const preset = ['--preset', 'deskcheck:off'];
  await checkout.inspect(1, 1, ...preset);
  assert.is((await checkout.relate('part1.json')).exitCode, 0);
  const { stderr, exitCode } = await checkout.relate('part1.json', '-f', 'html');
  assert.match(stderr, /^part1\.json: .+ this report shows every reference: .+ Give every shard --all-references\.\n$/);
  assert.is(exitCode, 2);
  await checkout.inspect(1, 1, ...preset, '--all-references');
  assert.is((await checkout.relate('part1.json', '-f', 'html')).exitCode, 0);
});

refusal('parts of another folder', async (checkout) => {
  await checkout.inspect(1, 1);
  mkdirSync(checkout.path('elsewhere'));
  cpSync(checkout.path('part1.json'), checkout.path('elsewhere/part1.json'));
  rmSync(checkout.path('part1.json'));
  const streams = fakeStreams({ cwd: checkout.path('elsewhere') });
  assert.is(await run(['relate', 'part1.json'], streams), 2);
  assert.match(streams.written.stderr, 'Run relate in the same checkout');
});

refusal('a file in which something is found, changed since', async (checkout) => {
  await checkout.inspect(1, 2);
  await checkout.inspect(2, 2);
  const { stdout } = await checkout.relate('part*.json');
  const [found = ''] = /(?<=workspace\/)[\w/-]+\.jsonc?$/m.exec(stdout) ?? [];
  appendFileSync(checkout.path(found), '\n');
  const reason = `${found}: The file has changed since it was inspected. Inspect again, and run relate in the same checkout.`;
  await checkout.refuses(['part*.json'], [reason]);
  for (const text of ['', '[', '[]']) {
    writeFileSync(checkout.path(found), text);
    await checkout.refuses(['part*.json'], [reason]);
  }
});

refusal('all of it at once: every reason is told', async (checkout) => {
  await checkout.inspect(1, 3);
  await checkout.inspect(2, 3, '--preset', 'deskcheck:strict');
  writeFileSync(checkout.path('channels/new.json'), '{}');
  const { stderr } = await checkout.relate('part1.json', 'part2.json', 'settings.json', 'part3.json');
  const reasons = [
    /^settings\.json: This is not a part of a run/,
    /^part3\.json: The part can't be read \(ENOENT\)/,
    /^part2\.json: Its shard was inspected with different paths or options/,
    /^Shard 3 of 3 is missing/,
    /^part1\.json: The workspace \. held different files/,
    /^part2\.json: The workspace \. was inspected with settings that differ/,
  ];
  const lines = stderr.trimEnd().split('\n');
  assert.is(lines.length, reasons.length, stderr);
  for (const [index, reason] of reasons.entries()) assert.match(lines[index] ?? '', reason);
});

test.run();
