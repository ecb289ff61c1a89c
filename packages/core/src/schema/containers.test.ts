/** A clean workspace is clean however its documents are put into files. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Kind } from '../model/kind.ts';
import {
  diagnosticsOf,
  documentsIn,
  fixtureWorkspace,
  lintTexts,
  placed,
  recommended,
  type Texts,
} from '../testing/texts.ts';
import { BUNDLE_KEYS, SINGLE_KINDS } from './classify.ts';

const clean = fixtureWorkspace('clean');

const documents = documentsIn(clean);
const total = [...documents.values()].flat().length;

const listing = (entities: readonly object[]) => ({ entities, pageNumber: 1, pageSize: 25, total: entities.length });
const named = (kind: Kind, document: object) => ({ $schema: `./schemas/${kind}.schema.json`, ...document });
const bundle = (hold: (some: readonly object[]) => unknown): string =>
  JSON.stringify(
    Object.fromEntries(
      [...BUNDLE_KEYS].flatMap(([key, kind]) => {
        const some = documents.get(kind) ?? [];
        return some.length === 0 ? [] : [[key, SINGLE_KINDS.has(kind) ? some[0] : hold(some)]];
      }),
    ),
  );
const files = (write: (some: readonly object[], kind: Kind) => unknown): Texts =>
  new Map([...documents].map(([kind, some]) => [`${kind}.json`, JSON.stringify(write(some, kind))]));

const forms: Readonly<Record<string, Texts>> = {
  'as it is': clean.texts,
  'an array for each kind': files((some) => some),
  'a listing for each kind': files((some) => listing(some)),
  'a file for each kind': files((some) => (some.length === 1 ? some[0] : some)),
  'one bundle of arrays': new Map([['workspace.json', bundle((some) => some)]]),
  'one bundle of listings': new Map([['workspace.json', bundle(listing)]]),
  'one bundle of documents': new Map([['workspace.json', bundle((some) => (some.length === 1 ? some[0] : some))]]),
  'one array of everything': new Map([
    ['everything.json', JSON.stringify([...documents].flatMap(([kind, some]) => some.map((one) => named(kind, one))))],
  ]),
  'one bundle with what an export says of itself, and what a team keeps beside it': new Map([
    [
      'export.json',
      JSON.stringify({
        name: 'EU workspace',
        description: 'Nightly',
        version: 3,
        exportedAt: '2026-01-01T00:00:00Z',
        complete: true,
        metadata: { tool: 'exporter' },
        queues: [{ id: 'a', name: 'Billing' }],
        ...(JSON.parse(bundle((some) => some)) as object),
      }),
    ],
  ]),
  'an array of bundles': new Map([['bundles.json', `[${bundle((some) => some)}]`]]),
  'documents that name their schema, under names that tell nothing': new Map(
    [...documents].flatMap(([kind, some], index) =>
      some.map((one, number) => [`${index}-${number}.json`, JSON.stringify(named(kind, one))] as const),
    ),
  ),
};

for (const [form, texts] of Object.entries(forms)) {
  test(`${form}: nothing is found, and every document was looked at`, () => {
    assert.equal(diagnosticsOf(texts).map(placed), []);
    const { coverage } = lintTexts(texts, recommended());
    assert.is(
      Object.values(coverage.documents).reduce((sum, count) => sum + count, 0),
      total,
    );
    assert.equal(coverage.unknown, []);
    assert.equal(coverage.unrecognised, []);
  });
}

test.run();
