import { readFileSync } from 'node:fs';
import { KINDS, type Kind } from '../../packages/core/src/model/kind.ts';

/** A JSON Schema as data: what the generator reads, reshapes and hands to ajv and to the type writer. */
export type Schema = { [keyword: string]: unknown };

const folder = new URL('../../schemas/', import.meta.url);

export function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8')) as Schema;
}

export function documentSchemas(): ReadonlyMap<Kind, Schema> {
  return new Map(KINDS.map((kind) => [kind, readSchema(kind)]));
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Applies `change` to a schema and every subschema in it, deepest first, on a copy. */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const copy: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'properties' || keyword === 'definitions') {
      copy[keyword] = Object.fromEntries(
        Object.entries(value as Record<string, Schema>).map(([name, sub]) => [name, mapSchema(sub, change)]),
      );
    } else if ((keyword === 'items' || keyword === 'additionalProperties') && isSchema(value)) {
      copy[keyword] = mapSchema(value, change);
    } else if (keyword === 'anyOf' || keyword === 'oneOf' || (keyword === 'items' && Array.isArray(value))) {
      copy[keyword] = (value as Schema[]).map((branch) => mapSchema(branch, change));
    } else copy[keyword] = value;
  }
  return change(copy);
}
