import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { LINT_OPTIONS } from './lint-options.ts';
import { yargsArguments } from './parse-arguments.ts';
import { plainArguments } from './plain-arguments.ts';

const names = Object.keys(LINT_OPTIONS).map((name) => `--${name}`);
const value = fc.oneof(
  fc.constantFrom('json', 'sarif=out.sarif', 'a/b.json', '3', '', '-', '--', '-x', '"quoted"', "it's", 'a=b', '[]'),
  fc.string({ maxLength: 6 }),
);
const argument = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...names, '-f', '-c', '-o', '--no-color', '--no-config', '--formt', '-q') },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...names, '-f'), value).map(([name, text]) => `${name}=${text}`) },
  { weight: 3, arbitrary: value },
);

test('what is read without the parser is what the parser makes of it', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(argument, { maxLength: 5 }), (args) => {
      const read = plainArguments(args, LINT_OPTIONS);
      if (!read) return;
      plain++;
      const { '--': _rest, ...expected } = yargsArguments(args, LINT_OPTIONS);
      // The parser makes no list of an option that is given once.
      const listed = Object.entries(expected).map(([name, given]) => {
        const isArray = name !== '_' && (LINT_OPTIONS as Record<string, { type: string }>)[name]?.type === 'array';
        return [name, isArray ? [given].flat() : given] as const;
      });
      assert.equal(read, Object.fromEntries(listed), JSON.stringify(args));
    }),
    { numRuns: 20_000 },
  );
  assert.ok(plain > 2000, `Only ${plain} of 20,000 command lines were plain, which tests little.`);
});

test('reads what people write', () => {
  const line = 'channels --format json -c deskcheck.config.json --quiet --max-warnings 3 -f unix layouts';
  assert.equal(plainArguments(line.split(' '), LINT_OPTIONS), {
    _: ['channels', 'layouts'],
    format: ['json', 'unix'],
    config: 'deskcheck.config.json',
    quiet: true,
    'max-warnings': '3',
  });
});

test.run();
