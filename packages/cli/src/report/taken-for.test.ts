import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inspectTexts, recommended } from '@deskcheck/core/testing/texts';
import { takenFor } from './taken-for.ts';

const cases: readonly [file: string, text: string, what: string][] = [
  [
    'all.json',
    '[{ "widgets": [{ "type": "CHAT" }] }, { "chatHistoryRetention": {} }, { "widgets": [{ "type": "CHAT" }] }]',
    'layout, settings',
  ],
  ['genesyscloud.tf.json', '{}', 'a Terraform configuration (CX as Code)'],
  ['notes.json', '{ "notes": 1 }', 'not recognised'],
];

for (const [file, text, what] of cases) {
  test(`${file} is taken for: ${what}`, () => {
    const [inspection] = inspectTexts(new Map([[file, text]]), recommended());
    assert.is(inspection && takenFor(inspection), what);
  });
}

test.run();
