/** However the files are shared, `relate` says what a single run says: byte for byte, with the same exit code. */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inWorkspace, write } from '@deskcheck/core/testing/folder';
import { run } from './run.ts';
import { fakeStreams } from './testing/streams.ts';

const samples = fileURLToPath(new URL('../../../fixtures/workspaces/', import.meta.url));
const invalid = fileURLToPath(new URL('../../../fixtures/rules/', import.meta.url));
const REPORTS = [
  ['-f', 'stylish', '--verbose'],
  ['-f', 'json'],
  ['-f', 'codeframe', '--quiet'],
  ['-f', 'sarif'],
  ['-f', 'html'],
];
const COUNTS = [1, 2, 3, 4, 5];

async function outcomeOf(cwd: string, args: readonly string[]) {
  const streams = fakeStreams({ cwd });
  const exitCode = await run(args, streams);
  return { ...streams.written, exitCode };
}

/** Every shard beside the files that it inspects, where the next one finds it. */
async function inspectAll(cwd: string, count: number, selection: readonly string[]): Promise<string[]> {
  const parts: string[] = [];
  for (let index = 1; index <= count; index++) {
    const part = `part${index}.json`;
    const shard = ['--shard', `${index}/${count}`, '--all-references', '-o', part];
    const outcome = await outcomeOf(cwd, ['inspect', ...selection, ...shard]);
    assert.equal(outcome, { stdout: '', stderr: '', exitCode: 0 });
    parts.push(part);
  }
  return parts;
}

async function assertEqualToOneRun(cwd: string, selection: readonly string[] = [], counts = COUNTS): Promise<void> {
  const single = new Map<string, unknown>();
  for (const report of REPORTS) {
    single.set(report.join(' '), await outcomeOf(cwd, ['lint', ...selection, ...report]));
  }
  for (const count of counts) {
    const parts = await inspectAll(cwd, count, selection);
    for (const report of REPORTS) {
      // The order in which the parts are named doesn't matter.
      const joined = await outcomeOf(cwd, ['relate', ...parts.toReversed(), ...report]);
      assert.equal(joined, single.get(report.join(' ')), `${count} shards, ${report.join(' ')}`);
    }
    for (const part of parts) rmSync(join(cwd, part));
  }
}

for (const name of readdirSync(samples)) {
  test(`the workspace ${name}`, () =>
    inWorkspace({}, async (folder) => {
      cpSync(join(samples, name), folder, { recursive: true });
      await assertEqualToOneRun(folder);
    }));
}

/** Files that one rule or another is about, by their path in the workspace. */
const RULE_FILES = readdirSync(invalid, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.jsonc?$/.test(entry.name) && !entry.name.startsWith('deskcheck'))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
  .filter((path) => path.includes('/invalid/'));

const pathInWorkspace = (path: string) => path.replace(/^.*\/invalid\/[^/]+\//, '');

/** What is awkward to write down and read back: numbers that JSON can't hold, lone surrogates, names that objects have anyway. */
const AWKWARD: ReadonlyMap<string, string> = new Map([
  [
    'channels/infinite.json',
    '{ "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20", "name": "A", "channelType": "CHAT", "visibility": { "type": "GLOBAL" }, "settings": { "autoArchiveAfterMinutes": -0, "maxParticipants": 1e400 } }',
  ],
  [
    'settings.json',
    '{ "chatHistoryRetention": { "enabled": true, "days": 1e400 }, "sessionTimeoutMinutes": 1e999, "channelCreation": { "groups": [{ "id": -1e999 }] } }',
  ],
  [
    'channels/surrogate.json',
    String.raw`{ "name": "\ud800", "channelType": "\udfff", "visibility": { "type": "GROUPS", "groups": [] } }`,
  ],
  [
    'channels/proto.json',
    '{ "__proto__": { "id": "x" }, "constructor": 1, "name": "__proto__", "channelType": "CHAT" }',
  ],
  [
    'channels/comments.jsonc',
    '// deskcheck-disable\n{ "name": "A", "channelType": "CHAT", "visibility": { "type": "GLOBAL" } }',
  ],
  [
    'channels/idle.jsonc',
    '// deskcheck-disable-next-line layout/no-docked-chat\n{ "name": "B", "channelType": "CHAT" }',
  ],
  ['layouts/cut.json', '{ "name": "Agent", "regions": [ { "widgets": [ { "type": "chat", "channelId": "nowhere" }'],
  ['channels/deep.json', `${'['.repeat(600)}${']'.repeat(600)}`],
  ['channels/bom.json', '\ufeff{ "name": "C", "channelType": "CHAT", "visibility": { "type": "GLOBAL" } }'],
]);

const generated = fc.record({
  files: fc.uniqueArray(fc.constantFrom(...RULE_FILES), { minLength: 1, maxLength: 40 }),
  awkward: fc.subarray([...AWKWARD.keys()]),
  /** A workspace of its own below the other one. */
  nested: fc.uniqueArray(fc.constantFrom(...RULE_FILES), { maxLength: 5 }),
  selection: fc.constantFrom<readonly string[]>(
    [],
    ['--preset', 'deskcheck:strict'],
    ['--rule', 'layout/no-docked-chat:error', '--rule', 'entity/no-duplicate-id:off'],
    ['--ignore-pattern', 'layouts'],
    ['--strict-coverage', '--no-config'],
    ['--no-error-on-unmatched-pattern', 'channels', 'layouts/*.json'],
  ),
  count: fc.integer({ min: 1, max: 5 }),
});

test('a workspace of whatever files, with whatever options', () =>
  fc.assert(
    fc.asyncProperty(generated, ({ files, awkward, nested, selection, count }) =>
      inWorkspace({}, async (folder) => {
        write(
          folder,
          'deskcheck.config.json',
          JSON.stringify({
            suppressions: [
              { rule: 'channel/no-global-visibility', file: 'channels/**', pointer: '', reason: 'Known.' },
            ],
          }),
        );
        for (const path of files) cpSync(path, join(folder, pathInWorkspace(path)));
        for (const file of awkward) write(folder, file, AWKWARD.get(file) ?? '');
        write(folder, 'channels/utf16.json', Buffer.from('\ufeff{}', 'utf16le'));
        if (nested.length > 0) write(folder, 'teams/deskcheck.config.json', '{ "extends": "deskcheck:hipaa" }');
        for (const path of nested) cpSync(path, join(folder, 'teams', pathInWorkspace(path)));
        await assertEqualToOneRun(folder, selection, [count]);
      }),
    ),
    { numRuns: 40 },
  ));

test.run();
