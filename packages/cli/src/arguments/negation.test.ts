/** `--no-…` before an option: switches can be turned off, and so can what a config or a script may have turned on. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { EXIT } from '@deskcheck/core';
import { COMMANDS } from '../commands.ts';
import { LINT_OPTIONS } from './lint-options.ts';
import { isNegatable, type OptionTable } from './option.ts';
import { parseArguments } from './parse-arguments.ts';
import { isPlainLint } from '../start/plain-lint.ts';
import { run } from '../run.ts';
import { sample } from '../testing/built-program.ts';
import { fakeStreams } from '../testing/streams.ts';

const tables: [command: string, options: OptionTable][] = [['lint', LINT_OPTIONS]];
for (const [name, { load }] of Object.entries(COMMANDS)) tables.push([name, (await load()).options]);

for (const [command, table] of tables) {
  for (const [name, option] of Object.entries(table)) {
    if (isNegatable(option)) {
      test(`${command} --no-${name} turns it off`, () => {
        assert.is(parseArguments([`--no-${name}`], table).options[name], false);
      });
      continue;
    }
    test(`${command} --no-${name} is refused, because --${name} takes a value`, async () => {
      const streams = fakeStreams({ cwd: sample });
      assert.is(await run([command, `--no-${name}`], streams), EXIT.usage);
      assert.is(
        streams.written.stderr,
        `There is no option --no-${name}, because --${name} takes a value. Give it one, or leave it out.\n`,
      );
    });
  }
}

test('of options that take a value, --config and --baseline can be turned off', () => {
  const negatable = Object.entries<OptionTable[string]>(LINT_OPTIONS).filter(
    ([, option]) => option.type !== 'boolean' && isNegatable(option),
  );
  assert.equal(
    negatable.map(([name]) => name),
    ['config', 'baseline'],
  );
});

test('the last one counts', () => {
  const read = (...args: string[]) => parseArguments(args, LINT_OPTIONS).options.config;
  assert.is(read('--config', 'team.json', '--no-config'), false);
  assert.is(read('--no-config', '--config', 'team.json'), 'team.json');
});

test('beside a value it is refused as well', () => {
  for (const args of [
    ['--format', 'json', '--no-format'],
    ['--no-format', '--format', 'json'],
    ['--no-preset', '--preset', 'deskcheck:strict'],
  ]) {
    assert.throws(() => parseArguments(args, LINT_OPTIONS), /^There is no option --no-\w+, because/);
  }
});

test('a misspelt option is guessed, negated or not', () => {
  assert.throws(() => parseArguments(['--no-confg'], LINT_OPTIONS), /Did you mean --config\?/);
  assert.throws(() => parseArguments(['--confg'], LINT_OPTIONS), /Did you mean --config\?/);
});

test('what is refused is left to the whole program, which says so', () => {
  assert.is(isPlainLint(['--no-format'], sample), false);
  assert.is(isPlainLint(['--no-output-file'], sample), false);
  assert.is(isPlainLint(['--no-color', '--no-config'], sample), true);
});

test.run();
