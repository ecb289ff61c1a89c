import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KINDS } from '../model/kind.ts';
import { configProblems } from './config-problems.ts';

for (const key of ['documents', 'schemas']) {
  test(`the config's "${key}" takes every kind of document, and nothing else`, () => {
    for (const kind of KINDS) assert.equal(configProblems({ [key]: { [kind]: 'a.json' } }), [], kind);
    assert.is(configProblems({ [key]: { report: 'a.json' } }).length, 1);
  });
}

test('a value that is null is told at the value', () => {
  assert.equal(
    configProblems({ rules: null }).map(({ pointer, part }) => [pointer, part]),
    [['/rules', 'value']],
  );
});

test('a misspelt key is not missing as well', () => {
  const problems = configProblems({ overrides: [{ file: 'a/**', rules: {} }] });
  assert.equal(
    problems.map(({ pointer }) => pointer),
    ['/overrides/0/file'],
  );
  assert.match(problems[0]?.message ?? '', 'Did you mean "files"?');
});

test.run();
