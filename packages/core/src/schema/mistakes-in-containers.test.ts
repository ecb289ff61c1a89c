/** A mistake is the same one, whatever its document stands in. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Pointer, valueAt } from '../model/address.ts';
import { KINDS, type Kind } from '../model/kind.ts';
import { diagnosticsOf, documentsIn, fixtureWorkspace, type Texts } from '../testing/texts.ts';
import { BUNDLE_KEYS, SINGLE_KINDS } from './classify.ts';

type Holder = Record<string, unknown>;
type Documents = Readonly<Partial<Record<Kind, unknown>>>;

/** The only document of each kind. */
const documents: Documents = Object.fromEntries(
  [...documentsIn(fixtureWorkspace('clean'))].map(([kind, [only]]) => [kind, only]),
);

/** Puts documents into files, and says where the one of each kind stands. */
interface Form {
  readonly write: (all: Documents) => Texts;
  readonly placeOf: (kind: Kind) => readonly [file: string, pointer: Pointer];
}

const fileEach = (below: Pointer, hold: (document: unknown) => unknown): Form => ({
  write: (all) => new Map(Object.entries(all).map(([kind, value]) => [`${kind}.json`, JSON.stringify(hold(value))])),
  placeOf: (kind) => [`${kind}.json`, below],
});

const keyOf = new Map([...BUNDLE_KEYS].map(([key, kind]) => [kind, key]));

const ALONE = fileEach('', (document) => document);
const forms: Readonly<Record<string, Form>> = {
  'an array': fileEach('/0', (document) => [document]),
  'a folder of its own': {
    write: (all) =>
      new Map(Object.entries(all).map(([kind, value]) => [`eu/${kind}/main.json`, JSON.stringify(value)])),
    placeOf: (kind) => [`eu/${kind}/main.json`, ''],
  },
  'one bundle with all others': {
    write: (all) => {
      const members = Object.entries(all).map(([kind, value]) => {
        return [keyOf.get(kind as Kind), SINGLE_KINDS.has(kind as Kind) ? value : [value]];
      });
      return new Map([['workspace.json', JSON.stringify(Object.fromEntries(members))]]);
    },
    placeOf: (kind) => ['workspace.json', `/${keyOf.get(kind)}${SINGLE_KINDS.has(kind) ? '' : '/0'}`],
  },
};

/** What is told, by the kind of the document that it is told of and the place in that. */
function told(form: Form, all: Documents): readonly string[] {
  return diagnosticsOf(form.write(all))
    .map(({ file, pointer, rule }) => {
      const kind = KINDS.find((each) => {
        const [own, base] = form.placeOf(each);
        return file === own && (pointer === base || pointer.startsWith(`${base}/`));
      });
      return kind ? `${kind}${pointer.slice(form.placeOf(kind)[1].length)} ${rule}` : `${file} ${pointer} ${rule}`;
    })
    .toSorted();
}

const mistakes: Readonly<Record<string, (holder: Holder, key: string) => void>> = {
  'is gone': (holder, key) => delete holder[key],
  'is null': (holder, key) => (holder[key] = null),
  'is of another type': (holder, key) => (holder[key] = typeof holder[key] === 'number' ? 'x' : 42),
  'is empty': (holder, key) =>
    (holder[key] = Array.isArray(holder[key]) ? [] : typeof holder[key] === 'object' ? {} : ''),
  'has another name': (holder, key) => {
    const middle = Math.floor(key.length / 2);
    holder[key.slice(0, middle) + key.charAt(middle - 1) + key.slice(middle)] = holder[key];
    delete holder[key];
  },
};

for (const kind of KINDS) {
  for (const [what, make] of Object.entries(mistakes)) {
    test(`what is told of a key that ${what}, of ${kind}`, () => {
      for (const pointer of keysIn(documents[kind], '')) {
        const all = structuredClone(documents);
        const end = pointer.lastIndexOf('/');
        make(valueAt(all[kind], pointer.slice(0, end)) as Holder, pointer.slice(end + 1));
        const expected = told(ALONE, all);
        for (const [name, form] of Object.entries(forms))
          assert.equal(told(form, all), expected, `${pointer} in ${name}`);
      }
    });
  }
}

/** Pointers of all keys of objects. None of ours needs escaping. */
function* keysIn(value: unknown, base: Pointer): Generator<Pointer> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, below] of Object.entries(value)) {
    if (!Array.isArray(value)) yield `${base}/${key}`;
    yield* keysIn(below, `${base}/${key}`);
  }
}

test.run();
