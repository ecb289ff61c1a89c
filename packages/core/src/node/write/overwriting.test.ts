/** No output is written over what a run reads; what deskcheck wrote before may be overwritten, wherever it stands. */
import { readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { baselineText } from '../../engine/suppress/baseline-text.ts';
import { SetupError } from '../../model/setup-error.ts';
import { inCopy, write } from '../../testing/folder.ts';
import { inspectShard } from '../shard/inspect-shard.ts';
import type { LintOptions } from '../lint-options.ts';
import { lintPaths } from '../lint-paths.ts';
import { relateParts } from '../shard/relate-parts.ts';

const TOOL = { name: 'deskcheck', version: '1.0.0' } as const;

const inClean = (act: (folder: string) => Promise<void>) => inCopy('workspaces/clean', act);

/** What a run says that would write a report there, or nothing. */
async function refusal(folder: string, output: string, given: Partial<LintOptions> = {}): Promise<string> {
  try {
    await lintPaths({ cwd: folder, paths: ['.'], tool: TOOL, outputs: [join(folder, output)], ...given });
    return '';
  } catch (error) {
    if (error instanceof SetupError) return error.message.replaceAll(`${folder}/`, '');
    throw error;
  }
}

const HELD = 'The output would overwrite this file, which is';

for (const [file, kind] of [
  ['channels/peer-support.json', 'channel'],
  ['groups.json', 'group'],
  ['channel-map.json', 'channel-map'],
]) {
  test(`a report does not overwrite ${file}`, () =>
    inClean(async (folder) => {
      const expected = `${file}: ${HELD} one of the documents that are checked (${kind}). Name another file for the output.`;
      assert.is(await refusal(folder, file ?? ''), expected);
      assert.is(await refusal(folder, file ?? '', { paths: ['layouts/agent-standard.json'] }), expected);
    }));
}

test('a document that is broken is one all the same', () =>
  inClean(async (folder) => {
    write(folder, 'channels/peer-support.json', '{ "name": ');
    assert.match(await refusal(folder, 'channels/peer-support.json'), 'the documents that are checked (channel)');
  }));

test('a document is not overwritten by way of a link', () =>
  inClean(async (folder) => {
    symlinkSync('groups.json', join(folder, 'report.txt'));
    assert.match(await refusal(folder, 'report.txt'), 'report.txt: ');
  }));

test('no config is overwritten, be it extended or nested', () =>
  inClean(async (folder) => {
    write(folder, 'deskcheck.config.json', '{ "extends": "base.json", "schemas": { "channel": "own.json" } }');
    write(folder, 'base.json', '{}');
    write(folder, 'own.json', '{}');
    write(folder, 'below/deskcheck.config.jsonc', '{}');
    for (const file of ['deskcheck.config.json', 'base.json', 'below/deskcheck.config.jsonc'])
      assert.match(await refusal(folder, file), `${file}: ${HELD} a config of deskcheck.`);
    assert.match(await refusal(folder, 'own.json'), `${HELD} a schema that the config names.`);
  }));

for (const file of ['report.json', 'channels/new.json', 'README.md', 'package.json', 'out/report.html']) {
  test(`a report may go to ${file}, also again`, () =>
    inClean(async (folder) => {
      assert.is(await refusal(folder, file), '');
      write(folder, file, file === 'channels/new.json' ? '[{"filePath":"a.json","messages":[]}]\n' : '{ "old": 1 }\n');
      assert.is(await refusal(folder, file), '');
    }));
}

test('a part may be written again, but no document becomes one', () =>
  inClean(async (folder) => {
    const inspected = (file: string) =>
      inspectShard({
        cwd: folder,
        paths: ['.'],
        config: undefined,
        preset: undefined,
        rules: {},
        ignorePatterns: [],
        errorOnUnmatchedPattern: true,
        strictCoverage: false,
        shard: [1, 1],
        output: join(folder, file),
        tool: TOOL,
      });
    const { text } = await inspected('channels/part.json');
    write(folder, 'channels/part.json', text);
    assert.is((await inspected('channels/part.json')).text, text);
    const refused = (await inspected('groups.json').catch((error: unknown) => error)) as Error;
    assert.match(refused.message, `groups.json: ${HELD}`);
    const path = join(folder, 'channels/part.json');
    const report = relateParts({ cwd: folder, tool: TOOL, parts: [path], outputs: [path] });
    assert.match(
      ((await report.catch((error: unknown) => error)) as Error).message,
      'The report would overwrite this file, which is one of the parts.',
    );
  }));

for (const text of [baselineText([]), '{"version":1,"findings":[]}', '\ufeff{\n\t"version": 2,\n\t"findings": ['])
  test(`no output overwrites a baseline, such as ${JSON.stringify(text)}, but itself`, () =>
    inClean(async (folder) => {
      for (const file of ['deskcheck.baseline.json', 'channels/accepted.json', 'accepted.txt']) {
        write(folder, file, text);
        assert.match(await refusal(folder, file), `${file}: ${HELD} a baseline of deskcheck. Name another file`);
        assert.match(await refusal(folder, '', cacheAt(file)), 'a baseline of deskcheck');
        assert.is(await refusal(folder, file, { ownBaseline: join(folder, file) }), '');
        unlinkSync(join(folder, file));
      }
    }));

test('a baseline is not overwritten by way of a link', () =>
  inClean(async (folder) => {
    write(folder, 'deskcheck.baseline.json', baselineText([]));
    symlinkSync('deskcheck.baseline.json', join(folder, 'report.json'));
    const ownBaseline = join(folder, 'deskcheck.baseline.json');
    assert.match(await refusal(folder, 'report.json', { ownBaseline }), 'report.json: ');
  }));

const cacheAt = (location: string): Partial<LintOptions> => ({
  outputs: [],
  cache: { location, strategy: 'metadata' },
});

test('a cache does not overwrite a document', () =>
  inClean(async (folder) => {
    const before = readFileSync(join(folder, 'groups.json'), 'utf8');
    assert.match(await refusal(folder, '', cacheAt('groups.json')), `groups.json: ${HELD} one of the documents`);
    assert.is(readFileSync(join(folder, 'groups.json'), 'utf8'), before);
  }));

test('a cache does not overwrite what somebody else wrote, or nobody can read', () =>
  inClean(async (folder) => {
    for (const text of ['# Ours\n', '{ "name": "theirs" }', '\0\0\0', 'dk']) {
      write(folder, 'cache.json', text);
      assert.match(
        await refusal(folder, '', cacheAt('cache.json')),
        'cache.json: The cache would overwrite this file, which is no cache of deskcheck.',
      );
      assert.is(readFileSync(join(folder, 'cache.json'), 'utf8'), text);
    }
  }));

test('a cache is not written through a link to what is none', () =>
  inClean(async (folder) => {
    write(folder, 'notes.txt', 'ours');
    symlinkSync('notes.txt', join(folder, 'cache'));
    assert.match(await refusal(folder, '', cacheAt('cache')), 'no cache of deskcheck');
    assert.is(readFileSync(join(folder, 'notes.txt'), 'utf8'), 'ours');
  }));

test('a cache of ours is replaced, be it of another version, cut short, damaged or empty', () =>
  inClean(async (folder) => {
    for (const location of ['.cache', 'channels/cache.json']) {
      const given = cacheAt(location);
      const path = join(folder, location);
      assert.is(await refusal(folder, '', given), '');
      const whole = readFileSync(path, 'latin1');
      const texts = [
        whole.replace('1.0.0 ', '0.9.0 '),
        whole.slice(0, whole.length / 2),
        whole.replaceAll('channel', 'chunnel'),
        whole.replace(/^dkC./, 'dkC9'),
        'dkC1',
        '',
      ];
      for (const text of texts) {
        writeFileSync(path, text, 'latin1');
        assert.is(await refusal(folder, '', given), '');
        assert.is(readFileSync(path, 'latin1').length, whole.length);
      }
      unlinkSync(path);
    }
  }));

test.run();
