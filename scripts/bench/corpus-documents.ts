/** The documents of the benchmark's corpora: each is the same whenever it is built, and may hold one mistake. */

export const groupCount = 240;

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

export const groupId = (index: number): string => guid(0, index);
export const channelId = (index: number): string => guid(1, index);
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
export interface Mistake {
  rule: string;
  /** The text that begins at the finding's place, looked for after `after`. */
  at: string;
  after: string;
}

export interface Built {
  value: unknown;
  mistake: Mistake | undefined;
}

export function buildChannel(index: number, mistaken: boolean): Built {
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

export function buildLayout(index: number, channels: number, mistaken: boolean, variables: boolean): Built {
  const random = randomFrom(seedOf(4, index));
  const drawn = Math.floor(random() * channels);
  // Every variable is used by some layout: one that isn't would be a finding.
  const target = variables ? index % channels : drawn;
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
