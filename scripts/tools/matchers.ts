// Our problem matchers: GitHub's form by the runner's rules, VS Code's form by Rush's implementation, both on what the command prints.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { npmPackages } from './install.ts';
import { HOSTILE_REPORT, printed, SAMPLE } from './sample.ts';
import { snippet } from './snippets.ts';
import { PROJECT } from './workspace.ts';

const NAMES = ['stylish', 'compact', 'unix'] as const;
type Name = (typeof NAMES)[number];

const GROUPS = ['file', 'fromPath', 'line', 'column', 'severity', 'code', 'message'] as const;
type Pattern = { regexp: string; loop?: boolean } & { [Key in (typeof GROUPS)[number]]?: number };
interface GitHubMatcher {
  owner: string;
  severity?: string;
  pattern: Pattern[];
}
interface Problem {
  file?: string;
  line?: number;
  column?: number;
  severity?: string;
  code?: string;
  message: string;
}

function gitHubMatcher(name: Name): GitHubMatcher {
  const text = readFileSync(join(PROJECT, `matchers/deskcheck-${name}.json`), 'utf8');
  const { problemMatcher } = JSON.parse(text) as { problemMatcher: GitHubMatcher[] };
  assert.equal(problemMatcher.length, 1);
  return problemMatcher[0] as GitHubMatcher;
}

/** What makes the runner refuse a matcher. */
function isAccepted(name: Name): void {
  const { owner, pattern, ...rest } = gitHubMatcher(name);
  assert.equal(owner, `deskcheck-${name}`);
  assert.deepEqual(rest, {});
  const taken = new Set<string>();
  for (const [index, one] of pattern.entries()) {
    const groups = new RegExp(`${one.regexp}|`).exec('')?.length ?? 0;
    for (const [key, value] of Object.entries(one)) {
      if (key === 'regexp') continue;
      if (key === 'loop') {
        assert.ok(pattern.length > 1 && index === pattern.length - 1 && one.message !== undefined);
        continue;
      }
      assert.ok((GROUPS as readonly string[]).includes(key), key);
      assert.ok(typeof value === 'number' && value > 0 && value < groups, `${key} is no group of ${one.regexp}`);
      assert.ok(!taken.has(key), `${key} is set twice`);
      taken.add(key);
    }
  }
  assert.ok(taken.has('message') && pattern.at(-1)?.message !== undefined);
}

/** As the runner's IssueMatcher goes through a log. */
function* issues({ pattern }: GitHubMatcher, log: string): Generator<Problem> {
  let state: Partial<Record<string, string>>[] = [];
  for (const line of log.split('\n')) {
    for (let index = Math.min(state.length, pattern.length - 1); index >= 0; index--) {
      const one = pattern[index] as Pattern;
      const match = new RegExp(one.regexp).exec(line);
      if (!match) {
        // A line that ends a loop is tried as the beginning of the next.
        state = [];
        continue;
      }
      const found = Object.fromEntries(
        GROUPS.flatMap((key) => (one[key] === undefined ? [] : [[key, match[one[key]]]])),
      );
      if (index < pattern.length - 1) state = [...state.slice(0, index), found];
      else {
        const {
          file,
          line: at,
          column,
          severity,
          code,
          message = '',
        } = Object.assign({}, ...state.slice(0, index), found) as Record<string, string>;
        yield { file, line: Number(at), column: Number(column), severity, code, message } as Problem;
        if (!one.loop) state = [];
      }
      break;
    }
  }
}

type Finding = readonly (string | number | undefined)[];

/** The place, severity and rule of everything in a report. */
function findings({ files }: typeof SAMPLE): Finding[] {
  return files.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ line, column, level, rule }) => [
      path,
      line,
      column,
      level === 'error' ? 'error' : 'warning',
      rule,
    ]),
  );
}

function seen({ file, line, column, severity, code }: Problem): Finding {
  return [file, line, column, severity?.toLowerCase(), code];
}

async function gitHubFinds(name: Name): Promise<void> {
  const matcher = gitHubMatcher(name);
  assert.deepEqual([...issues(matcher, await printed(name))].map(seen), findings(SAMPLE));
  // Names may be written differently there; that none is lost and none invented is what counts.
  const hostile = [...issues(matcher, await printed(name, HOSTILE_REPORT))];
  assert.deepEqual(
    hostile.map(({ line, column }) => [line, column]),
    findings(HOSTILE_REPORT).map(([, line, column]) => [line, column]),
  );
}

interface Task {
  label: string;
  command: string;
  problemMatcher: { pattern: Pattern | Pattern[]; fileLocation: string };
}

function task(name: Name): Task {
  const { tasks } = JSON.parse(snippet('editors.md', '.vscode/tasks.own.json')) as { tasks: Task[] };
  const found = tasks.find(({ label }) => label === `deskcheck: ${name}`);
  assert.ok(found);
  assert.match(found.command, new RegExp(` --format ${name}$`));
  return found;
}

async function vsCodeFinds(name: Name): Promise<void> {
  const { require } = npmPackages('problem-matcher', { '@rushstack/problem-matcher': '0.2.1' });
  const { parseProblemMatchersJson } = require('@rushstack/problem-matcher') as {
    parseProblemMatchersJson: (
      definitions: readonly object[],
    ) => { exec(line: string): Problem | false; flush?(): Problem[] }[];
  };
  const { problemMatcher } = task(name);
  const [matcher] = parseProblemMatchersJson([{ name, ...problemMatcher }]);
  assert.ok(matcher);
  const found: Problem[] = [];
  for (const line of (await printed(name)).split('\n')) {
    const problem = matcher.exec(`${line}\n`);
    if (problem) found.push(problem);
  }
  found.push(...(matcher.flush?.() ?? []));
  assert.deepEqual(found.map(seen), findings(SAMPLE));
}

/** One expression in two files is the same expression. */
function formsAgree(name: Name): void {
  const own = [task(name).problemMatcher.pattern]
    .flat()
    .map(({ kind: _kind, ...pattern }: Pattern & { kind?: string }) => pattern);
  assert.deepEqual(own, gitHubMatcher(name).pattern);
}

/** The matcher that actions/setup-node registers in every job that uses it: what it reads as well would be annotated twice. */
const SETUP_NODE: GitHubMatcher = {
  owner: 'eslint-stylish',
  pattern: [
    { regexp: String.raw`^\s*([^\s].*)$`, file: 1 },
    {
      regexp: String.raw`^\s+(\d+):(\d+)\s+(error|warning|info)\s+(.*)\s\s+(.*)$`,
      line: 1,
      column: 2,
      severity: 3,
      message: 4,
      code: 5,
      loop: true,
    },
  ],
};

async function isLeftAlone(name: 'codeframe' | 'unix'): Promise<void> {
  assert.notEqual([...issues(SETUP_NODE, await printed('stylish'))].length, 0);
  for (const report of [SAMPLE, HOSTILE_REPORT])
    assert.deepEqual([...issues(SETUP_NODE, await printed(name, report))], []);
}

const OWN: readonly Check[] = NAMES.flatMap((name): Check[] => [
  { name: `${name}: the runner accepts it`, run: () => isAccepted(name) },
  { name: `${name}: the runner finds every finding, whatever documents hold`, run: () => gitHubFinds(name) },
  { name: `${name}: VS Code finds every finding`, run: () => vsCodeFinds(name) },
  { name: `${name}: both forms agree`, run: () => formsAgree(name) },
]);

export const checks: readonly Check[] = [
  ...OWN,
  {
    name: "codeframe, which the action logs, is not read by setup-node's matcher",
    run: () => isLeftAlone('codeframe'),
  },
  { name: "unix is not read by setup-node's matcher", run: () => isLeftAlone('unix') },
];
