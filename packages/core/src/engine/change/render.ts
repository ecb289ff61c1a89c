import { below, type Pointer, textsIn, valueAt } from '../../model/address.ts';
import { didYouMean } from '../../words/did-you-mean.ts';
import type { VariableEntry } from '../../model/inspection.ts';
import type { Variables } from '../../model/workspace.ts';
import { parse } from '../../json/parse.ts';
import { places } from '../../json/places.ts';
import { applyTextEdits } from '../../json/text-edits.ts';
import { EMBEDDED_VARIABLE, ENVIRONMENT_VARIABLE } from '../../schema/variable.ts';
import { nearest } from '../../words/nearest.ts';

/** What variables are replaced by. */
export interface Values {
  /** `undefined` where the channel maps serve one environment only. */
  readonly environment: string | undefined;
  readonly variables: Variables;
  /** The name in a value that is a variable as a whole, in whatever style the config names. */
  channelName(text: string): string | undefined;
  /** A variable of the process that renders. */
  environmentVariable(name: string): string | undefined;
}

/** Why a text can't be rendered. */
export interface RenderProblem {
  readonly pointer: Pointer;
  /** Where the property's name is meant rather than its value. */
  readonly part?: 'key';
  /** A sentence: what is wrong and what to do. */
  readonly message: string;
}

/** A text with its variables filled in, as far as that could be done. Where there are problems it isn't fit for use. */
export interface Rendered {
  readonly text: string;
  readonly problems: readonly RenderProblem[];
  /** How many places were filled in. */
  readonly replaced: number;
}

/**
 * Fills in every variable of some documents. Everything else stays as it is, byte for byte.
 *
 * @param documents where they stand in the text
 */
export function render(text: string, documents: readonly Pointer[], values: Values): Rendered {
  const { value } = parse(text, { comments: true });
  const problems: RenderProblem[] = [];
  const replacements = new Map<Pointer, string>();
  for (const document of documents) {
    const held = valueAt(value, document);
    for (const [pointer, key] of keysIn(held, document)) {
      if (!isVariable(key, values)) continue;
      const message = `The property's name "${key}" holds a variable, and only values are filled in. Write out what the property is to be called.`;
      problems.push({ pointer, part: 'key', message });
    }
    for (const [pointer, found] of textsIn(held, document)) {
      const filled = fill(found, values, (message) => problems.push({ pointer, message }));
      if (filled !== found) replacements.set(pointer, filled);
    }
  }
  const found = places(text, replacements.keys());
  const edits = [...replacements].flatMap(([pointer, filled]) => {
    const place = found.get(pointer)?.path.at(-1);
    return place ? [{ start: place.start, end: place.end, text: JSON.stringify(filled) }] : [];
  });
  edits.sort((a, b) => a.start - b.start);
  return { text: applyTextEdits(text, edits), problems, replaced: edits.length };
}

/** Every key in a value that JSON was read into, with the pointer of what it holds. */
function* keysIn(value: unknown, pointer: Pointer): Generator<readonly [Pointer, string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, held] of Object.entries(value)) {
    const at = below(pointer, key);
    if (!Array.isArray(value)) yield [at, key];
    yield* keysIn(held, at);
  }
}

/** Whether a key would be filled in if it were a value. In the team's own style only a name counts that is known: "$schema" may have its form. */
function isVariable(key: string, values: Values): boolean {
  const name = values.channelName(key);
  return key.search(EMBEDDED_VARIABLE) !== -1 || (name !== undefined && values.variables.named(name).length > 0);
}

function fill(text: string, values: Values, report: (message: string) => void): string {
  const whole = values.channelName(text);
  if (whole !== undefined) return channelId(whole, values, report) ?? text;
  return text.replaceAll(EMBEDDED_VARIABLE, (variable, kind: string, name: string) => {
    const value = kind === 'env:' ? environmentVariable(name, values, report) : channelId(name, values, report);
    return value ?? variable;
  });
}

function channelId(name: string, values: Values, report: (message: string) => void): string | undefined {
  const { variables, environment } = values;
  const where = environment === undefined ? '' : ` for ${environment}`;
  const entry = entryOf(variables.named(name), environment);
  if (!entry) {
    const names = variables.entries.filter((other) => isFor(other, environment)).map((other) => other.name);
    const isKnown = variables.named(name).length > 0;
    const what = isKnown
      ? `"${name}" has no ID${where} in any channel map`
      : `No channel map defines "${name}"${where}`;
    const hint = didYouMean(
      nearest(name, names),
      isKnown ? 'Give it one, or use a name that has one.' : remedyFor(variables),
    );
    report(`${what}, so nothing can be filled in here. ${hint}`);
    return undefined;
  }
  const { file } = entry;
  const other = variables.named(name).find((one) => one.environment === entry.environment && !isSame(one, entry));
  if (other) {
    report(
      `"${name}" stands for ${entry.value ?? 'nothing'} in ${file} and for ${other.value ?? 'nothing'} in ${other.file}${where}, so it is not clear which is meant. Remove one of them.`,
    );
    return undefined;
  }
  const inEnvironment = ENVIRONMENT_VARIABLE.exec(entry.value ?? '')?.[1];
  const value = inEnvironment === undefined ? entry.value : environmentVariable(inEnvironment, values, report);
  if (value === undefined && inEnvironment !== undefined) return undefined;
  if (value === undefined) {
    report(`"${name}" has no ID${where} (${file}), so nothing can be filled in here. Give it the ID of a channel.`);
    return undefined;
  }
  const inventory = variables.inventory(entry.environment);
  if (inventory.known && !inventory.has(value)) {
    const near = inventory.near(value)?.declarations.flatMap(({ id }) => id ?? []);
    const hint = didYouMean(near, 'Give the name the ID of a channel that exists.');
    report(`"${name}" stands for ${value}${where} (${file}), and no channel has that ID. ${hint}`);
    return undefined;
  }
  return value;
}

function remedyFor({ entries }: Variables): string {
  return entries.length === 0
    ? 'There is no channel map in this folder. If it is elsewhere, put a deskcheck.config.json above both.'
    : 'Add it to the channel map, or use a name that is defined there.';
}

/** A map for this environment counts before one that serves whatever environment there is. */
function entryOf(entries: readonly VariableEntry[], environment: string | undefined): VariableEntry | undefined {
  return (
    entries.find((entry) => entry.environment === environment) ??
    entries.find((entry) => entry.environment === undefined)
  );
}

function isSame(a: VariableEntry, b: VariableEntry): boolean {
  return a.value?.toLowerCase() === b.value?.toLowerCase();
}

function isFor(entry: VariableEntry, environment: string | undefined): boolean {
  return entry.environment === environment || entry.environment === undefined;
}

function environmentVariable(name: string, values: Values, report: (message: string) => void): string | undefined {
  const value = values.environmentVariable(name);
  if (value !== undefined && value !== '') return value;
  const state = value === undefined ? 'not set' : 'empty';
  report(
    `The environment variable ${name} is ${state}, so nothing can be filled in here. Set it, or give a file that sets it with --env-file.`,
  );
  return undefined;
}
