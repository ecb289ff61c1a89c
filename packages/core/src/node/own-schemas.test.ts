/** A team's own schema that can't be used is a mistake of the setup, told where it stands; what it asks for is in the fixtures of schema/valid. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ConfigError, type SetupProblem } from '../engine/config-error.ts';
import { lintPaths } from './index.ts';
import { loadOwnSchemas } from './own-schemas.ts';

const CONFIG = '{ "schemas": { "channel": "own.json" } }';

/** @param schema what stands in own.json; nothing where the file isn't there */
function inFolder<T>(schema: string | undefined, act: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'deskcheck-own-'));
  try {
    writeFileSync(join(folder, 'deskcheck.config.json'), CONFIG);
    if (schema !== undefined) writeFileSync(join(folder, 'own.json'), schema);
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function loaded(schema: string | undefined) {
  return inFolder(schema, (folder) => loadOwnSchemas({ channel: 'own.json' }, join(folder, 'deskcheck.config.json')));
}

function problem(schema: string | undefined): SetupProblem & { readonly file: string } {
  const [first, ...more] = loaded(schema).problems;
  assert.ok(first);
  assert.equal(more, []);
  return { ...first, file: first.path?.replace(/^.*[/\\]/, '') ?? '' };
}

test('a schema that is not there is told of at the path in the config', () => {
  const { file, line, column, message } = problem(undefined);
  assert.equal([file, line, column], ['deskcheck.config.json', 1, CONFIG.indexOf('"own.json"') + 1]);
  assert.match(message, 'The schema "own.json" can\'t be read (ENOENT).');
});

test('a schema that is no JSON is told of where its text breaks', () => {
  const { file, line, column } = problem('{\n  "type": }');
  assert.equal([file, line, column], ['own.json', 2, 11]);
});

test('a schema that breaks the rules of JSON Schema is told of at the value that does', () => {
  const { file, line, column, message } = problem('{\n  "properties": { "name": { "type": "strin" } }\n}');
  assert.equal([file, line, column], ['own.json', 2, 37]);
  assert.match(message, 'This is no JSON Schema');
});

test('a schema that is a list is none', () => {
  assert.match(problem('[]').message, 'This is no JSON Schema');
});

test('a reference that leads out of the file is told of, and nothing is fetched', () => {
  const { file, message } = problem('{ "$ref": "https://example.org/channel.json" }');
  assert.is(file, 'own.json');
  assert.match(message, 'https://example.org/channel.json');
});

for (const draft of [
  'http://json-schema.org/draft-04/schema#',
  'http://json-schema.org/draft-07/schema#',
  'https://json-schema.org/draft/2019-09/schema',
  'https://json-schema.org/draft/2020-12/schema',
]) {
  test(`a schema of ${draft} is understood`, () => {
    const { schemas, problems } = loaded(JSON.stringify({ $schema: draft, required: ['description'] }));
    assert.equal(problems, []);
    assert.equal(schemas.get('channel')?.check({}), [
      { pointer: '/description', problem: '"description" is missing.' },
    ]);
  });
}

test('a lint whose schema is wrong ends with a config error', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'deskcheck-own-'));
  try {
    writeFileSync(join(folder, 'deskcheck.config.json'), CONFIG);
    await lintPaths({ cwd: folder, paths: ['.'], tool: { name: 'deskcheck', version: '0' } });
    assert.unreachable('should have thrown');
  } catch (error) {
    assert.instance(error, ConfigError);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.run();
