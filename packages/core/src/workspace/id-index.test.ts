import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Declaration } from '../model/inspection.ts';
import { IdIndex } from './id-index.ts';

const channel = (id: string | undefined, name?: string): Declaration => ({
  file: 'channels.json',
  kind: 'channel',
  id,
  name,
  pointer: '',
  listed: false,
});

const ids = suite('finding the id that was meant');

/** Ids as the platform makes them, told apart from the first to the last letter. */
const someIds = fc.uniqueArray(fc.uuid({ version: 4 }), { minLength: 1, maxLength: 40 });

/** Another letter than each of these; dashes stay. */
const others = (letters: string): string => letters.replaceAll(/[^-]/g, (letter) => (letter === 'f' ? '0' : 'f'));

const slips: Readonly<Record<string, (id: string, at: number) => string>> = {
  'a wrong letter': (id, at) => id.slice(0, at) + others(id.slice(at, at + 1)) + id.slice(at + 1),
  'four wrong letters in a row': (id, at) => id.slice(0, at) + others(id.slice(at, at + 4)) + id.slice(at + 4),
  'a letter too few': (id, at) => id.slice(0, id[at] === '-' ? at - 1 : at) + id.slice(id[at] === '-' ? at : at + 1),
  'a letter too many': (id, at) => `${id.slice(0, at)}7${id.slice(at)}`,
  'another case': (id) => id.toUpperCase(),
};

for (const [slip, make] of Object.entries(slips)) {
  ids(`finds it in spite of ${slip}`, () => {
    fc.assert(
      fc.property(someIds, fc.nat(), fc.integer({ min: 0, max: 35 }), (all, which, at) => {
        const meant = all[which % all.length] as string;
        const near = new IdIndex(all.map((id) => channel(id))).near(make(meant, at));
        assert.is(near?.declarations[0].id, meant);
        assert.is(near?.by, 'id');
      }),
    );
  });
}

ids('finds nothing where ids have nothing in common', () => {
  const near = new IdIndex([channel('0b7e1a52-6a3c-4c8e-9b1f-2f4f6d8e0a11'), channel(undefined)]);
  assert.is(near.near('5d3c9f00-1e2b-4a77-8c6d-90abcdef1234'), undefined);
  assert.is(near.near(''), undefined);
});

ids('finds one among very many', () => {
  const all = Array.from({ length: 20_000 }, (_, index) => {
    const letters = (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');
    return channel(`${letters}-${letters.slice(0, 4)}-4${letters.slice(1, 4)}-8${letters.slice(5)}-${letters}abcd`);
  });
  const near = new IdIndex(all);
  for (const declaration of all.slice(0, 50)) {
    assert.is(near.near(`${declaration.id?.slice(0, -1)}x`)?.declarations[0], declaration);
  }
});

ids('finds one among many that differ in their last segment only', () => {
  const all = Array.from({ length: 1000 }, (_, index) =>
    channel(`0b7e1a52-6a3c-4c8e-9b1f-${(Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(16).padStart(12, '0')}`),
  );
  const near = new IdIndex(all);
  for (const declaration of all.slice(0, 50)) {
    const slip = declaration.id?.replace('0b7e1a52', '0b7e1b52') ?? '';
    assert.is(near.near(slip)?.declarations[0], declaration);
  }
});

ids('finds one that is written with its dashes left out, on either side', () => {
  const [whole, without] = ['0b7e1a52-6a3c-4c8e-9b1f-2f4f6d8e0a11', '0b7e1a526a3c4c8e9b1f2f4f6d8e0a11'];
  for (const [declared, text] of [
    [whole, without],
    [without, whole],
  ] as const) {
    const near = new IdIndex([channel('5d3c9f00-1e2b-4a77-8c6d-90abcdef1234'), channel(declared)]);
    assert.is(near.near(text)?.declarations[0].id, declared);
  }
});

ids('finds all that are as near', () => {
  const all = ['11', '12', '14'].map((end) => channel(`0b7e1a52-6a3c-4c8e-9b1f-2f4f6d8e0a${end}`));
  const [first, second] = all;
  assert.equal(new IdIndex(all).near('0b7e1a52-6a3c-4c8e-9b1f-2f4f6d8e0a13')?.declarations, all);
  // One of them is nearer than the others.
  assert.equal(new IdIndex(all).near('1b7e1a52-6a3c-4c8e-9b1f-2f4f6d8e0a12')?.declarations, [second]);
  // A listing holds what is declared elsewhere.
  const listed = { ...channel(first?.id), listed: true };
  assert.equal(new IdIndex([...all.slice(0, 1), listed]).near('0b7e1a52-6a3c-4c8e-9b1f-2f4f6d8e0a13')?.declarations, [
    first,
  ]);
});

const names = suite('finding the name that was meant');

names('finds an entity by its name, however it is written', () => {
  const support = channel('0b7e1a52-6a3c-4c8e-9b1f-2f4f6d8e0a11', 'Customer Support');
  const near = new IdIndex([channel('5d3c9f00-1e2b-4a77-8c6d-90abcdef1234', 'Billing'), support]);
  for (const text of [
    'Customer Support',
    'customer_support',
    'Custmer Support',
    'Customer Suport',
    'customersupprot',
  ]) {
    assert.equal(near.near(text), { declarations: [support], by: 'name' }, text);
  }
  for (const text of ['Customer', 'Sales', 'x']) assert.is(near.near(text), undefined, text);
  const namesake = channel('5d3c9f00-1e2b-4a77-8c6d-90abcdef1234', 'customer-support');
  assert.equal(new IdIndex([support, namesake]).near('Customer Support')?.declarations, [support, namesake]);
  // As a payload has none, only the one with an id can be named.
  const payload = channel(undefined, 'Customer Support');
  assert.equal(new IdIndex([payload, support]).near('Customer Support')?.declarations, [support]);
});

ids.run();
names.run();
