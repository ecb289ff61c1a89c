/** What is found depends on what a text says, not on how it is laid out. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { decode } from '../../node/files/read-text.ts';
import { diagnosticsOf, fixtureWorkspace, invalidCases, placed, type Texts } from '../../testing/texts.ts';

const workspaces = [...invalidCases(), fixtureWorkspace('contact-center')];

function map(texts: Texts, change: (text: string, file: string) => string): Texts {
  return new Map([...texts].map(([file, text]) => [file, change(text, file)]));
}

const lineEnds = { CRLF: '\r\n', CR: '\r' } as const;
for (const [name, end] of Object.entries(lineEnds)) {
  test(`${name} ends lines as LF does: the same findings at the same places`, () => {
    for (const { name: workspace, texts, settings } of workspaces) {
      const found = (files: Texts) => diagnosticsOf(files, settings).map(placed);
      assert.equal(found(map(texts, (text) => text.replaceAll(/\r\n?|\n/g, end))), found(texts), workspace);
    }
  });
}

test('a byte order mark is no column and no mistake', () => {
  for (const { name, texts, settings } of workspaces) {
    const marked = map(texts, (text) => {
      const read = decode(Buffer.from(`\ufeff${text}`));
      return read.ok ? read.text : '';
    });
    assert.equal(diagnosticsOf(marked, settings).map(placed), diagnosticsOf(texts, settings).map(placed), name);
  }
});

for (const indentation of ['', '  ', '\t', '        ']) {
  test(`indented by ${JSON.stringify(indentation)}, every finding stays and stands at the same pointer`, () => {
    let reindented = 0;
    for (const { name, texts, settings } of workspaces) {
      if (![...texts].every(([file, text]) => file.endsWith('.json') && saysTheSameReindented(text))) continue;
      reindented++;
      const found = (files: Texts) =>
        diagnosticsOf(files, settings)
          .map(({ file, pointer, rule, message, fix, suggestions }) =>
            [file, pointer, rule, message, fix !== undefined, suggestions.length].join(' '),
          )
          .toSorted();
      const changed = map(texts, (text) => JSON.stringify(JSON.parse(text), null, indentation));
      assert.equal(found(changed), found(texts), name);
    }
    assert.ok(reindented > 100, `only ${reindented} workspaces could be indented anew`);
  });
}

/** Whether parsing and writing it again changes nothing but white space: no equal keys, no number that loses digits. */
function saysTheSameReindented(text: string): boolean {
  const withoutSpace = text.replaceAll(
    /("(?:[^"\\]|\\.)*")|\s+/g,
    (_match, string: string | undefined) => string ?? '',
  );
  try {
    return JSON.stringify(JSON.parse(text)) === withoutSpace;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

test.run();
