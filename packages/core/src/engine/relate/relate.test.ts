/** What is found doesn't depend on the order in which files were inspected, be it here or on other machines. */
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fixtureWorkspace, type FixtureWorkspace, inspectTexts, invalidCases } from '../../testing/texts.ts';
import { relate } from './relate.ts';

for (const workspace of [...invalidCases(), fixtureWorkspace('contact-center')]) {
  if (workspace.texts.size < 2) continue;
  test(`${workspace.name}: shuffled inspections relate to the same findings, byte for byte`, () => {
    const { inspections, related } = inspected(workspace);
    const expected = related(inspections);
    const anyOrder = fc.shuffledSubarray(inspections, { minLength: inspections.length });
    fc.assert(
      fc.property(anyOrder, (shuffled) => assert.is(related(shuffled), expected)),
      { numRuns: 8 },
    );
  });
}

test('an inspection survives being written down and read again, as other machines hand it over', () => {
  for (const workspace of invalidCases()) {
    const { inspections, related } = inspected(workspace);
    const handedOver = JSON.parse(JSON.stringify(inspections)) as typeof inspections;
    assert.is(related(handedOver), related(inspections), workspace.name);
  }
});

function inspected({ texts, settings }: FixtureWorkspace) {
  const inspections = inspectTexts(texts, settings);
  const related = (some: typeof inspections): string => {
    const { findings, coverage } = relate(some, settings);
    return JSON.stringify([[...findings], coverage]);
  };
  return { inspections, related };
}

test.run();
