import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { problemsInText } from './unit-tests/guard.ts';
import { listTestFiles } from './unit-tests/list.ts';
import { runTestFiles, type Counts } from './unit-tests/run.ts';

const head = ["import { test } from 'uvu';", "import * as assert from 'uvu/assert';"];

const cases: { name: string; lines: string[]; expect: [number, number, number]; says?: string }[] = [
  { name: 'passing tests', lines: ["test('x', () => {});", "test('y', () => {});", 'test.run();'], expect: [2, 0, 0] },
  {
    name: 'a failing test',
    lines: ["test('x', () => {});", "test('y', () => assert.is(1, 2));", 'test.run();'],
    expect: [1, 1, 0],
    says: 'FAIL  "y"',
  },
  { name: 'a file that registers nothing', lines: ["test('x', () => {});"], expect: [0, 1, 0], says: 'never run' },
  { name: 'a file without tests', lines: ['test.run();'], expect: [0, 1, 0], says: 'holds no test' },
  {
    name: '.only',
    lines: ["test('x', () => {});", "test.only('y', () => {});", 'test.run();'],
    expect: [1, 1, 1],
    says: 'line 4 calls test.only()',
  },
  {
    name: '.skip behind a condition',
    lines: ["test('x', () => {});", "if (1 < 2) test.skip('y', () => {});", 'test.run();'],
    expect: [1, 1, 1],
    says: 'skipped 1 tests',
  },
  { name: 'an error while loading', lines: ["throw new Error('boom');"], expect: [0, 2, 0], says: 'boom' },
  {
    name: 'a test that ends the process',
    lines: ["test('x', () => process.exit(0));", 'test.run();'],
    expect: [0, 1, 0],
    says: 'ended the test process (exit code 0)',
  },
];

const file = (index: number): string => `${index}.test.ts`;

const runner = suite<{ root: string; counts: Counts[]; printed: string }>('unit-tests');

runner.before(async (context) => {
  // Below node_modules, so that the files find uvu and no run over the repository finds the files.
  const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url));
  mkdirSync(cache, { recursive: true });
  context.root = mkdtempSync(join(cache, 'unit-tests-'));
  writeFileSync(join(context.root, 'package.json'), '{ "type": "module" }');
  for (const [index, { lines }] of cases.entries()) {
    writeFileSync(join(context.root, file(index)), [...head, ...lines].join('\n'));
  }
  const printed: string[] = [];
  const files = cases.map((_, index) => file(index));
  context.counts = await runTestFiles(context.root, files, (line) => printed.push(line));
  context.printed = printed.join('\n');
});
runner.after(({ root }) => rmSync(root, { recursive: true, force: true }));

for (const [index, { name, expect, says }] of cases.entries()) {
  runner(name, ({ counts, printed }) => {
    const found = counts.find((entry) => entry.file === file(index));
    assert.equal([found?.passed, found?.failed, found?.skipped], expect, printed);
    if (says !== undefined) assert.match(printed, says);
  });
}

runner('a suite that is not run beside one that is', () => {
  const text = [...head, "const json = suite('json');", "json('x', () => {});", 'test.run();'].join('\n');
  assert.equal(problemsInText(text), ['the suite "json" is never run: end the file with json.run().']);
});

runner('lists this very file, and by a part of its path', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  assert.ok(listTestFiles(root).includes('scripts/unit-tests.test.ts'));
  assert.equal(listTestFiles(root, ['unit-tests.test']), ['scripts/unit-tests.test.ts']);
});

runner.run();
