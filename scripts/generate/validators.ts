import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import type { Kind } from '../../packages/core/src/model/kind.ts';
import { PLATFORM_KEYS } from '../../packages/core/src/model/platform-keys.ts';
import {
  closed,
  declares,
  nearMisses,
  notBlank,
  open,
  operations,
  references,
  required,
  requiredOne,
} from './keywords.ts';
import { slim } from './slim.ts';
import { documentSchemas, mapSchema, readSchema, type Schema } from './schemas.ts';

/**
 * Compiles the schemas to code that needs no ajv at run time. Document validators also collect, in the same walk, what a document
 * declares and refers to: annotations become calls on `this`, the collector of `schema/collector.ts`.
 */
export async function documentValidators(): Promise<string> {
  const ajv = collectingAjv();
  ajv.addSchema(readable(readSchema('definitions')));
  const documentKinds = [...documentSchemas().keys()];
  const exports: Record<string, string> = {};
  for (const [kind, schema] of documentSchemas()) {
    ajv.addSchema(readable(schema));
    exports[identifier(kind)] = schema['$id'] as string;
  }
  const table = documentKinds.map((kind) => `${JSON.stringify(kind)}: ${identifier(kind)}`).join(', ');
  const code = await bundle(`${slim(standalone.default(ajv, exports))}\nexport const validators = {${table}};\n`, [
    'validators',
  ]);
  const module = typed(code, 'validators', 'Readonly<Record<Kind, DocumentValidator>>', [
    "import type { Kind } from '../model/kind.ts';",
    "import type { DocumentValidator } from './validator.ts';",
  ]);
  return module + documentKeys() + nestedKeys();
}

/** The keys of each kind as one text, because they are hardly ever asked for. */
function documentKeys(): string {
  const keys = [...documentSchemas()].map(([kind, schema]) => [
    kind,
    Object.keys(schema['properties'] ?? {}).join(' '),
  ]);
  const table = JSON.stringify(Object.fromEntries(keys), null, 2);
  return `export const DOCUMENT_KEYS: Readonly<Record<Kind, string>> = ${table};\n`;
}

/** The keys of each object in the documents of a kind, by which a key that stands in the wrong object is recognised. */
function nestedKeys(): string {
  const { definitions } = readSchema('definitions') as { definitions: Record<string, Schema> };
  const keysOf = (schema: Schema): string[] => {
    const { $ref = '' } = schema as { readonly $ref?: string };
    const definition = definitions[$ref.replace(/^.*\//, '')];
    return Object.keys((definition ?? schema)['properties'] ?? {});
  };
  const nested = [...documentSchemas()].map(([kind, schema]) => {
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
    const objects = properties.map(([name, property]) => [name, keysOf(property)] as const);
    return [kind, Object.fromEntries(objects.filter(([, keys]) => keys.length > 0))] as const;
  });
  const table = JSON.stringify(Object.fromEntries(nested), null, 2);
  return `export const NESTED_KEYS: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = ${table};\n`;
}

export async function configValidator(rules: Schema): Promise<string> {
  const ajv = new Ajv(OPTIONS);
  ajv.addKeyword(closed);
  for (const schema of [readSchema('definitions'), rules, readSchema('config')])
    ajv.addSchema(mapSchema(schema, closedByKeys));
  const code = await bundle(slim(standalone.default(ajv, { config: 'config.schema.json' })), ['config']);
  return typed(code, 'config', 'Validator', ["import type { Validator } from './validator.ts';"]);
}

/** ajv writes JavaScript; only what it exports is given a type. */
function typed(code: string, name: string, type: string, imports: readonly string[]): string {
  const plain = code.replace(
    /export \{\s*(\w+)(?: as \w+)?\s*\};\s*$/,
    `const typed: ${type} = $1;\nexport { typed as ${name} };\n`,
  );
  return ['// @ts-nocheck: code that ajv wrote', ...imports, plain].join('\n');
}

/** `channel-map` is no name that code can export. */
function identifier(kind: Kind): string {
  return kind.replaceAll(/-(.)/g, (_match, letter: string) => letter.toUpperCase());
}

const OPTIONS = {
  allErrors: true,
  messages: false,
  // Lengths are as JavaScript counts them: no schema needs code points counted.
  unicode: false,
  logger: false,
  strict: false,
  passContext: true,
  inlineRefs: true,
  code: { source: true, esm: true },
} as const;

/** ajv's code requires its own run-time files even as a module; bundling leaves nothing to install. */
async function bundle(code: string, exports: readonly string[]): Promise<string> {
  const entry = `export { ${exports.join(', ')} } from 'standalone';`;
  const result = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname, loader: 'js' },
    plugins: [virtualModule('standalone', code)],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
  });
  return result.outputFiles[0]?.text ?? '';
}

function virtualModule(name: string, contents: string): Plugin {
  return {
    name,
    setup(bundling) {
      bundling.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      bundling.onLoad({ filter: /.*/, namespace: name }, () => ({
        contents,
        loader: 'js',
        resolveDir: import.meta.dirname,
      }));
    },
  };
}

/**
 * The schema as deskcheck reads documents: `null` is absent, an id's form is judged by the collector (which knows variables and
 * placeholders), and objects that are open tell which of their keys no schema knows.
 */
export function readable(schema: Schema): Schema {
  return mapSchema(schema, (sub) => {
    if (typeof sub['$ref'] === 'string' && WRITTEN_BY_THE_PLATFORM.has(definitionNamed(sub['$ref']))) return {};
    const result = closedByKeys(sub);
    if (typeof sub['type'] === 'string') result['type'] = [sub['type'], 'null'];
    else if (Array.isArray(sub['type'])) result['type'] = [...new Set([...(sub['type'] as string[]), 'null'])];
    if (Array.isArray(sub['enum'])) result['enum'] = [...(sub['enum'] as unknown[]), null];
    if (Array.isArray(sub['required'])) {
      result['x-required'] = sub['required'];
      delete result['required'];
    }
    const oneOfKeys = requiredKeys(sub['anyOf']);
    if (oneOfKeys) {
      result['x-required-one'] = oneOfKeys;
      delete result['anyOf'];
    }
    if (sub['x-references']) delete result['pattern'];
    // What is nothing but blanks is as good as empty. References tell of those themselves.
    else if (sub['minLength'] === 1) {
      delete result['minLength'];
      result['x-not-blank'] = true;
    }
    if (sub['x-declares'])
      result['properties'] = { ...(result['properties'] as object), id: { type: ['string', 'null'] } };
    const known = Object.keys(sub['properties'] ?? {});
    if (sub['x-near-misses-of'])
      result['x-near-misses-of'] = [sub['x-near-misses-of'], ...((sub['examples'] ?? []) as string[])];
    // A misspelt key does no harm in the platform's own objects {id, name, selfUri}.
    if (sub['additionalProperties'] === true && known.some((key) => !REFERENCE_KEYS.has(key)))
      result['x-open'] = known.map(
        (key) => `${key}:${formOf((sub['properties'] as Record<string, Schema>)[key] ?? {})}`,
      );
    return result;
  });
}

/** The keys of branches that each require one key and nothing else. */
function requiredKeys(branches: unknown): readonly string[] | undefined {
  if (!Array.isArray(branches)) return undefined;
  const lists = (branches as Schema[]).map((branch) => {
    const { 'x-required': keys, ...others } = branch;
    return Array.isArray(keys) && Object.keys(others).length === 0 ? (keys as string[]) : [];
  });
  return lists.every(({ length }) => length === 1) ? lists.flat() : undefined;
}

const definitions = readSchema('definitions')['definitions'] as Readonly<Record<string, Schema>>;

/** The name of the definition that a `$ref` leads to. */
function definitionNamed(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/**
 * What has to stand behind a key: JavaScript's words for its types, `channel` for a text that leads to one, the words that it may be
 * (`=FLOATING/DOCKED`), nothing where it may be anything.
 */
function formOf(property: Schema): string {
  const { $ref: reference, type, enum: words, 'x-references': leadsTo } = property;
  if (typeof reference === 'string') return formOf(definitions[definitionNamed(reference)] ?? {});
  if (leadsTo === 'channel') return 'channel';
  if (Array.isArray(words)) return `=${words.join('/')}`;
  const types = (Array.isArray(type) ? type : [type]) as readonly string[];
  return types
    .filter((one) => one !== 'null')
    .map((one) => (one === 'integer' ? 'number' : one))
    .join('|');
}

/** Leaves out what is only for people, and makes `additionalProperties: false` a keyword whose error tells the keys that are known. */
function closedByKeys(schema: Schema): Schema {
  const result = { ...schema };
  if (schema['additionalProperties'] === false) {
    delete result['additionalProperties'];
    result['x-closed'] = Object.keys(schema['properties'] ?? {});
  }
  for (const word of ['title', 'description', 'examples', 'default']) {
    if (typeof schema[word] !== 'object' || Array.isArray(schema[word])) delete result[word];
  }
  return result;
}

/** Nobody writes these by hand, and they come in every kind: their shape is for editors. */
const WRITTEN_BY_THE_PLATFORM = new Set([...PLATFORM_KEYS, 'entityReference']);

const REFERENCE_KEYS = new Set(['id', 'name', 'selfUri']);

function collectingAjv(): Ajv {
  const ajv = new Ajv(OPTIONS);
  for (const keyword of [required, requiredOne, notBlank, closed, open, nearMisses, operations, declares, references])
    ajv.addKeyword(keyword);
  return ajv;
}
