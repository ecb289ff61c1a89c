import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { LINT_OPTIONS } from './lint-options.ts';
import { parseArguments } from './parse-arguments.ts';

const read = (...args: string[]) => parseArguments(args, LINT_OPTIONS).positionals;

/** What stops the reading. */
function refusal(...args: string[]): string {
  try {
    read(...args);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

for (const file of ['-x.json', '-report.json', '-1.json', '-x/y.json', '-o.json', '-q.json', '-é.json']) {
  test(`${file} is written as it was, and may have been meant for a file`, () => {
    const said = `There is no option ${file}. If it is a file, write ./${file} or put -- before it.`;
    assert.is(refusal(file), said);
    assert.is(refusal('channels', '--quiet', file), said);
    assert.equal(read('--quiet', '--', file), [file]);
    assert.equal(read(`./${file}`), [`./${file}`]);
  });
}

test('what looks like no file is told as an option', () => {
  assert.match(refusal('-x'), 'There is no option -x.');
  assert.match(refusal('-xy'), 'There is no option -x.');
  assert.match(refusal('-xy', '--', '-x.json'), 'There is no option -x.');
  assert.match(refusal('--x.json'), 'There is no option --x.json.');
  assert.match(refusal('--x.json', '-f', 'unix'), 'There is no option --x.json.');
});

test('only what is near is guessed', () => {
  assert.is(refusal('--nope'), 'There is no option --nope. Run "deskcheck --help" for the list.');
  assert.match(refusal('--formt', 'unix'), 'Did you mean --format?');
  assert.match(refusal('--max-warning', '3'), 'Did you mean --max-warnings?');
  assert.match(refusal('--write-basline'), 'Did you mean --write-baseline?');
});

test.run();
