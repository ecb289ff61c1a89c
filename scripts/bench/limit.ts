/**
 * The limit program: the least that a script has to do to find what the five benchmark rules find. No configuration, no
 * kinds, no containers but an array, no cache, nothing reusable. How far deskcheck is from it is what its generality costs.
 *
 *     node limit.mjs FOLDER        prints `file:line:column rule`, a finding a line
 */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { channel as isChannel, layout as isLayout, type Validator } from 'limit:validators';

type Key = string | number;

interface Channel {
  id?: string;
  visibility: { type: string; groups?: unknown[] };
  settings?: { autoArchiveAfterMinutes?: number };
}

interface Panel {
  widgets?: { type: string; dockingBehavior?: string; properties?: { initialChannelId?: string } }[];
  regions?: Panel[];
}

/** Larger files are read and checked an element at a time. */
const wholeFileLimit = 16 * 2 ** 20;

const folder = process.argv[2] ?? '.';
const known = new Set<string>();
const references: { file: string; path: Key[]; id: string }[] = [];
const output: string[] = [];

/** What is at a finding's place: a text, and where that text begins in its file. */
interface Place {
  file: string;
  text: string;
  line: number;
  column: number;
}

function report(rule: string, { file, text, line, column }: Place, offset: number): void {
  let lines = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', lineStart)) {
    lines++;
    lineStart = at + 1;
  }
  output.push(`${file}:${line + lines}:${offset - lineStart + (lines === 0 ? column : 1)} ${rule}`);
}

function checkChannel(value: Channel, place: Place): void {
  if (value.id !== undefined) known.add(value.id.toLowerCase());
  if (!isValid(isChannel, value, place)) return;
  if (value.visibility.type === 'GLOBAL' && !value.visibility.groups?.length) {
    report('channel/no-global-visibility', place, find(place.text, ['visibility', 'type']));
  }
  if (value.settings === undefined) report('channel/require-auto-archive', place, find(place.text, []));
  else if (value.settings.autoArchiveAfterMinutes === undefined) {
    report('channel/require-auto-archive', place, find(place.text, ['settings'], true));
  }
}

function checkLayout(value: Panel, place: Place): void {
  if (isValid(isLayout, value, place)) checkPanel(value, [], place);
}

function checkPanel({ widgets = [], regions = [] }: Panel, path: Key[], place: Place): void {
  for (const [index, { type, dockingBehavior, properties }] of widgets.entries()) {
    if (type !== 'CHAT') continue;
    if (dockingBehavior === 'DOCKED') {
      report('layout/no-docked-chat', place, find(place.text, [...path, 'widgets', index, 'dockingBehavior']));
    }
    const id = properties?.initialChannelId;
    if (id !== undefined && !id.startsWith('${')) {
      const at = [...path, 'widgets', index, 'properties', 'initialChannelId'];
      references.push({ file: place.file, path: at, id: id.toLowerCase() });
    }
  }
  for (const [index, region] of regions.entries()) checkPanel(region, [...path, 'regions', index], place);
}

function isValid(validate: Validator, value: unknown, place: Place): boolean {
  if (validate(value)) return true;
  for (const { instancePath } of validate.errors ?? []) {
    report('schema/valid', place, find(place.text, instancePath.split('/').slice(1)));
  }
  return false;
}

/** The offset of the value at a path (or of its key), in text that JSON.parse has accepted. */
function find(text: string, path: readonly Key[], key = false): number {
  let at = skipSpace(text, 0);
  for (const [depth, step] of path.entries()) {
    const isArray = text[at] === '[';
    at = skipSpace(text, at + 1);
    for (let index = 0; ; index++) {
      const start = at;
      let name: Key = index;
      if (!isArray) {
        at = skipString(text, at);
        name = JSON.parse(text.slice(start, at)) as string;
        at = skipSpace(text, skipSpace(text, at) + 1);
      }
      if (String(name) === String(step)) {
        if (key && depth === path.length - 1) return start;
        break;
      }
      at = skipSpace(text, skipSpace(text, skipValue(text, at)) + 1);
    }
  }
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at++;
  return at;
}

function skipString(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipValue(text: string, from: number): number {
  let at = from;
  let depth = 0;
  do {
    const character = text[at];
    if (character === '"') at = skipString(text, at);
    else {
      if (character === '{' || character === '[') depth++;
      else if (character === '}' || character === ']') depth--;
      at++;
    }
  } while (depth > 0 || !/[\s,\]}]/.test(text[at] ?? ','));
  return at;
}

/** A large array: each element is cut out of the bytes by counting brackets outside strings, and parsed on its own. */
function checkElements(file: string): void {
  const [quote, backslash, newline] = [0x22, 0x5c, 0x0a];
  const descriptor = openSync(join(folder, file), 'r');
  let buffer = Buffer.allocUnsafe(2 ** 20);
  let filled = 0;
  let at = 0;
  let depth = 0;
  let inString = false;
  let line = 1;
  let lineStart = 0;
  let element = -1;
  let place = { line: 1, column: 1 };

  for (;;) {
    // What is read stays in the buffer from the beginning of the element that isn't complete.
    const kept = element < 0 ? filled : element;
    buffer.copy(buffer, 0, kept, filled);
    filled -= kept;
    at -= kept;
    lineStart -= kept;
    if (element >= 0) element = 0;
    if (filled === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
    const length = readSync(descriptor, buffer, filled, buffer.length - filled, null);
    if (length === 0) break;
    filled += length;

    for (; at < filled; at++) {
      const byte = buffer[at] as number;
      if (inString) {
        if (byte === quote) inString = false;
        else if (byte === backslash) at++;
      } else if (byte === quote) inString = true;
      else if (byte === newline) {
        line++;
        lineStart = at + 1;
      } else if ((byte | 0x20) === 0x7b) {
        // `{`, or `[`, which differs in that one bit; so do `}` and `]`.
        if (++depth === 2) {
          element = at;
          place = { line, column: at - lineStart + 1 };
        }
      } else if ((byte | 0x20) === 0x7d && --depth === 1) {
        const text = buffer.toString('utf8', element, at + 1);
        checkChannel(JSON.parse(text) as Channel, { file, text, ...place });
        element = -1;
      }
    }
  }
  closeSync(descriptor);
}

function list(parent: string): string[] {
  return readdirSync(join(folder, parent), { withFileTypes: true }).flatMap((entry) => {
    const path = parent === '' ? entry.name : `${parent}/${entry.name}`;
    if (entry.isDirectory()) return list(path);
    return entry.name.endsWith('.json') && entry.name !== 'deskcheck.config.json' ? [path] : [];
  });
}

for (const file of list('')) {
  // Asking for the size of every file would cost a tenth of the run; only the top of a folder holds exports.
  if (!file.includes('/') && statSync(join(folder, file)).size > wholeFileLimit) {
    checkElements(file);
    continue;
  }
  const text = readFileSync(join(folder, file), 'utf8');
  const value = JSON.parse(text) as Channel | Panel;
  const place = { file, text, line: 1, column: 1 };
  if ('channelType' in value) checkChannel(value as Channel, place);
  else if ('widgets' in value) checkLayout(value, place);
}

for (const { file, path, id } of references) {
  if (known.has(id)) continue;
  const text = readFileSync(join(folder, file), 'utf8');
  report('layout/no-dangling-channel', { file, text, line: 1, column: 1 }, find(text, path));
}

if (output.length > 0) process.stdout.write(`${output.join('\n')}\n`);
