/** A table gives back what was put into it, field by field, after it was kept as JSON. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Inspection } from '../../model/inspection.ts';
import { fixtureWorkspace, inspectTexts, invalidCases, recommended } from '../../testing/texts.ts';
import { encodeTable, type InspectionTable, TableReader } from './inspection-table.ts';

function kept(inspections: readonly Inspection[]): TableReader {
  const { columns, rest } = JSON.parse(JSON.stringify(encodeTable(inspections))) as InspectionTable;
  return new TableReader(rest, () => columns);
}

/** Each field asked for, be it a getter or not. A field that is absent and one that is `undefined` are the same. */
function fields(inspection: Inspection): unknown {
  const { file, hash, documents, findings, declarations, references, variables } = inspection;
  const { listings, lost, suppressions, broken, inPieces, unrecognised } = inspection;
  const all = { file, hash, documents, findings, declarations, references, variables };
  return JSON.parse(JSON.stringify({ ...all, listings, lost, suppressions, broken, inPieces, unrecognised }));
}

function comesBack(inspections: readonly Inspection[], what: string): void {
  const reader = kept(inspections);
  for (const [row, inspection] of inspections.entries())
    assert.equal(fields(reader.take(row, inspection.file)), fields(inspection), `${what}: ${inspection.file}`);
}

for (const name of ['clean', 'contact-center']) {
  test(`the files of ${name} come back as they were`, () => {
    const { texts, settings } = fixtureWorkspace(name);
    comesBack(inspectTexts(texts, settings), name);
  });
}

test('the files of every invalid case come back as they were', () => {
  for (const { name, texts, settings } of invalidCases()) comesBack(inspectTexts(texts, settings), name);
});

test('what came back and is kept again comes back once more', () => {
  const { texts, settings } = fixtureWorkspace('contact-center');
  const inspections = inspectTexts(texts, settings);
  const reader = kept(inspections);
  const again = inspections.map(({ file }, row) => reader.take(row, file));
  comesBack(again, 'again');
  assert.equal(JSON.stringify(encodeTable(again)), JSON.stringify(encodeTable(inspections)));
});

test('an empty id or name is told apart from none', () => {
  const { texts } = fixtureWorkspace('clean');
  const [plain] = inspectTexts(texts, recommended()).filter(({ file }) => file === 'channels/peer-support.json');
  assert.ok(plain?.declarations[0]);
  const [declaration] = plain.declarations;
  for (const [id, name] of [
    ['', ''],
    ['', undefined],
    [undefined, ''],
    ['a', ''],
  ] as const)
    comesBack([{ ...plain, declarations: [{ ...declaration, id, name }] }], JSON.stringify([id, name]));
});

test.run();
