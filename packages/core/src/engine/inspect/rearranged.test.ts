/** Whatever stands in whatever place of a document, each rule gets what it can read: none of them throws. */
import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnosticsOf, fixtureWorkspace, inspectTexts } from '../../testing/texts.ts';

type Holder = Record<string, unknown>;

/** Every object and list in a value, with itself. */
function holdersIn(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Holder, ...Object.values(value).flatMap(holdersIn)];
}

/** One thing that somebody may do by mistake; `from` and `to` choose among the objects and lists there are. */
const slip = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  key: fc.nat(),
  how: fc.constantFrom('move', 'copy', 'nest', 'replace'),
  odd: fc.constantFrom(null, 5, 'x', '', true, [], {}, [null], [{}], [[]], { a: 1 }),
});

type Slip = typeof slip extends fc.Arbitrary<infer Value> ? Value : never;

function make({ from, to, key, how, odd }: Slip, document: unknown): void {
  const holders = holdersIn(document);
  const holder = holders[from % holders.length];
  const keys = Object.keys(holder ?? {});
  const name = keys[key % keys.length];
  if (!holder || name === undefined) return;
  const value = structuredClone(holder[name]);
  const target = holders[to % holders.length] ?? holder;
  if (how === 'replace') holder[name] = structuredClone(odd);
  else if (how === 'nest') holder[name] = { [name]: value };
  else {
    if (how === 'move') delete holder[name];
    target[name] = value;
  }
}

test('no rule throws for documents whose parts have changed places', () => {
  const { texts, settings } = fixtureWorkspace('contact-center');
  const whole = inspectTexts(texts, settings);
  const files = [...texts.keys()].filter((file) => file.endsWith('.json'));
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(slip, { minLength: 1, maxLength: 4 }), (file, slips) => {
      const document: unknown = JSON.parse(texts.get(file) ?? '');
      for (const each of slips) make(each, document);
      const changed = new Map(texts).set(file, JSON.stringify(document, null, 2));
      const others = whole.filter((inspection) => inspection.file !== file);
      const own = inspectTexts(new Map([[file, changed.get(file) ?? '']]), settings);
      const found = diagnosticsOf(changed, settings, [...others, ...own]);
      assert.equal(
        found.filter(({ rule }) => rule === 'deskcheck/internal-error').map(({ message }) => message),
        [],
      );
    }),
    { numRuns: 1500 },
  );
});

test.run();
