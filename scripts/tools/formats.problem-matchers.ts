// VS Code's built-in matchers, run by Rush's implementation of them.
import assert from 'node:assert/strict';
import type { Check } from './check.ts';
import { npmPackages } from './install.ts';
import { printed, ROOT, SAMPLE } from './sample.ts';

interface Problem {
  file?: string;
  line?: number;
  column?: number;
  severity?: string;
  code?: string;
  message: string;
}
interface Matcher {
  exec(line: string): Problem | false;
  flush?(): Problem[];
}

// As VS Code defines `$eslint-stylish` and `$eslint-compact`.
const STYLISH = {
  name: 'eslint-stylish',
  pattern: [
    { regexp: '^((?:[a-zA-Z]:)*[./\\\\]+.*?)$', kind: 'location', file: 1 },
    {
      regexp: '^\\s+(\\d+):(\\d+)\\s+(error|warning|info)\\s+(.+?)(?:\\s\\s+(.*))?$',
      line: 1,
      column: 2,
      severity: 3,
      message: 4,
      code: 5,
      loop: true,
    },
  ],
};
const COMPACT = {
  name: 'eslint-compact',
  pattern: {
    regexp: '^(.+):\\sline\\s(\\d+),\\scol\\s(\\d+),\\s(Error|Warning|Info)\\s-\\s(.+)\\s\\((.+)\\)$',
    file: 1,
    line: 2,
    column: 3,
    severity: 4,
    message: 5,
    code: 6,
  },
};

async function finds(format: 'stylish' | 'compact', definition: object): Promise<void> {
  const { require } = npmPackages('problem-matcher', { '@rushstack/problem-matcher': '0.2.1' });
  const { parseProblemMatchersJson } = require('@rushstack/problem-matcher') as {
    parseProblemMatchersJson: (definitions: readonly object[]) => Matcher[];
  };
  const [matcher] = parseProblemMatchersJson([definition]);
  assert.ok(matcher);
  const found: Problem[] = [];
  for (const line of (await printed(format)).split('\n')) {
    const problem = matcher.exec(`${line}\n`);
    if (problem) found.push(problem);
  }
  found.push(...(matcher.flush?.() ?? []));
  assert.deepEqual(
    found.map(({ file, line, column, severity, code }) => [file, line, column, severity, code]),
    SAMPLE.files.flatMap(({ file, diagnostics }) =>
      diagnostics.map(({ line, column, level, rule }) => [
        `${ROOT}/${file}`,
        line,
        column,
        level === 'error' ? 'error' : 'warning',
        rule,
      ]),
    ),
  );
}

export const checks: readonly Check[] = [
  { name: '$eslint-stylish finds every finding', run: () => finds('stylish', STYLISH) },
  { name: '$eslint-compact finds every finding', run: () => finds('compact', COMPACT) },
];
