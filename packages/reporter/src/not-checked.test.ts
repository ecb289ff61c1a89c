import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { notChecked } from './not-checked.ts';
import { report } from './testing/report.ts';

const { coverage } = report([]);

test('everything that silence proves nothing about', () => {
  assert.equal(
    notChecked({
      ...coverage,
      unknown: ['14 channel references not checked: no channel inventory'],
      unknownEnvironments: ['3 references of staging not checked'],
      unrecognised: ['a.json', 'b.json', 'c.json', 'd.json'],
      unsupported: [{ file: 'genesyscloud.tf.json', what: 'a Terraform export' }],
    }),
    [
      '14 channel references not checked: no channel inventory',
      '3 references of staging not checked',
      '4 files not recognised: a.json, b.json, c.json, \u2026',
      "genesyscloud.tf.json is a Terraform export, which isn't read",
    ],
  );
});

test('nothing, where all was checked', () => {
  assert.equal(notChecked(coverage), []);
});

test.run();
