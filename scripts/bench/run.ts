/**
 * `npm run bench`: what deskcheck costs, as a ratio to the limit program (limit.ts) on the same files.
 *
 *     --case NAME    only this case (may be given again); see cases.ts
 *     --quick        the cases with 2,000 files, few runs: for CI
 *     --check FILE   fail when a processor time ratio is over 30 % above the one in FILE
 *     --save FILE    write the ratios to FILE
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildLimit } from './build-limit.ts';
import { cases, type Case } from './cases.ts';
import { writeCorpus, type Expected } from './corpus.ts';
import { measure, outputOf, spread, type Spread, type Usage } from './measure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const deskcheck = join(root, 'dist/deskcheck.mjs');
const limit = join(root, 'node_modules/.cache/deskcheck-bench/limit.mjs');
/** Not under node_modules: deskcheck never reads what is in there, or what git ignores. */
const corpora = join(tmpdir(), 'deskcheck-bench');
const cacheFile = join(corpora, 'cache', 'deskcheck-cache');

/** A regression is a ratio so much above the committed one; less than that is the machine's noise. */
const tolerance = 1.3;

type Ratios = Record<string, number>;

/** A corpus is built once for each set of options and version of its generator. */
function prepare({ corpus }: Case): { folder: string; truth: string } {
  const generator = readFileSync(new URL('corpus.ts', import.meta.url));
  const key = createHash('sha256').update(generator).update(JSON.stringify(corpus)).digest('hex').slice(0, 12);
  const folder = join(corpora, key);
  const truth = `${folder}.truth.json`;
  if (!existsSync(folder)) {
    // Under another name until it is complete.
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    writeCorpus({ ...corpus, folder: unfinished, truth });
    renameSync(unfinished, folder);
  }
  return { folder, truth };
}

/** A finding a line, in one order, so that what two programs found can be compared as text. */
const inOrder = (findings: readonly Expected[]): string[] =>
  findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`).sort();

function findingsOfDeskcheck(command: readonly string[], folder: string): string[] {
  interface FileResult {
    filePath: string;
    messages: { ruleId: string; line: number; column: number }[];
  }
  const results = JSON.parse(outputOf([...command, '--format', 'json'])) as FileResult[];
  return inOrder(
    results.flatMap(({ filePath, messages }) => {
      const file = relative(folder, filePath).replaceAll('\\', '/');
      return messages.map(({ ruleId, line, column }) => ({ file, line, column, rule: ruleId }));
    }),
  );
}

/** A program that loses a finding is infinitely fast: nothing is measured before both have found exactly the truth. */
function assertTruth(program: string, found: readonly string[], truth: readonly string[]): void {
  const foundSet = new Set(found);
  const truthSet = new Set(truth);
  const missed = truth.filter((finding) => !foundSet.has(finding));
  const invented = found.filter((finding) => !truthSet.has(finding));
  if (missed.length === 0 && invented.length === 0 && found.length === truth.length) return;
  const examples = [
    ...missed.slice(0, 3).map((line) => `- ${line}`),
    ...invented.slice(0, 3).map((line) => `+ ${line}`),
  ];
  throw new Error(
    `${program} found ${found.length} of ${truth.length}: ${missed.length} missed, ${invented.length} invented\n${examples.join('\n')}`,
  );
}

interface Comparison {
  cpu: Spread;
  wall: Spread;
  deskcheck: Usage[];
  limit: Usage[];
}

function compare(test: Case, pairs: number): Comparison {
  const { folder, truth } = prepare(test);
  const expected = inOrder(JSON.parse(readFileSync(truth, 'utf8')) as Expected[]);
  const limitCommand = [limit, folder];
  const command = [deskcheck, 'lint', folder, ...(test.cache ? ['--cache', '--cache-location', cacheFile] : [])];

  rmSync(cacheFile, { recursive: true, force: true });
  mkdirSync(join(corpora, 'cache'), { recursive: true });
  // These runs also warm the machine's file cache, and fill deskcheck's own.
  assertTruth('the limit program', outputOf(limitCommand).split('\n').filter(Boolean).sort(), expected);
  const check = (): void => {
    const found = findingsOfDeskcheck(command, folder);
    // What the recommended rules find isn't in the truth, which is of the five.
    if (!test.corpus.recommended) assertTruth('deskcheck', found, expected);
  };
  check();
  if (test.cache) check();

  const changing = join(folder, 'channels/000/channel-000000.json');
  const original = test.cache === 'one changed' ? readFileSync(changing, 'utf8') : '';
  const usages: { deskcheck: Usage; limit: Usage }[] = [];
  try {
    for (let pair = 0; pair < pairs; pair++) {
      // One more blank each time: other bytes, the same findings.
      if (test.cache === 'one changed') writeFileSync(changing, original + ' '.repeat(pair + 1));
      usages.push({ limit: measure(limitCommand), deskcheck: measure(command) });
    }
  } finally {
    if (test.cache === 'one changed') writeFileSync(changing, original);
  }
  return {
    cpu: spread(usages.map((pair) => pair.deskcheck.cpu / pair.limit.cpu)),
    wall: spread(usages.map((pair) => pair.deskcheck.wall / pair.limit.wall)),
    deskcheck: usages.map((pair) => pair.deskcheck),
    limit: usages.map((pair) => pair.limit),
  };
}

const show = ({ median, min, max }: Spread): string => `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
const median = (usages: readonly Usage[], figure: keyof Usage): number =>
  spread(usages.map((usage) => usage[figure])).median;

function row({ title, goal }: Case, { cpu, wall, ...usages }: Comparison): string {
  const cells = [
    title,
    show(cpu),
    goal === undefined ? '' : `≤ ${goal}`,
    show(wall),
    `${median(usages.deskcheck, 'memory').toFixed(0)} / ${median(usages.limit, 'memory').toFixed(0)} MB`,
    `${median(usages.limit, 'cpu').toFixed(2)} s`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    case: { type: 'string', multiple: true },
    check: { type: 'string' },
    save: { type: 'string' },
  },
});
const names = options.case;
const unknown = names?.find((name) => !cases.some((test) => test.name === name));
if (unknown !== undefined) {
  throw new Error(`there is no case ${unknown}, but there are ${cases.map(({ name }) => name).join(', ')}`);
}
const chosen = cases.filter((test) => (names ? names.includes(test.name) : options.quick ? test.quick : !test.byHand));

await buildLimit(limit);
const ratios: Ratios = {};
const failures: string[] = [];
console.log('| case | CPU: deskcheck / limit | goal | wall: deskcheck / limit | memory | CPU: limit |');
console.log('| --- | --- | --- | --- | --- | --- |');
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
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
