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

const groupCount = 240;
const filesPerFolder = 100;

/** One document in so many holds a mistake; `many` is four in five. */
const isMistaken: Record<Findings, (index: number) => boolean> = {
  clean: () => false,
  few: (index) => index % 201 === 7,
  many: (index) => index % 5 !== 0,
};

/** mulberry32: a document's random numbers depend on its seed alone, so any document can be built without the others. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Spreads kind and index over 32 bits: neighbouring mulberry32 seeds would give overlapping sequences. */
const seedOf = (kind: number, index: number): number => Math.imul(index * 8 + kind + 1, 0x9e3779b1);

function guid(kind: number, index: number): string {
  const random = randomFrom(seedOf(kind, index));
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const groupId = (index: number): string => guid(0, index);
const channelId = (index: number): string => guid(1, index);
const layoutId = (index: number): string => guid(2, index);

/** One digit is another, as by hand: near to the channel's id, and (among so many random digits) nobody's. */
function nearMiss(id: string): string {
  const changed = ((parseInt(id.charAt(3), 16) + 5) % 16).toString(16);
  return id.slice(0, 3) + changed + id.slice(4);
}

const words = (
  'agent escalation billing network outage handover shift supervisor queue customer refund warranty device firmware router ' +
  'incident priority knowledge article approval workflow retention audit policy callback transcript wrap-up skill language ' +
  'region overflow holiday roster coaching quality evaluation'
).split(' ');

const pick = (random: () => number, from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';

const sentence = (random: () => number, length: number): string =>
  `${Array.from({ length }, () => pick(random, words)).join(' ')}.`;

/** The group of a channel that its layouts share, so that nobody opens a channel out of reach. */
const homeGroup = (channel: number): number => channel % groupCount;

/** What is wrong with a document, and where the truth will look for it in its text. */
interface Mistake {
  rule: string;
  /** The text that begins at the finding's place, looked for after `after`. */
  at: string;
  after: string;
}

interface Built {
  value: unknown;
  mistake: Mistake | undefined;
}

function buildChannel(index: number, mistaken: boolean): Built {
  const random = randomFrom(seedOf(3, index));
  const members = 8 + Math.floor(random() * 20);
  const groups = new Set([homeGroup(index)]);
  while (groups.size < members) groups.add(Math.floor(random() * groupCount));

  const kind = mistaken ? index % 7 : -1;
  const isGlobal = kind === 0 || kind === 2 || kind === 4;
  const isUnsound = kind === 6;
  const isKept = mistaken && !isGlobal && !isUnsound;

  const value = {
    id: channelId(index),
    name: `Agent_Channel_${String(index).padStart(6, '0')}`,
    // One file in ten isn't ASCII: V8 then holds its text at two bytes a character, which is slower throughout.
    description: (index % 10 === 0 ? 'Café Zürich “Nord”: ' : '') + sentence(random, 80 + Math.floor(random() * 120)),
    channelType: 'CHAT',
    visibility: isGlobal
      ? { type: 'GLOBAL' }
      : { type: 'GROUPS', groups: [...groups].map((group) => ({ id: groupId(group) })) },
    settings: {
      encryptionEnabled: true,
      loggingLevel: isUnsound ? 'LOUD' : random() < 0.5 ? 'STANDARD' : 'VERBOSE',
      maxParticipants: 10 + Math.floor(random() * 200),
      ...(isKept ? {} : { autoArchiveAfterMinutes: 1440 * (1 + Math.floor(random() * 14)) }),
    },
    metadata: {
      businessUnit: (words[index % 20] ?? '').toUpperCase(),
      costCentre: `CC-${1000 + (index % 700)}`,
      rollout: { wave: index % 9, approved: true, note: sentence(random, 20) },
      escalation: Array.from({ length: 14 + Math.floor(random() * 12) }, (_, step) => ({
        step,
        afterSeconds: 30 * (step + 1),
        contact: `team-${Math.floor(random() * 900)}@example.com`,
        hours: '08:00-18:00',
      })),
    },
  };
  const mistake = isGlobal
    ? { rule: 'channel/no-global-visibility', after: '"visibility":', at: '"GLOBAL"' }
    : isUnsound
      ? { rule: 'schema/valid', after: '"settings":', at: '"LOUD"' }
      : isKept
        ? { rule: 'channel/require-auto-archive', after: '', at: '"settings":' }
        : undefined;
  return { value, mistake };
}

const widgetTypes = ['CRM', 'SCRIPT', 'CUSTOMER_JOURNEY', 'KNOWLEDGE', 'INTERACTION', 'PERFORMANCE', 'WEB'];

function buildLayout(index: number, channels: number, mistaken: boolean, variables: boolean): Built {
  const random = randomFrom(seedOf(4, index));
  const target = Math.floor(random() * channels);
  const isDocked = mistaken && index % 2 === 0;
  const isDangling = mistaken && !isDocked;

  const widget = (number: number) => ({
    id: `widget-${number}`,
    type: pick(random, widgetTypes),
    title: sentence(random, 3),
    dockingBehavior: random() < 0.5 ? 'DOCKED' : 'FLOATING',
    properties: {
      url: `https://crm.example.com/embed/${Math.floor(random() * 1e6)}?agent=me&view=compact`,
      width: 320 + Math.floor(random() * 400),
      height: 240 + Math.floor(random() * 400),
      refreshSeconds: 15 * (1 + Math.floor(random() * 8)),
      showToolbar: random() < 0.5,
      columns: ['customer', 'status', 'updated', pick(random, words)],
      theme: { accent: '#0a5fb4', density: 'comfortable' },
    },
  });
  const chat = (id: string, channel: number, docked: boolean, dangling: boolean) => ({
    id,
    type: 'CHAT',
    title: 'Peer support',
    dockingBehavior: docked ? 'DOCKED' : 'FLOATING',
    properties: {
      initialChannelId: variables
        ? `\${channels.channel${channel}}`
        : dangling
          ? nearMiss(channelId(channel))
          : channelId(channel),
      showPresence: true,
      notificationSound: 'soft',
    },
  });

  const count = 7 + Math.floor(random() * 5);
  const widgets = Array.from({ length: count }, (_, number) => widget(number));
  const value = {
    id: layoutId(index),
    name: `Agent_Layout_${String(index).padStart(6, '0')}`,
    description: sentence(random, 20),
    roles: ['Agent', 'Supervisor'],
    groups: [{ id: groupId(homeGroup(target)) }],
    widgets: widgets.slice(0, 4),
    regions: [
      { id: 'left', title: 'Left', widgets: widgets.slice(4, 8) },
      {
        id: 'right',
        title: 'Right',
        widgets: widgets.slice(8),
        regions: [{ id: 'inner', title: 'Inner', widgets: [chat('peer-chat', target, isDocked, isDangling)] }],
      },
    ],
  };
  const mistake = isDocked
    ? { rule: 'layout/no-docked-chat', after: '"peer-chat"', at: '"DOCKED"' }
    : isDangling
      ? { rule: 'layout/no-dangling-channel', after: '"peer-chat"', at: `"${nearMiss(channelId(target))}"` }
      : undefined;
  return { value, mistake };
}

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
