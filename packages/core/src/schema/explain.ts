import { below, keyAt, type Pointer } from '../model/address.ts';
import type { Change, Finding, Suggestion } from '../model/finding.ts';
import { isGuid } from '../model/identifier.ts';
import { PLATFORM_KEYS } from '../model/platform-keys.ts';
import { inlineText } from '../json/formatting.ts';
import { inWords, quotedInWords } from '../words/in-words.ts';
import { METHODS } from '../model/scopes.ts';
import { fold, nearest } from '../words/nearest.ts';
import type { MalformedId } from './collector.ts';
import { TOP } from './home-of-key.ts';
import { quote, typesInWords } from './value-words.ts';
import { knownKeys, type SchemaError } from './validator.ts';

/** A finding of one of the three schema rules, in the file at hand. */
export interface SchemaFinding extends Omit<Finding, 'file'> {
  /** Another that speaks where the rule of this one is off. */
  readonly otherwise?: SchemaFinding;
}

export interface Explanation {
  readonly finding: SchemaFinding;
  /** What was meant. Certain: it only differs in case, so the document is read as if it stood there. */
  readonly correction?: { readonly value: unknown; readonly certain: boolean } | undefined;
}

/** Keys that the platform or an editor fills in and nobody writes, so that no list of known keys offers them. */
const FILLED_IN = new Set(['$schema', ...PLATFORM_KEYS]);

/** Puts one of ajv's errors into the terms of the person who wrote the document. */
export function explain(error: SchemaError, value: unknown): Explanation {
  const { instancePath: pointer, params } = error;
  switch (error.keyword) {
    case 'x-closed': {
      const key = String(params['key']);
      return { finding: unknownKey(below(pointer, key), key, `one of ${listKnown(knownKeys(error))}`) };
    }
    case 'x-required':
    case 'x-required-one': {
      const key = String(params['missingProperty']);
      return invalid(below(pointer, key), 'missing', { key });
    }
    case 'minLength':
    case 'x-not-blank':
      return invalid(pointer, 'empty', { key: nameOf(pointer) });
    case 'enum':
      return explainEnum(pointer, value, params['allowedValues'] as unknown[]);
    case 'type':
      return explainType(pointer, value, [params['type']].flat() as string[]);
    case 'pattern':
      return explainPattern(pointer, value);
    default:
      return invalid(pointer, 'other', { key: nameOf(pointer), value: quote(value), keyword: error.keyword });
  }
}

function unknownKey(at: Pointer, key: string, known: string): SchemaFinding {
  return { rule: 'schema/no-unknown-property', pointer: at, part: 'key', message: 'unknown', data: { key, known } };
}

/** A key that a schema doesn't list, and that is told of as a misspelt one. */
interface Misspelt {
  /** Pointer of the key itself. */
  readonly at: Pointer;
  readonly key: string;
  readonly meant: string;
  /** Whether any other unknown key would be told of as well. */
  readonly isClosed: boolean;
}

export function misspelt({ at, key, meant, isClosed }: Misspelt): SchemaFinding {
  return {
    rule: 'schema/no-misspelt-property',
    pointer: at,
    part: 'key',
    message: key.trim() === meant ? 'blank' : 'misspelt',
    data: { key, meant },
    suggestions: [{ message: `Rename it to "${meant}".`, changes: [{ op: 'rename', pointer: at, to: meant }] }],
    ...(isClosed && { otherwise: unknownKey(at, key, meant) }),
  };
}

/** A misspelt key of which the value takes another form as well, and what stands behind it then. */
export function reshaped(finding: SchemaFinding, changes: readonly Change[], value: unknown): SchemaFinding {
  const form = inlineText(value, true);
  const suggestions = finding.suggestions?.map((one) => ({
    message: `Write "${finding.data?.['meant'] ?? ''}": ${form}.`,
    changes: [...one.changes, ...changes],
  }));
  return { ...finding, message: 'reshaped', data: { ...finding.data, form }, suggestions };
}

/**
 * A value that is `meant`, but for how it is written.
 *
 * @param otherwise the message for more than a blank or another case
 */
export function nearly(pointer: Pointer, value: string, meant: string, otherwise = 'near'): SchemaFinding {
  const message = value.trim() === meant ? 'blank' : fold(value) === fold(meant) ? 'case' : otherwise;
  return { rule: 'schema/valid', pointer, message, data: { value, meant }, suggestions: setTo(pointer, meant) };
}

/** The change that a person is offered. */
export function setTo(pointer: Pointer, value: unknown): readonly Suggestion[] {
  return [{ message: `Write ${JSON.stringify(value)}.`, changes: [{ op: 'set', pointer, value }] }];
}

/** @param variable how the team writes one: `${channels.NAME}` */
export function explainMalformed(
  { pointer, value, what, takesChannelVariable }: MalformedId,
  variable: string,
): SchemaFinding {
  if (what === 'blank') return nearly(pointer, value, value.trim());
  const message = MALFORMED[what][takesChannelVariable ? 'channel' : 'other'];
  const { finding } = invalid(pointer, message, { value, variable });
  const [, before, name] = (takesChannelVariable && /^\$\{([^{}.]+)\.([^{}]+)\}$/.exec(value)) || [];
  const isSlip = before !== undefined && nearest(before, ['channels']) !== undefined;
  return isSlip ? { ...finding, suggestions: setTo(pointer, `\${channels.${name ?? ''}}`) } : finding;
}

/** What has to stand at an id's place instead depends on what may. */
const MALFORMED = {
  id: { channel: 'malformedChannel', other: 'malformedId' },
  variable: { channel: 'malformedVariable', other: 'misplacedVariable' },
} as const;

/** @param home the object in which a key belongs, TOP for the document itself */
export function belongsElsewhere(at: Pointer, key: string, home: string): SchemaFinding {
  const where = home === TOP ? 'to the top of the document' : `into "${home}"`;
  return { rule: 'schema/no-misspelt-property', pointer: at, part: 'key', message: 'elsewhere', data: { key, where } };
}

/** @param key of an object that holds a second one of the same name */
export function standsInItself(at: Pointer, key: string): SchemaFinding {
  return { rule: 'schema/no-misspelt-property', pointer: at, part: 'key', message: 'nested', data: { key } };
}

/** @param at pointer of a widget that stands where a part of the screen has to */
export function misplaced(at: Pointer, type: string): SchemaFinding {
  return {
    rule: 'schema/no-unknown-property',
    pointer: below(at, 'type'),
    part: 'key',
    message: 'misplaced',
    data: { type, list: nameOf(at) },
  };
}

/**
 * @param at where the list that is missing around some names would stand
 * @param names of a channel map, or of its environments
 */
export function listMissing(at: Pointer, names: readonly string[]): SchemaFinding {
  return invalid(at, 'listMissing', { key: nameOf(at), around: quotedInWords(names, 'and', 1) }).finding;
}

/** @param at where a list of documents has to stand */
export function noList(at: Pointer, value: unknown): SchemaFinding {
  const found = value === null ? invalid(at, 'missing', { key: nameOf(at) }) : explainType(at, value, ['array']);
  return found.finding;
}

function invalid(pointer: Pointer, message: string, data: Finding['data']): Explanation {
  return { finding: { rule: 'schema/valid', pointer, message, data } };
}

function explainEnum(pointer: Pointer, value: unknown, allowedValues: readonly unknown[]): Explanation {
  const allowed = allowedValues.filter((choice): choice is string => typeof choice === 'string');
  const key = nameOf(pointer);
  // ajv checks the type beside the list; one complaint about one value is enough.
  if (typeof value !== 'string') return explainType(pointer, value, ['string']);
  const sameButForCase = allowed.find((choice) => fold(choice) === fold(value));
  if (sameButForCase !== undefined) {
    return {
      finding: { ...nearly(pointer, value, sameButForCase), readAsMeant: true },
      correction: { value: sameButForCase, certain: true },
    };
  }
  const meant = nearest(value, allowed);
  if (meant === undefined) {
    const choices = isElement(pointer) ? [...allowed, 'nothing'] : allowed;
    return invalid(pointer, 'choice', { key, value, allowed: inWords(choices, 'or') });
  }
  return {
    finding: {
      rule: 'schema/valid',
      pointer,
      message: 'nearChoice',
      data: { key, value, meant, allowed: inWords(allowed, 'or') },
    },
    correction: { value: meant, certain: false },
  };
}

/** Ids have a form, and operations. */
function explainPattern(pointer: Pointer, value: unknown): Explanation {
  if (nameOf(pointer) !== 'operations') return invalid(pointer, 'malformedId', { value: String(value) });
  const [method = '', path, ...rest] = typeof value === 'string' ? value.trim().split(/\s+/) : [];
  const meant = path === undefined || rest.length > 0 ? undefined : nearest(method, METHODS);
  if (meant === undefined) return invalid(pointer, 'operation', { value: quote(value) });
  const { finding } = invalid(pointer, 'nearMethod', { method, meant });
  return { finding, correction: { value: `${meant} ${path}`, certain: false } };
}

function explainType(pointer: Pointer, value: unknown, types: readonly string[]): Explanation {
  const data = { key: nameOf(pointer), value: quote(value), expected: typesInWords(types) };
  if (isElement(pointer) && types.includes('object') && typeof value === 'string' && isGuid(value)) {
    const { finding } = invalid(pointer, 'reference', { ...data, form: inlineText({ id: value }, true) });
    return { finding, correction: { value: { id: value }, certain: false } };
  }
  const { finding } = invalid(pointer, isElement(pointer) ? 'element' : 'type', data);
  const unquoted =
    typeof value === 'string' && types.every((type) => type !== 'string') && types.some((type) => UNQUOTED.has(type))
      ? scalar(value)
      : undefined;
  return unquoted === undefined ? { finding } : { finding, correction: { value: unquoted, certain: false } };
}

const UNQUOTED: ReadonlySet<string> = new Set(['integer', 'number', 'boolean']);

function isElement(pointer: Pointer): boolean {
  return /\/\d+$/.test(pointer);
}

/** The number or truth value that a text spells. */
function scalar(text: string): number | boolean | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function nameOf(pointer: Pointer): string {
  return keyAt(pointer) ?? 'the document';
}

/** As many names as a person reads: whole ones, in a line that isn't clipped where it is put into words. */
function listKnown(names: readonly string[]): string {
  const written = names.filter((name) => !FILLED_IN.has(name));
  const all = inWords(written, 'or');
  return all.length <= LONGEST_LIST ? all : `${all.slice(0, all.lastIndexOf(', ', LONGEST_LIST))} and others`;
}

const LONGEST_LIST = 100;
