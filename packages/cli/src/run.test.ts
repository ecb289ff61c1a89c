import { RULES, type RuleId } from '@deskcheck/core';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { COMMANDS } from './commands.ts';
import { LINT_OPTIONS } from './arguments/lint-options.ts';
import { run } from './run.ts';
import { COMPARED_PRESETS } from './rule-page/rule-page.ts';
import { fakeStreams } from './testing/streams.ts';

const clean = fileURLToPath(new URL('../../../fixtures/workspaces/clean', import.meta.url));

async function deskcheck(...args: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const streams = fakeStreams({ cwd: clean });
  const exitCode = await run(args, streams);
  return { exitCode, ...streams.written };
}

test('--help shows every command, every option, examples and the exit codes', async () => {
  for (const args of [['--help'], ['-h'], ['layouts', '--help'], ['lint', '--help']]) {
    const { exitCode, stdout } = await deskcheck(...args);
    assert.is(exitCode, 0);
    for (const { usage } of Object.values(COMMANDS)) assert.match(stdout, `deskcheck ${usage}`);
    for (const option of Object.keys(LINT_OPTIONS)) assert.match(stdout, `--${option}`);
    assert.match(stdout, 'Examples:');
    assert.match(stdout, 'Exit codes: 0 clean');
  }
});

for (const [name, { usage, summary, load }] of Object.entries(COMMANDS)) {
  test(`${name} --help shows its usage, its options and its examples`, async () => {
    const { exitCode, stdout } = await deskcheck(name, '--help');
    assert.is(exitCode, 0);
    assert.ok(stdout.startsWith(`deskcheck ${usage}\n\n${summary}.\n`), stdout);
    const { options, examples } = await load();
    for (const option of Object.keys(options)) assert.match(stdout, `--${option}`);
    for (const [commandLine] of examples)
      assert.match(stdout.replaceAll(/\s+/g, ' '), commandLine.split(' ').slice(0, 2).join(' '));
  });
}

test('help fits a narrow terminal', async () => {
  const streams = fakeStreams({ cwd: clean });
  await run(['rules', '--help'], { ...streams, stdout: { ...streams.stdout, columns: 60 } });
  const tooLong = streams.written.stdout.split('\n').filter(({ length }) => length > 60);
  assert.equal(tooLong, []);
});

test('what stands behind -- is a path, whatever it looks like', async () => {
  assert.match((await deskcheck('--', '--help')).stderr, 'No file or folder matches "--help"');
});

test('rules: one line per rule, with columns that line up', async () => {
  const { exitCode, stdout } = await deskcheck('rules');
  assert.is(exitCode, 0);
  const [head = '', ...lines] = stdout.split('\n');
  const column = head.indexOf('What it does');
  for (const [index, [id, { summary }]] of [...RULES].entries()) {
    const line = lines[index] ?? '';
    assert.ok(line.startsWith(`${id} `), line);
    assert.is(line.slice(column), summary);
  }
});

test('rules --format json: every rule with its level in each preset', async () => {
  const { stdout } = await deskcheck('rules', '--format', 'json');
  const rules = JSON.parse(stdout) as { id: RuleId; levels: Record<string, string> }[];
  assert.equal(
    rules.map(({ id }) => id),
    [...RULES.keys()],
  );
  for (const { id, levels } of rules) {
    assert.equal(Object.keys(levels), [...COMPARED_PRESETS]);
    assert.is(levels['deskcheck:recommended'], RULES.get(id).level, id);
  }
});

for (const [id, rule] of RULES) {
  test(`explain ${id}: says what, why and how to suppress it`, async () => {
    const { exitCode, stdout } = await deskcheck('explain', id);
    assert.is(exitCode, 0);
    const text = stdout.replaceAll(/\s+/g, ' ');
    for (const part of [
      rule.summary,
      rule.why,
      rule.guide ?? '',
      ...Object.keys(rule.options ?? {}),
      'How to suppress it',
    ]) {
      assert.ok(text.includes(part.replaceAll(/\s+/g, ' ')), `${part} is missing in ${stdout}`);
    }
  });
}

test('explain prints headings in bold where colors are wanted', async () => {
  const { stdout } = await deskcheck('explain', 'json/syntax', '--color');
  assert.ok(stdout.startsWith('\u001b[1mjson/syntax\u001b[22m\n'));
});

test('schema prints JSON, ready to be kept as a file', async () => {
  const { stdout } = await deskcheck('schema', 'layout');
  assert.is((JSON.parse(stdout) as { $id: string }).$id, 'layout.schema.json');
  assert.ok(stdout.endsWith('}\n'));
});

test('completion prints a script for each shell', async () => {
  assert.match((await deskcheck('completion', 'bash')).stdout, 'complete -o bashdefault');
  assert.match((await deskcheck('completion', 'zsh')).stdout, '#compdef deskcheck');
});

test('a mistake of ours: exit code 3, one line without a stack, which --debug adds', async () => {
  const fail = async (...args: string[]): Promise<string> => {
    const streams = fakeStreams({ cwd: clean });
    const stdout = {
      isTTY: false,
      write: () => {
        throw new RangeError('boom');
      },
    };
    assert.is(await run(args, { ...streams, stdout }), 3);
    return streams.written.stderr;
  };
  assert.match(
    await fail('rules'),
    /^deskcheck failed: RangeError: boom\nThis is a mistake in deskcheck\. .*--debug.*\n$/,
  );
  assert.match(await fail('rules', '--debug'), /RangeError: boom\n\s+at /);
});

test('--debug tells the config, where settings come from, and what each file was taken for', async () => {
  const { exitCode, stderr } = await deskcheck('--debug');
  assert.is(exitCode, 0);
  assert.match(
    stderr,
    /linting took \d+ ms\nworkspace .*clean\n {2}config: none\n {2}settings from: deskcheck:recommended\n/,
  );
  assert.match(stderr, '    layouts/agent-standard.json: layout\n');
});

test.run();
