/** What others need for the same files, beside the limit program as deskcheck is: a ratio says little without others'. */
import { cases } from '../cases.ts';
import { measure, outputOf, showSpread, spread, type Start, type Usage } from '../measure.ts';
import { prepare } from '../prepare.ts';
import { deskcheck, limit } from '../programs.ts';
import { assertTruth, findingsIn, findingsOfLimit } from '../truth.ts';
import { installed, installPeers, versions } from './install.ts';

const pairs = 3;

interface Peer {
  title: string;
  /** One after the other: what they use is added up. */
  commands: readonly (readonly string[])[];
  start?: Start;
  /** Throws unless the program finds what it must. */
  check(): void;
}

/** Installs the peers, holds each to the truth, and prints a Markdown table of their ratios to the limit program. */
export async function comparePeers(): Promise<void> {
  const test = cases.find(({ name }) => name === '2000');
  if (!test) throw new Error('The peers are compared on the case 2000, which is no longer in cases.ts.');
  const { folder, expected } = prepare(test);
  await installPeers();

  const limitCommand = [limit, folder];
  assertTruth('the limit program', findingsOfLimit(outputOf(limitCommand)), expected);
  console.log(`| ${test.title}, ${expected.length} findings | CPU / limit | wall / limit | memory | CPU |`);
  console.log('| --- | --- | --- | --- | --- |');
  for (const peer of peersOn(folder, expected)) {
    // This run also warms the machine's file cache.
    peer.check();
    const usages = Array.from({ length: pairs }, () => ({ limit: measure(limitCommand), peer: measureAll(peer) }));
    const cells = [
      peer.title,
      ...(['cpu', 'wall'] as const).map((figure) =>
        showSpread(spread(usages.map((pair) => pair.peer[figure] / pair.limit[figure]))),
      ),
      `${spread(usages.map((pair) => pair.peer.memory)).median.toFixed(0)} MB`,
      `${spread(usages.map((pair) => pair.peer.cpu)).median.toFixed(2)} s`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function measureAll({ commands, start }: Peer): Usage {
  const usages = commands.map((command) => measure(command, start));
  return {
    cpu: usages.reduce((sum, { cpu }) => sum + cpu, 0),
    wall: usages.reduce((sum, { wall }) => sum + wall, 0),
    memory: Math.max(...usages.map(({ memory }) => memory)),
  };
}

function peersOn(folder: string, expected: readonly string[]): Peer[] {
  return [deskcheckOn(folder, expected), eslintOn(folder, expected), ajvOn(folder, expected)];
}

function deskcheckOn(folder: string, expected: readonly string[]): Peer {
  const command = [deskcheck, 'lint', folder];
  return {
    title: 'deskcheck, no cache',
    commands: [command],
    check: () => assertTruth('deskcheck', findingsIn(outputOf([...command, '--format', 'json']), folder), expected),
  };
}

function eslintOn(folder: string, expected: readonly string[]): Peer {
  const command = [installed.eslint, '--config', installed.eslintConfig, '.'];
  // ESLint leaves out what is above its working folder.
  const start = { cwd: folder };
  return {
    title: `ESLint ${versions.eslint} with @eslint/json ${versions['@eslint/json']}, the same five rules`,
    commands: [command],
    start,
    check: () => assertTruth('ESLint', findingsIn(outputOf([...command, '--format', 'json'], start), folder), expected),
  };
}

/** Validates only, and says of a file that it is invalid, not where: so the truth is the files with a schema's finding. */
function ajvOn(folder: string, expected: readonly string[]): Peer {
  // One schema a run: which documents it is for is the caller's to know.
  const commands = (['channel', 'layout'] as const).map((kind) => [
    installed.ajv,
    'validate',
    '-s',
    installed.schema(kind),
    '-d',
    `${kind}s/**/*.json`,
  ]);
  const start = { cwd: folder, findingsOnError: true };
  return {
    title: `ajv-cli ${versions['ajv-cli']}, the schemas only`,
    commands,
    start,
    check() {
      const lines = commands.flatMap((command) => outputOf(command, start).split('\n'));
      const invalid = lines.flatMap((line) => /^(\S+\.json) invalid$/.exec(line)?.[1] ?? []);
      const wrong = expected.flatMap((finding) => /^(.+):\d+:\d+ schema\/valid$/.exec(finding)?.[1] ?? []);
      assertTruth('ajv-cli', invalid.sort(), wrong);
    },
  };
}
