/**
 * Writes a workspace to measure on, the same bytes for the same options, and beside it the truth: every finding that the
 * five benchmark rules must report, and no other.
 *
 *     tsx scripts/bench/corpus.ts FOLDER --truth FILE (--files 20000 | --export 100) [--findings clean|few|many] [--recommended]
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type Built,
  buildChannel,
  buildLayout,
  channelId,
  groupCount,
  groupId,
  type Mistake,
} from './corpus-documents.ts';

export type Findings = 'clean' | 'few' | 'many';

export interface Corpus {
  folder: string;
  /** Where to write the expected findings; outside the folder, or the linter would read them. */
  truth: string;
  /** A workspace of this many files, half channels, half layouts … */
  files?: number;
  /** … or one array of channels of about this many megabytes. */
  exportMegabytes?: number;
  findings: Findings;
  /** All recommended rules are on, and what they ask for is there: layouts name channels by variables of a channel map. */
  recommended?: boolean;
}

export interface Expected {
  file: string;
  rule: string;
  line: number;
  column: number;
}

/** Only what the limit program checks too, so that both do the same work. */
const fiveRules = {
  extends: 'deskcheck:off',
  rules: {
    'schema/valid': 'error',
    'channel/no-global-visibility': 'error',
    'channel/require-auto-archive': 'warn',
    'layout/no-dangling-channel': 'error',
    'layout/no-docked-chat': 'warn',
  },
};

const filesPerFolder = 100;

/** One document in so many holds a mistake; `many` is four in five. */
const isMistaken: Record<Findings, (index: number) => boolean> = {
  clean: () => false,
  few: (index) => index % 201 === 7,
  many: (index) => index % 5 !== 0,
};

/** The place of a mistake in its document's own text; generated text holds ASCII before it on its line, so bytes would do too. */
function place(text: string, { after, at }: Mistake): { line: number; column: number } {
  const offset = text.indexOf(at, after === '' ? 0 : text.indexOf(after));
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

export function writeCorpus(corpus: Corpus): Expected[] {
  mkdirSync(corpus.folder, { recursive: true });
  const expected =
    corpus.exportMegabytes === undefined ? writeFiles(corpus) : writeExport(corpus, corpus.exportMegabytes);
  const entities = Array.from({ length: groupCount }, (_, index) => ({
    id: groupId(index),
    name: `Chat_Agents_${index}`,
  }));
  writeJson(join(corpus.folder, 'groups.json'), { entities, pageNumber: 1, pageSize: groupCount, total: groupCount });
  writeJson(
    join(corpus.folder, 'deskcheck.config.json'),
    corpus.recommended ? { extends: 'deskcheck:recommended' } : fiveRules,
  );
  writeJson(corpus.truth, expected);
  return expected;
}

function writeFiles({ folder, files = 0, findings, recommended = false }: Corpus): Expected[] {
  const expected: Expected[] = [];
  const layouts = Math.floor(files / 2);
  const channels = files - layouts;

  const write = (kind: string, index: number, built: Built) => {
    const parent = `${kind}s/${String(Math.floor(index / filesPerFolder)).padStart(3, '0')}`;
    if (index % filesPerFolder === 0) mkdirSync(join(folder, parent), { recursive: true });
    const file = `${parent}/${kind}-${String(index).padStart(6, '0')}.json`;
    const text = writeJson(join(folder, file), built.value);
    if (built.mistake) expected.push({ file, rule: built.mistake.rule, ...place(text, built.mistake) });
  };
  for (let index = 0; index < channels; index++)
    write('channel', index, buildChannel(index, isMistaken[findings](index)));
  for (let index = 0; index < layouts; index++) {
    write('layout', index, buildLayout(index, channels, isMistaken[findings](index), recommended));
  }
  if (recommended) {
    const names = Array.from({ length: channels }, (_, index) => [`channel${index}`, channelId(index)] as const);
    writeJson(join(folder, 'channel-map.json'), { channels: Object.fromEntries(names) });
  }
  return expected;
}

/** Streams, so that an export larger than the longest string can be written. */
function writeExport({ folder, findings }: Corpus, megabytes: number): Expected[] {
  const file = 'channels.json';
  const expected: Expected[] = [];
  const descriptor = openSync(join(folder, file), 'w');
  let written = writeSync(descriptor, '[\n');
  let line = 2;
  for (let index = 0; written < megabytes * 1e6; index++) {
    const built = buildChannel(index, isMistaken[findings](index));
    const text = JSON.stringify(built.value, null, 2).replace(/^/gm, '  ');
    if (built.mistake) {
      const inside = place(text, built.mistake);
      expected.push({ file, rule: built.mistake.rule, line: line + inside.line - 1, column: inside.column });
    }
    written += writeSync(descriptor, index === 0 ? text : `,\n${text}`);
    line += text.split('\n').length;
  }
  writeSync(descriptor, '\n]\n');
  closeSync(descriptor);
  return expected;
}

function writeJson(path: string, value: unknown): string {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  writeFileSync(path, text);
  return text;
}

/** The command line; run.ts imports the rest. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      files: { type: 'string' },
      export: { type: 'string' },
      findings: { type: 'string', default: 'clean' },
      recommended: { type: 'boolean', default: false },
      truth: { type: 'string' },
    },
  });
  const [folder] = positionals;
  const { truth, findings, recommended } = values;
  const size = Number(values.files ?? values.export);
  if (folder === undefined || truth === undefined || !(size > 0) || !isFindings(findings)) {
    console.error(
      'usage: corpus.ts FOLDER --truth FILE (--files N | --export MB) [--findings clean|few|many] [--recommended]',
    );
    process.exitCode = 2;
    return;
  }
  const amount = values.files === undefined ? { exportMegabytes: size } : { files: size };
  const expected = writeCorpus({ folder, truth, findings, recommended, ...amount });
  console.log(`${folder}: ${expected.length} findings expected, listed in ${truth}`);
}

const isFindings = (text: string): text is Findings => Object.hasOwn(isMistaken, text);

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) main();
