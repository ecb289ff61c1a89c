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

test.run();
