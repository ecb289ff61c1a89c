import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { LINT_OPTIONS } from './lint-options.ts';
import { parseArguments } from './parse-arguments.ts';

const read = (...args: string[]) => parseArguments(args, LINT_OPTIONS);

test('a switch takes no value but true and false', () => {
  assert.is(read('--quiet=true').options.quiet, true);
  assert.is(read('--quiet=false').options.quiet, false);
  assert.throws(
    () => read('--quiet=maybe'),
    /^--quiet takes no value, so "maybe" means nothing\. Write --quiet, or --no-quiet\.$/,
  );
  assert.throws(() => read('--quiet='), /^--quiet takes no value/);
  assert.throws(() => read('-v=x'), /^--version takes no value/);
  assert.equal(read('--', '--quiet=maybe').positionals, ['--quiet=maybe']);
});

test('there are no fewer than 0 warnings', () => {
  assert.is(read('--max-warnings', '0').options['max-warnings'], 0);
  for (const args of [['--max-warnings', '-1'], ['--max-warnings=-1']])
    assert.throws(() => read(...args), /^--max-warnings needs a whole number, 0 or more, not "-1"\./);
});

test.run();
