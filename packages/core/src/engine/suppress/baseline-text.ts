import { inlineText } from '../../json/formatting.ts';
import { parse } from '../../json/parse.ts';
import { TextPlaces } from '../../json/text-places.ts';
import { below, type Pointer } from '../../model/address.ts';
import { byCodeUnits } from '../../model/by-code-units.ts';
import { isObject } from '../../model/json-object.ts';
import type { Span } from '../../model/span.ts';
import type { BaselineEntry } from './baseline.ts';
import { SetupError } from '../../model/setup-error.ts';

const VERSION = 1;

/** A baseline's text: one line an entry, in an order that doesn't depend on the run, so that differences can be read and merged. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .toSorted(
      (a, b) =>
        byCodeUnits(a.root, b.root) ||
        byCodeUnits(a.file, b.file) ||
        byCodeUnits(a.rule, b.rule) ||
        byCodeUnits(a.at, b.at),
    )
    .map(({ rule, at, root, file, count }) => {
      const members = { ...(root !== '.' && { root }), file, rule, at, ...(count > 1 && { count }) };
      return `    ${inlineText(members, true)}`;
    });
  return `{\n  "version": ${VERSION},\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/**
 * Reads a baseline's text.
 *
 * @param path absolute, for messages
 * @throws SetupError with the place of what is wrong in it
 */
export function readBaseline(text: string, path: string): BaselineEntry[] {
  const { value, mistakes } = parse(text, { comments: false });
  const fail = (pointer: Pointer, message: string, span?: Span): never => {
    const places = new TextPlaces(text, [pointer], { broken: mistakes.length > 0 });
    const { line, column } = places.range({ pointer, span }, (candidate) => candidate === '');
    throw new SetupError([{ path, line, column, message: `${message} ${REMEDY}` }]);
  };
  const [mistake] = mistakes;
  if (mistake) fail('', 'The baseline is not valid JSON.', mistake.span);
  if (!isObject(value)) return fail('', 'The baseline has to be an object in { braces }.');
  if (value['version'] !== VERSION) fail('/version', `The baseline has to say "version": ${VERSION}.`);
  const { findings } = value;
  if (!Array.isArray(findings)) return fail('/findings', 'The baseline needs a list named "findings".');
  return findings.map((entry: unknown, index): BaselineEntry => {
    const pointer = below('/findings', index);
    if (!isObject(entry)) return fail(pointer, 'An entry of the baseline has to be an object.');
    const textOf = (key: string, otherwise?: string): string => {
      const held = entry[key] ?? otherwise;
      return typeof held === 'string'
        ? held
        : fail(below(pointer, key), `An entry of the baseline needs a text named "${key}".`);
    };
    const count = entry['count'] ?? 1;
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
      return fail(`${pointer}/count`, 'The "count" of an entry has to be a whole number, 1 or more.');
    }
    return { rule: textOf('rule'), at: textOf('at'), root: textOf('root', '.'), file: textOf('file'), count };
  });
}

const REMEDY =
  'Take it from version control again, delete it and write a new one with --write-baseline, or name another file.';
