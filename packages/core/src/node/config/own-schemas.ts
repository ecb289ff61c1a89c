import { readFileSync } from 'node:fs';
import { Ajv, type Options, type ValidateFunction } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { SetupProblem } from '../../model/setup-error.ts';
import { parse } from '../../json/parse.ts';
import { TextPlaces } from '../../json/text-places.ts';
import type { Kind } from '../../model/kind.ts';
import type { Span } from '../../model/span.ts';
import { explainOwn, type OwnSchema, type OwnSchemaError } from '../../schema/own-schema.ts';
import type { OwnSchemaSource } from './load-config.ts';
import { readSetupText, textIn } from './read-setup-file.ts';

/** The schemas that could be read, and what is wrong with the others. */
export interface OwnSchemas {
  readonly schemas: ReadonlyMap<Kind, OwnSchema>;
  readonly problems: readonly SetupProblem[];
}

/**
 * Compiles the JSON Schemas that a config lays over kinds of documents. Nothing is fetched. This file is only loaded where a config
 * names some, because ajv takes longer to start than all the rest. What is wrong is handed back rather than thrown: in the built
 * program this file stands apart, with classes of its own.
 */
export function loadOwnSchemas(sources: readonly OwnSchemaSource[]): OwnSchemas {
  const schemas = new Map<Kind, OwnSchema>();
  const problems: SetupProblem[] = [];
  for (const source of sources) {
    const loaded = load(source);
    if ('check' in loaded) schemas.set(source.kind, loaded);
    else problems.push(...loaded.problems);
  }
  return { schemas, problems };
}

type Problems = { readonly problems: readonly SetupProblem[] };

function load({ kind, name, path, config }: OwnSchemaSource): OwnSchema | Problems {
  const file = readSetupText(path, `The schema "${name}"`, () => REMEDY);
  if (!file.ok) return { problems: [placeInConfig(config, kind, file.message)] };
  const { text } = file;
  const { value, mistakes, form } = parse(text, { comments: true });
  const [mistake] = mistakes;
  if (mistake || form !== 'json') {
    return {
      problems: [
        {
          path,
          ...place(text, '', mistake?.span),
          message: 'This schema is not valid JSON. Fix the text that starts here.',
        },
      ],
    };
  }
  return compile(name, path, text, value);
}

const OPTIONS: Options = { allErrors: true, strict: false, logger: false, validateFormats: true };

function compile(name: string, path: string, text: string, schema: unknown): OwnSchema | Problems {
  const wrong = (pointer: string, message: string): Problems => ({
    problems: [{ path, ...place(text, pointer), message }],
  });
  if (typeof schema !== 'boolean' && (typeof schema !== 'object' || schema === null || Array.isArray(schema)))
    return wrong('', 'This is not a JSON Schema. Write an object in { braces } here.');
  const ajv = ajvFor(schema);
  const body = withoutDraft(schema);
  addFormats.default(ajv);
  let validate: ValidateFunction;
  try {
    if (ajv.validateSchema(body) === false) {
      const first = ajv.errors?.[0];
      return wrong(
        first?.instancePath ?? '',
        `This is not a valid JSON Schema: the value here ${first?.message ?? 'is wrong'}. Correct it, or take the schema out of the config.`,
      );
    }
    validate = ajv.compile(body);
  } catch (error) {
    return wrong(
      '',
      `This JSON Schema can't be used: ${error instanceof Error ? error.message : String(error)}. Correct it, or take the schema out of the config.`,
    );
  }
  return {
    path: name,
    text,
    check(document) {
      try {
        if (validate(document)) return [];
      } catch (error) {
        // A schema that refers to itself, and to nothing else.
        if (!(error instanceof RangeError)) throw error;
        return [{ pointer: '', problem: `The schema can't be used here, because it refers to itself forever.` }];
      }
      return explainOwn((validate.errors ?? []) as OwnSchemaError[], document);
    },
  };
}

/** Of the draft that the schema names; another one's schema is read as draft-07, which understands nearly all of them. */
function ajvFor(schema: object | boolean): Ajv {
  const named = typeof schema === 'object' ? (schema as { $schema?: unknown }).$schema : undefined;
  const draft = typeof named === 'string' ? named : '';
  if (draft.includes('2020-12')) return new Ajv2020(OPTIONS);
  return draft.includes('2019-09') ? new Ajv2019(OPTIONS) : new Ajv(OPTIONS);
}

/** Without `$schema`: the draft is chosen by now, and ajv would refuse a name of it that it doesn't know to the letter. */
function withoutDraft(schema: object | boolean): object | boolean {
  if (typeof schema === 'boolean') return schema;
  const { $schema: _draft, ...rest } = schema as { $schema?: unknown };
  return rest;
}

function placeInConfig(configPath: string, kind: Kind, message: string): SetupProblem {
  return { path: configPath, ...place(textIn(readFileSync(configPath)), `/schemas/${kind}`), message };
}

const REMEDY = 'Give the path of a JSON Schema, relative to this config.';

function place(text: string, pointer: string, span?: Span): { line: number; column: number } {
  const places = new TextPlaces(text, [pointer], { broken: span !== undefined });
  const { line, column } = places.range({ pointer, span }, () => false);
  return { line, column };
}
