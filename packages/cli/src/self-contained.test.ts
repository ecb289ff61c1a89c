import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { SCHEMA_NAMES, schemaOf } from './schemas.ts';
import { selfContained } from './self-contained.ts';

const files = (...entries: [string, Record<string, unknown>][]) =>
  new Map(entries.map(([name, schema]) => [`${name}.schema.json`, schema]));

test('takes in a definition of another file, and what that one refers to', () => {
  const schema = selfContained(
    'a.schema.json',
    files(
      ['a', { properties: { id: { $ref: 'b.schema.json#/definitions/id', title: 'Its own title' } } }],
      ['b', { definitions: { id: { $ref: '#/definitions/text' }, text: { type: 'string' }, unused: {} } }],
    ),
  );
  assert.equal(schema, {
    properties: { id: { $ref: '#/definitions/id', title: 'Its own title' } },
    definitions: { id: { $ref: '#/definitions/text' }, text: { type: 'string' } },
  });
});

test('takes in a whole file under its name, without what makes it a file', () => {
  const rules = {
    $id: 'rules.schema.json',
    properties: { x: { $ref: '#/definitions/level' } },
    definitions: { level: { enum: ['off'] } },
  };
  assert.equal(selfContained('a.schema.json', files(['a', { $ref: 'rules.schema.json' }], ['rules', rules])), {
    $ref: '#/definitions/rules',
    definitions: { rules: { properties: { x: { $ref: '#/definitions/level' } } }, level: { enum: ['off'] } },
  });
});

test('survives a definition that holds itself', () => {
  const tree = { $ref: '#/definitions/node', definitions: { node: { items: { $ref: '#/definitions/node' } } } };
  assert.equal(selfContained('a.schema.json', files(['a', tree])), tree);
});

test('refuses to let two definitions share a name', () => {
  const both = { allOf: [{ $ref: 'b.schema.json#/definitions/x' }, { $ref: 'c.schema.json#/definitions/x' }] };
  const other = { definitions: { x: {} } };
  assert.throws(
    () => selfContained('a.schema.json', files(['a', both], ['b', other], ['c', other])),
    /both be called "x"/,
  );
});

test('refuses a reference that leads nowhere', () => {
  assert.throws(
    () => selfContained('a.schema.json', files(['a', { $ref: '#/definitions/gone' }])),
    /leads to no definition/,
  );
});

for (const name of SCHEMA_NAMES) {
  test(`${name}: the printed schema stands by itself, and ajv compiles it`, () => {
    const text = JSON.stringify(schemaOf(name));
    assert.not.match(text, /"\$ref":"[^#]/);
    // Our annotations are keywords that no other tool knows.
    assert.type(new Ajv({ strict: false }).compile(JSON.parse(text) as object), 'function');
  });
}

test('the printed schema judges as the files do: the clean channel passes, one without a name does not', () => {
  const validate = new Ajv({ strict: false }).compile(schemaOf('channel') as object);
  const path = new URL('../../../fixtures/workspaces/clean/channels/peer-support.json', import.meta.url);
  const channel = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  assert.ok(validate(channel), JSON.stringify(validate.errors));
  delete channel['name'];
  assert.not.ok(validate(channel));
});

test.run();
