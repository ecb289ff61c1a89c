/** A team's own schema that can't be used is a mistake of the setup, told where it stands; what it asks for is in the fixtures of schema/valid. */
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { SetupError, type SetupProblem } from '../../model/setup-error.ts';
import { inFolder, write } from '../../testing/folder.ts';
import { lintPaths } from '../index.ts';
import { loadConfig } from './load-config.ts';
import { loadOwnSchemas } from './own-schemas.ts';

const CONFIG = '{ "schemas": { "channel": "own.json" } }';

/** @param schema what stands in own.json; nothing where the file isn't there */
function loaded(schema: string | Uint8Array | undefined) {
  return inFolder((folder) => {
    write(folder, 'deskcheck.config.json', CONFIG);
    if (schema !== undefined) write(folder, 'own.json', schema);
    return loadOwnSchemas(loadConfig(join(folder, 'deskcheck.config.json')).ownSchemas);
  });
}

async function problem(schema: string | Uint8Array | undefined): Promise<SetupProblem & { readonly file: string }> {
  const [first, ...more] = (await loaded(schema)).problems;
  assert.ok(first);
  assert.equal(more, []);
  return { ...first, file: first.path?.replace(/^.*[/\\]/, '') ?? '' };
}

test('a schema that is not there is told of at the path in the config', async () => {
  const { file, line, column, message } = await problem(undefined);
  assert.equal([file, line, column], ['deskcheck.config.json', 1, CONFIG.indexOf('"own.json"') + 1]);
  assert.match(message, 'The schema "own.json" can\'t be read (ENOENT).');
});

test('a schema in another encoding is told of at the path in the config', async () => {
  const { file, message } = await problem(Buffer.from('\ufeff{}', 'utf16le'));
  assert.is(file, 'deskcheck.config.json');
  assert.is(message, 'The schema "own.json" is not UTF-8 text (it is UTF-16 now). Save it as UTF-8.');
});

test('a schema that is no JSON is told of where its text breaks', async () => {
  const { file, line, column } = await problem('{\n  "type": }');
  assert.equal([file, line, column], ['own.json', 2, 11]);
});

test('a schema that breaks the rules of JSON Schema is told of at the value that does', async () => {
  const { file, line, column, message } = await problem('{\n  "properties": { "name": { "type": "strin" } }\n}');
  assert.equal([file, line, column], ['own.json', 2, 37]);
  assert.match(message, 'This is not a valid JSON Schema');
});

test('a schema that is a list is none', async () => {
  assert.match((await problem('[]')).message, 'This is not a JSON Schema');
});

test('a reference that leads out of the file is told of, and nothing is fetched', async () => {
  const { file, message } = await problem('{ "$ref": "https://example.org/channel.json" }');
  assert.is(file, 'own.json');
  assert.match(message, 'https://example.org/channel.json');
});

for (const draft of [
  'http://json-schema.org/draft-04/schema#',
  'http://json-schema.org/draft-07/schema#',
  'https://json-schema.org/draft/2019-09/schema',
  'https://json-schema.org/draft/2020-12/schema',
]) {
  test(`a schema of ${draft} is understood`, async () => {
    const { schemas, problems } = await loaded(JSON.stringify({ $schema: draft, required: ['description'] }));
    assert.equal(problems, []);
    assert.equal(schemas.get('channel')?.check({}), [
      { pointer: '/description', problem: '"description" is missing.' },
    ]);
  });
}

test('a schema is found from the config that names it, and is no document itself', () =>
  inFolder(async (folder) => {
    write(folder, 'shared/base.json', '{ "schemas": { "channel": "own.json" } }');
    write(folder, 'shared/own.json', '{ "required": ["description"] }');
    write(folder, 'shared/given.json', '{ "extends": "base.json", "rules": { "schema/valid": "error" } }');
    write(folder, 'channels/a.json', '{ "name": "A", "channelType": "CHAT", "visibility": { "type": "GLOBAL" } }');
    const { report } = await lintPaths({
      cwd: folder,
      paths: ['.'],
      config: 'shared/given.json',
      strictCoverage: true,
      rules: { 'deskcheck/unrecognised-file': 'error' },
      tool: { name: 'deskcheck', version: '0' },
    });
    const said = report.files.flatMap(({ file, diagnostics }) => diagnostics.map(({ rule }) => `${file} ${rule}`));
    assert.ok(said.includes('channels/a.json schema/valid'));
    // Neither are the configs.
    assert.equal(
      said.filter((finding) => finding.includes('unrecognised')),
      [],
    );
  }));

test('a lint whose schema is wrong ends with a config error', () =>
  inFolder(async (folder) => {
    write(folder, 'deskcheck.config.json', CONFIG);
    try {
      await lintPaths({ cwd: folder, paths: ['.'], tool: { name: 'deskcheck', version: '0' } });
    } catch (error) {
      return assert.instance(error, SetupError);
    }
    assert.unreachable('should have thrown');
  }));

test.run();
