/** Half a file is what a broken download leaves: something is found in it, and nothing is thrown. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  diagnosticsOf,
  fixtureWorkspace,
  type FixtureWorkspace,
  inspectTexts,
  invalidCases,
  type Texts,
} from '../../testing/texts.ts';

/** How many characters to go on between two cuts. */
const steps = (text: string, cuts: number): number => Math.max(1, Math.floor(text.length / cuts));

function* truncated(texts: Texts, cuts: number): Generator<{ file: string; cut: string; files: Texts }> {
  for (const [file, text] of texts) {
    for (let length = 0; length < text.length; length += steps(text, cuts)) {
      const cut = text.slice(0, length);
      yield { file, cut, files: new Map(texts).set(file, cut) };
    }
  }
}

function assertCutsAreFound({ name, texts, settings }: FixtureWorkspace, cuts: number): void {
  const whole = inspectTexts(texts, settings);
  for (const { file, cut, files } of truncated(texts, cuts)) {
    const others = whole.filter((inspection) => inspection.file !== file);
    const found = diagnosticsOf(files, settings, [...others, ...inspectTexts(new Map([[file, cut]]), settings)]);
    const where = `${name}: ${file} cut after ${cut.length} characters`;
    assert.not(
      found.some(({ rule }) => rule === 'deskcheck/internal-error'),
      where,
    );
    if (!file.endsWith('.json') || isJson(cut)) continue;
    const inside = found.filter((finding) => finding.file === file && finding.rule === 'json/syntax');
    assert.ok(inside.length > 0 || nestsTooDeep(found, file), `${where}: no json/syntax`);
  }
}

function nestsTooDeep(found: ReturnType<typeof diagnosticsOf>, file: string): boolean {
  return found.some((finding) => finding.file === file && finding.rule === 'deskcheck/unreadable-file');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

for (const name of ['clean', 'contact-center']) {
  test(`${name}: every file, cut at some fifty places`, () => assertCutsAreFound(fixtureWorkspace(name), 50));
}

test('every file of every invalid case, cut at some eight places', () => {
  for (const workspace of invalidCases()) assertCutsAreFound(workspace, 8);
});

test.run();
