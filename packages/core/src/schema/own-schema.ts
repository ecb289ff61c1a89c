import { below, keyAt, type Pointer, valueAt } from '../model/address.ts';
import { counted } from '../words/counted.ts';
import { fold, nearest } from '../words/nearest.ts';
import { quote, typesInWords } from './value-words.ts';
import type { SchemaError } from './validator.ts';

/** A team's own JSON Schema, laid over a kind of document: ready to be asked. */
export interface OwnSchema {
  /** As the config writes it, for people to read. */
  readonly path: string;
  /** The schema's own text: under another text, a document may be judged otherwise. */
  readonly text: string;
  readonly check: (document: object) => readonly OwnProblem[];
}

/** One mistake, told as a sentence. */
export interface OwnProblem {
  /** Relative to the document. */
  readonly pointer: Pointer;
  readonly part?: 'key';
  readonly problem: string;
}

/** What ajv says of a team's schema; `message` is ajv's own English. */
export interface OwnSchemaError extends SchemaError {
  readonly schemaPath: string;
  readonly message?: string;
}

/** Keywords that only sum up what others say in more detail. */
const SUMMARIES = new Set(['if', 'propertyNames', '$ref']);
const CHOICES = new Set(['anyOf', 'oneOf', 'not', 'contains']);

/**
 * Puts what ajv found into few sentences: one a mistake. Of a choice between several forms only that none fits is told, because what
 * each of them misses is true of the others.
 */
export function explainOwn(errors: readonly OwnSchemaError[], document: object): OwnProblem[] {
  const choices = errors.filter(({ keyword }) => CHOICES.has(keyword));
  const isPartOfChoice = (error: OwnSchemaError) =>
    choices.some((choice) => choice !== error && error.schemaPath.startsWith(`${choice.schemaPath}/`));
  const problems = new Map<string, OwnProblem>();
  for (const error of errors) {
    if (SUMMARIES.has(error.keyword) || isPartOfChoice(error)) continue;
    const problem = explain(error, valueAt(document, error.instancePath));
    const key = `${problem.pointer}\0${problem.part ?? ''}`;
    // A value of the wrong type breaks other rules of the schema too.
    if (!problems.has(key) || error.keyword === 'type') problems.set(key, problem);
  }
  return [...problems.values()];
}

function explain(error: OwnSchemaError, value: unknown): OwnProblem {
  const { instancePath: pointer, keyword, params } = error;
  const text = (name: string) => String(params[name]);
  const name = keyAt(pointer);
  const subject = name === undefined ? 'This document' : `"${name}"`;
  const is = (problem: string): OwnProblem => ({ pointer, problem: `${subject} ${problem}.` });
  switch (keyword) {
    case 'required':
    case 'dependencies':
    case 'dependentRequired':
      return { pointer: below(pointer, text('missingProperty')), problem: `"${text('missingProperty')}" is missing.` };
    case 'additionalProperties':
      return unwelcome(pointer, text('additionalProperty'));
    case 'unevaluatedProperties':
      return unwelcome(pointer, text('unevaluatedProperty'));
    case 'enum':
      return is(choiceOf(value, params['allowedValues'] as unknown[]));
    case 'const':
      return is(`has to be ${JSON.stringify(params['allowedValue'])}`);
    case 'minimum':
      return is(`has to be ${text('limit')} or more, not ${JSON.stringify(value)}`);
    case 'maximum':
      return is(`has to be ${text('limit')} or less, not ${JSON.stringify(value)}`);
    case 'exclusiveMinimum':
      return is(`has to be more than ${text('limit')}, not ${JSON.stringify(value)}`);
    case 'exclusiveMaximum':
      return is(`has to be less than ${text('limit')}, not ${JSON.stringify(value)}`);
    case 'minLength':
      return is(`has to have ${counted(Number(params['limit']), 'character')} or more`);
    case 'maxLength':
      return is(`has to have ${counted(Number(params['limit']), 'character')} at most`);
    case 'minItems':
      return is(`has to have ${counted(Number(params['limit']), 'element')} or more`);
    case 'maxItems':
      return is(`has to have ${counted(Number(params['limit']), 'element')} at most`);
    case 'uniqueItems':
      return is('must not hold the same element twice');
    case 'type':
      return is(`has to be ${typesInWords([params['type']].flat() as string[])}, not ${quote(value)}`);
    case 'pattern':
      return is(`is ${quote(value)}, which does not match the pattern ${text('pattern')}`);
    case 'format':
      return is(`is ${quote(value)}, which is not a valid ${text('format')}`);
    case 'anyOf':
    case 'oneOf':
      return is('matches none of the allowed forms');
    case 'not':
      return is('has a form that is not allowed');
    default:
      // ajv's own words continue a sentence: `must be <= 500`.
      return is(error.message ?? `breaks ${keyword}`);
  }
}

function unwelcome(pointer: Pointer, key: string): OwnProblem {
  return { pointer: below(pointer, key), part: 'key', problem: `"${key}" is not allowed here.` };
}

function choiceOf(value: unknown, allowed: readonly unknown[]): string {
  const texts = allowed.filter((choice): choice is string => typeof choice === 'string');
  const meant =
    typeof value === 'string'
      ? (texts.find((choice) => fold(choice) === fold(value)) ?? nearest(value, texts))
      : undefined;
  const list = allowed.map((choice) => (typeof choice === 'string' ? choice : JSON.stringify(choice))).join(', ');
  return `has to be one of ${list}${meant === undefined ? '' : `; ${meant} is probably meant`}`;
}
