import { below, keyAt, type Pointer, valueAt } from '../model/address.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { inWords } from '../words/in-words.ts';
import { nearest } from '../words/nearest.ts';
import { patternTooLong } from '../words/pattern-too-long.ts';
import { ruleHint } from '../words/rule-meant.ts';
import { config as validate } from './config-validator.generated.ts';
import { typesInWords } from './value-words.ts';
import { knownKeys, type SchemaError } from './validator.ts';

/** A mistake in a config, with the pointer to it. */
export interface ConfigProblem {
  readonly pointer: Pointer;
  readonly part?: 'key' | 'value' | undefined;
  /** A sentence: what is wrong and what to do. */
  readonly message: string;
}

/** Checks a config against its schema, and says what is wrong with it; of alternatives only the closest is told. */
export function configProblems(config: unknown): ConfigProblem[] {
  if (validate(config)) return [];
  const errors = validate.errors ?? [];
  const alternatives = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath);
  const misspelt = new Set(errors.flatMap((error) => keyMeantBy(error) ?? []));
  const said = new Set<string>();
  return errors.flatMap((error): ConfigProblem[] => {
    const { instancePath: pointer, keyword } = error;
    if (keyword === 'anyOf') return [];
    const value = valueAt(config, pointer);
    // A rule's setting is a level or a list: whichever was begun is the one that was meant.
    if (alternatives.includes(pointer) && (Array.isArray(value) ? keyword === 'enum' : keyword !== 'enum')) return [];
    // A key that is misspelt isn't also missing.
    if (keyword === 'required' && misspelt.has(below(pointer, String(error.params['missingProperty'])))) return [];
    const problem = explain(error, value);
    const key = problem.pointer;
    if (said.has(key)) return [];
    said.add(key);
    return [problem];
  });
}

/** Where rules are named. */
const RULE_SETTINGS = /^(?:\/overrides\/\d+)?\/rules$/;

/** The pointer that an unknown key would have if it were spelt right. */
function keyMeantBy(error: SchemaError): Pointer | undefined {
  if (error.keyword !== 'x-closed') return undefined;
  const meant = nearestKey(String(error.params['key']), knownKeys(error));
  return meant === undefined ? undefined : below(error.instancePath, meant);
}

function nearestKey(unknown: string, known: readonly string[]): string | undefined {
  return nearest(unknown, known, 3);
}

function explain(error: SchemaError, value: unknown): ConfigProblem {
  const { instancePath, keyword, params } = error;
  if (keyword === 'x-closed') return explainUnknown(error);
  if (keyword === 'required') {
    const missing = String(params['missingProperty']);
    const what =
      missing === 'pointer'
        ? 'Add the place in the file, such as "/visibility/type", or "" for all of it.'
        : 'Add it here.';
    return { pointer: below(instancePath, missing), message: `"${missing}" is missing. ${what}` };
  }
  return { pointer: instancePath, part: 'value', message: explainValue(error, value) };
}

function explainUnknown(error: SchemaError): ConfigProblem {
  const { instancePath: pointer, params } = error;
  const unknown = String(params['key']);
  const known = knownKeys(error);
  const list = known.filter((name) => name !== '$schema').join(', ');
  const message = RULE_SETTINGS.test(pointer)
    ? `"${unknown}" is not a rule. ${ruleHint(unknown, known)}`
    : `"${unknown}" is not a setting here. ${didYouMean(nearestKey(unknown, known), `The settings are ${list}.`)}`;
  return { pointer: below(pointer, unknown), part: 'key', message };
}

/** What is wrong with a value, and what to do. */
function explainValue({ instancePath: pointer, keyword, params }: SchemaError, value: unknown): string {
  const key = keyAt(pointer);
  const subject = key === undefined ? 'The config' : `"${key}"`;
  const written = JSON.stringify(value) ?? '';
  switch (keyword) {
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map((choice) => JSON.stringify(choice));
      if (Array.isArray(value)) return `${subject} has no options. Write only its level: ${inWords(allowed, 'or')}.`;
      const meant = typeof value === 'string' ? choiceMeant(value, params['allowedValues'] as string[]) : undefined;
      const hint = didYouMean(meant, `Write one of ${allowed.join(', ')}.`);
      return `${written} is not a valid value for ${subject}. ${hint}`;
    }
    case 'type':
      return `${subject} has to be ${typesInWords([params['type']].flat() as string[])}, not ${written}.`;
    case 'minLength':
      return `${subject} is empty. Write what belongs there, or remove it.`;
    case 'maxLength':
      return patternTooLong(String(value), Number(params['limit']));
    case 'minimum':
      return `${subject} has to be ${String(params['limit'])} or more, not ${written}.`;
    case 'maxItems':
      return `${subject} takes a level and one object with options, and nothing else: ["warn", { … }].`;
    case 'pattern':
      // Days and places are all that has a form.
      return key === 'pointer'
        ? `${written} is not a place in a document. Begin it with a slash and put one before each name or number in it, such as /widgets/0, or leave it empty for the document as a whole.`
        : `${written} is not a valid date for ${subject}. Write year, month and day, such as 2026-12-31.`;
    default:
      return `${written} doesn't fit ${subject} (${keyword}). "deskcheck schema config" shows what fits.`;
  }
}

/** Levels are known by longer names as well (`warning`). */
function choiceMeant(value: string, choices: readonly string[]): string | undefined {
  return nearest(value, choices) ?? choices.find((choice) => value.toLowerCase().startsWith(choice));
}
