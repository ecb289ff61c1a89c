import { compile } from 'json-schema-to-typescript';
import { isSchema, mapSchema, readSchema, documentSchemas, type Schema } from './schemas.ts';
import { readable } from './validators.ts';

/**
 * The documents' types, as rules receive them: everything may be absent or `null`, because a rule also judges what is incomplete,
 * and what has the wrong type was taken out before.
 */
export async function documentTypes(): Promise<string> {
  const definitions: Record<string, Schema> = {};
  const add = (name: string, schema: Schema) => {
    if (definitions[name]) throw new Error(`Two schemas define "${name}". Rename one, so that each type has one name.`);
    definitions[name] = schema;
  };
  for (const schema of [readSchema('definitions'), ...documentSchemas().values()]) {
    for (const [name, definition] of Object.entries((schema['definitions'] ?? {}) as Record<string, Schema>)) {
      add(name, definition);
    }
  }
  for (const [kind, { definitions: _own, ...schema }] of documentSchemas()) add(kind, schema);
  const source: Schema = { title: 'Documents', type: 'object', definitions, additionalProperties: false };
  const shapes = mapSchema(source, typeable);
  // A document itself is never null: what isn't an object is reported before any rule sees it.
  const documents = shapes['definitions'] as Record<string, Schema>;
  for (const kind of documentSchemas().keys()) documents[kind] = { ...documents[kind], type: 'object' };
  const types = await compile({ ...shapes, type: 'object' }, 'Documents', {
    bannerComment: '',
    unreachableDefinitions: true,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 120 },
  });
  // The writer's remarks on where a definition came from say nothing to a reader.
  return types.replaceAll(/\/\*\*\n(?: \*[^\n]*\n)*? \*\/\n/g, '').replace('export interface Documents {}\n', '');
}

function typeable(schema: Schema): Schema {
  const { title: _title, description: _description, required: _required, ...shape } = schema;
  const result: Schema = { ...shape };
  for (const annotation of Object.keys(result)) if (annotation.startsWith('x-')) delete result[annotation];
  delete result['$id'];
  delete result['$schema'];
  delete result['examples'];
  delete result['default'];
  if (typeof result['$ref'] === 'string') return { $ref: `#/definitions/${result['$ref'].split('/').at(-1) ?? ''}` };
  // The type doesn't say what a document must have.
  const branches = result['anyOf'] as readonly Schema[] | undefined;
  if (branches?.every((branch) => Object.keys(branch).length === 0)) delete result['anyOf'];
  const nullable = readable(result);
  for (const annotation of Object.keys(nullable)) if (annotation.startsWith('x-')) delete nullable[annotation];
  const properties = nullable['properties'];
  if (isSchema(properties) && nullable['additionalProperties'] === true) delete nullable['minProperties'];
  return nullable;
}
