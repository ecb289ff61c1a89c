import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES, type Diagnostic, type FileReport, type Report, type RuleId } from '../../packages/core/src/index.ts';
import { configIn } from '../../packages/core/src/node/config/load-config.ts';
import { lintCase } from '../../packages/core/src/testing/rule-case.ts';
import { loadFormat } from '../../packages/reporter/src/index.ts';
import type { ExampleFile, RuleExample } from '../../packages/cli/src/rule-page/rule-page.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/rules/', import.meta.url));
/** More files than this explain nothing. */
const MOST_FILES = 3;
/** A longer file is shown around what was found only. */
const MOST_LINES = 40;
const AROUND = 6;

/** What each rule's page shows, taken from its fixtures as linting finds them now. Rules without fixtures have no entry. */
export async function ruleExamples(): Promise<Partial<Record<RuleId, RuleExample>>> {
  const examples: Partial<Record<RuleId, RuleExample>> = {};
  for (const id of RULES.keys()) {
    const example = await exampleOf(id);
    if (example) examples[id] = example;
  }
  return examples;
}

async function exampleOf(id: RuleId): Promise<RuleExample | undefined> {
  const bad = caseIn(`${FIXTURES}${id}/invalid`);
  if (bad === undefined) return undefined;
  const report = await lintCase(bad, id);
  const found = report.files.flatMap(({ diagnostics }) => diagnostics.filter(({ rule }) => rule === id));
  const [first] = found;
  if (!first) return undefined;
  const badFiles = shownFiles(bad, found);
  const good = caseIn(`${FIXTURES}${id}/valid`);
  return {
    bad: badFiles,
    output: await codeframe(report, bad),
    at: { file: first.file, pointer: first.pointer },
    good: good === undefined ? [] : counterparts(good, badFiles),
  };
}

/** The case named `plain`, or the first one. */
function caseIn(folder: string): string | undefined {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    : [];
  const name = names.includes('plain') ? 'plain' : names.toSorted()[0];
  return name === undefined ? undefined : `${folder}/${name}`;
}

async function codeframe(report: Report, cwd: string): Promise<string> {
  const format = await loadFormat('codeframe');
  const readText = ({ path }: FileReport) => readFileSync(path, 'utf8');
  return [...format({ ...report, cwd }, { color: false, readText })].join('').trimEnd();
}

/** The config and every file that the findings speak of; in a small case also the files that these are held to. */
function shownFiles(folder: string, found: readonly Diagnostic[]): ExampleFile[] {
  const lines = new Map<string, number[]>();
  const note = (file: string, line: number) => lines.set(file, [...(lines.get(file) ?? []), line]);
  const config = configIn(folder);
  if (config !== undefined) note(basename(config), 1);
  for (const { file, line, related } of found) {
    note(file, line);
    for (const other of related) note(other.file, other.line);
  }
  const all = filesBelow(folder);
  if (all.length <= MOST_FILES) for (const file of all) if (!lines.has(file)) note(file, 1);
  return [...lines]
    .slice(0, MOST_FILES)
    .map(([file, marked]) => ({ file, text: excerpt(textOf(folder, file), marked) }));
}

/**
 * The files of the good case that stand where the bad ones do, in their order, and then what else there is of a small case.
 *
 * @throws Error where no file stands where a bad one does: such examples can't be compared
 */
function counterparts(folder: string, bad: readonly ExampleFile[]): ExampleFile[] {
  const all = filesBelow(folder);
  const same = bad.flatMap(({ file }) => (all.includes(file) ? [file] : []));
  if (same.length === 0)
    throw new Error(`${folder} has none of the files that are wrong in the invalid case. Add one.`);
  const others = all.length <= MOST_FILES ? all.filter((file) => !same.includes(file)) : [];
  return [...same, ...others].map((file) => ({ file, text: excerpt(textOf(folder, file), [1]) }));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'))
    .toSorted();
}

function textOf(folder: string, file: string): string {
  return readFileSync(`${folder}/${file}`, 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .trimEnd();
}

function excerpt(text: string, marked: readonly number[]): string {
  const lines = text.split('\n');
  if (lines.length <= MOST_LINES) return text;
  const shown: string[] = [];
  let skipping = false;
  for (const [index, line] of lines.entries()) {
    const isNear = marked.some((number) => Math.abs(number - 1 - index) <= AROUND);
    if (isNear) shown.push(line);
    else if (!skipping) shown.push('…');
    skipping = !isNear;
  }
  return shown.join('\n');
}
