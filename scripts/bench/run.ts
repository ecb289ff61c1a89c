/**
 * `npm run bench`: what deskcheck costs, as a ratio to the limit program (limit.ts) on the same files.
 *
 *     --case NAME    only this case (may be given again); see cases.ts
 *     --quick        the cases with 2,000 files, few runs: for CI
 *     --check FILE   fail when a processor time ratio is over 30 % above the one in FILE
 *     --save FILE    write the ratios to FILE
 *     --peers        instead: deskcheck, ESLint and ajv-cli beside the limit program, on 2,000 files; installs the two
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildLimit } from './build-limit.ts';
import { cases, type Case } from './cases.ts';
import { measure, outputOf, showSpread, spread, type Spread, type Usage } from './measure.ts';
import { comparePeers } from './peers/compare.ts';
import { prepare } from './prepare.ts';
import { bare, corpora, deskcheck, limit } from './programs.ts';
import { assertTruth, findingsIn, findingsOfLimit } from './truth.ts';

const cacheFile = join(corpora, 'cache', 'deskcheck-cache');

/** A regression is a ratio so much above the committed one; less than that is the machine's noise. */
const tolerance = 1.3;

type Ratios = Record<string, number>;

interface Comparison {
  cpu: Spread;
  wall: Spread;
  deskcheck: Usage[];
  limit: Usage[];
  /** None for an export: reading and parsing it as one is no floor under reading it piece by piece. */
  bare: Usage[];
}

function compare(test: Case, pairs: number): Comparison {
  const { folder, expected } = prepare(test);
  const limitCommand = [limit, folder];
  const command = [deskcheck, 'lint', folder, ...(test.cache ? ['--cache', '--cache-location', cacheFile] : [])];

  rmSync(cacheFile, { recursive: true, force: true });
  mkdirSync(join(corpora, 'cache'), { recursive: true });
  // These runs also warm the machine's file cache, and fill deskcheck's own.
  assertTruth('the limit program', findingsOfLimit(outputOf(limitCommand)), expected);
  const check = (): void => {
    const found = findingsIn(outputOf([...command, '--format', 'json']), folder);
    // What the recommended rules find isn't in the truth, which is of the five.
    if (!test.corpus.recommended) assertTruth('deskcheck', found, expected);
  };
  check();
  if (test.cache) check();

  const changing = join(folder, 'channels/000/channel-000000.json');
  const original = test.cache === 'one changed' ? readFileSync(changing, 'utf8') : '';
  const isExport = test.corpus.exportMegabytes !== undefined;
  const usages: { deskcheck: Usage; limit: Usage; bare: Usage[] }[] = [];
  try {
    for (let pair = 0; pair < pairs; pair++) {
      // One more blank each time: other bytes, the same findings.
      if (test.cache === 'one changed') writeFileSync(changing, original + ' '.repeat(pair + 1));
      usages.push({
        limit: measure(limitCommand),
        deskcheck: measure(command),
        bare: isExport ? [] : [measure([bare, folder])],
      });
    }
  } finally {
    if (test.cache === 'one changed') writeFileSync(changing, original);
  }
  return {
    cpu: spread(usages.map((pair) => pair.deskcheck.cpu / pair.limit.cpu)),
    wall: spread(usages.map((pair) => pair.deskcheck.wall / pair.limit.wall)),
    deskcheck: usages.map((pair) => pair.deskcheck),
    limit: usages.map((pair) => pair.limit),
    bare: usages.flatMap((pair) => pair.bare),
  };
}

const median = (usages: readonly Usage[], figure: keyof Usage): number =>
  spread(usages.map((usage) => usage[figure])).median;

function row({ title, goal }: Case, { cpu, wall, ...usages }: Comparison): string {
  const cells = [
    title,
    showSpread(cpu),
    goal === undefined ? '' : `≤ ${goal}`,
    showSpread(wall),
    `${median(usages.deskcheck, 'memory').toFixed(0)} / ${median(usages.limit, 'memory').toFixed(0)} MB`,
    `${median(usages.limit, 'cpu').toFixed(2)} s`,
    usages.bare.length === 0 ? '' : (median(usages.deskcheck, 'cpu') / median(usages.bare, 'cpu')).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    case: { type: 'string', multiple: true },
    check: { type: 'string' },
    save: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
});
const names = options.case;
const unknown = names?.find((name) => !cases.some((test) => test.name === name));
if (unknown !== undefined) {
  throw new Error(`there is no case ${unknown}, but there are ${cases.map(({ name }) => name).join(', ')}`);
}
const chosen = cases.filter((test) => (names ? names.includes(test.name) : options.quick ? test.quick : !test.byHand));

function measureCases(): string[] {
  const ratios: Ratios = {};
  const failures: string[] = [];
  console.log(
    '| case | CPU: deskcheck / limit | goal | wall: deskcheck / limit | memory | CPU: limit | CPU: deskcheck / read and parse |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const test of chosen) {
    try {
      const comparison = compare(test, options.quick ? Math.min(test.pairs, 5) : test.pairs);
      ratios[test.name] = Number(comparison.cpu.median.toFixed(3));
      console.log(row(test, comparison));
    } catch (error) {
      // One case that can't be measured doesn't take the others' figures away.
      failures.push(`${test.title}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  if (options.save !== undefined) writeFileSync(options.save, `${JSON.stringify(ratios, null, 2)}\n`);
  if (options.check !== undefined) {
    const committed = JSON.parse(readFileSync(options.check, 'utf8')) as Ratios;
    for (const [name, ratio] of Object.entries(ratios)) {
      const before = committed[name];
      if (before !== undefined && ratio > before * tolerance) {
        failures.push(`${name}: ${ratio} times the limit program, ${before} when last committed`);
      }
    }
  }
  return failures;
}

await buildLimit(limit);
if (options.peers) await comparePeers();
else {
  const failures = measureCases();
  for (const failure of failures) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
