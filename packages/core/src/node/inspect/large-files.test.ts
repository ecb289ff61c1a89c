/** What is too large for one text is read piece by piece, and told like anything else. */
import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { besideExposed, CHANNEL, EXPOSED_FOUND, found, reportOn } from '../../testing/exposed-channel.ts';
import { placed } from '../../testing/texts.ts';
import { LARGE_FILE } from '../files/read-text.ts';

/** Writes a file of at least LARGE_FILE bytes: some text, one element over and over, some text. */
function writeLarge(path: string, before: string, element: (index: number) => string, after: string): number {
  const descriptor = openSync(path, 'w');
  let size = writeSync(descriptor, before);
  let count = 0;
  while (size < LARGE_FILE) {
    let batch = '';
    for (let end = count + 1000; count < end; count++) batch += `${count === 0 ? '' : ','}\n    ${element(count)}`;
    size += writeSync(descriptor, batch);
  }
  writeSync(descriptor, after);
  closeSync(descriptor);
  return count;
}

const idOf = (index: number): string => `7d0a2c1e-52e4-4b36-9d0f-${String(index).padStart(12, '0')}`;
const BAD = 777;
const listed = (index: number): string =>
  JSON.stringify({
    ...CHANNEL,
    id: idOf(index),
    name: `Channel ${index} é𝄞`,
    description: 'x'.repeat(1000),
    ...(index === BAD && { visibility: { type: 'GLOBAL' } }),
  });

test('a listing too large for one text is linted piece by piece, with every finding at its place', async () => {
  await besideExposed(
    (folder) => rmSync(join(folder, 'channels/exposed.json')),
    async (folder) => {
      const end = '\n  ],\n  "settings": {\n    "allowInternalChat": "yes"\n  }\n}\n';
      const count = writeLarge(join(folder, 'bundle.json'), '{\n  "channels": [', listed, end);
      const report = await reportOn(folder);
      const diagnostics = report.files.flatMap((file) => file.diagnostics);
      const at = (rule: string) =>
        diagnostics
          .filter((one) => one.rule === rule)
          .map(placed)
          .map((line) => line.split(' ')[0]);
      // Two lines stand before the first element; `{"type":"GLOBAL"}` stands at a known column of its line.
      const column = 4 + listed(BAD).indexOf('"GLOBAL"') + 1;
      assert.equal(at('channel/no-global-visibility'), [`bundle.json:${BAD + 3}:${column}-${BAD + 3}:${column + 8}`]);
      // The settings stand behind the last element, outside all that was cut out.
      const line = 2 + count + 3;
      assert.equal(at('schema/valid'), [`bundle.json:${line}:26-${line}:31`]);
      assert.is(report.coverage.documents.channel, count);
    },
  );
});

test('nothing in a large file is said to be fixable: what is read in pieces is never changed', async () => {
  const open = (index: number) =>
    listed(index).replace(
      '"settings":{',
      '"metadata":{"complianceTag":"PHI-1"},"settings":{"encryptionEnabled":false,',
    );
  const element = (index: number) => (index === BAD ? open(index) : listed(index));
  const unencrypted = async (fill: (folder: string) => unknown) => {
    const { files } = await besideExposed((folder) => void fill(join(folder, 'channels/exposed.json')), reportOn);
    return files.flatMap(({ diagnostics }) => diagnostics).find(({ rule }) => rule === 'channel/require-encryption');
  };
  const inSmall = await unencrypted((path) => writeFileSync(path, `[${element(BAD)}]`));
  const inLarge = await unencrypted((path) => writeLarge(path, '[', element, '\n]'));
  assert.is(inSmall?.fixable, true);
  assert.is(inLarge?.fixable, false);
});

test('what is wrong with a large file as a whole is told, too', async () => {
  const mistakes: Readonly<Record<string, readonly [end: string, finding: string]>> = {
    'a comma too many': [',\n]', 'json/syntax'],
    'no closing bracket': ['\n', 'json/syntax'],
  };
  for (const [what, [end, finding]] of Object.entries(mistakes)) {
    const files = await found((folder) => writeLarge(join(folder, 'channels/large.json'), '[', listed, end));
    assert.ok(files.includes(`channels/large.json ${finding}`), `${what}: ${files.join(', ')}`);
  }
});

/** How somebody slipped in one element, and which rules find something then. */
const slips: Readonly<Record<string, readonly [slip: (element: string) => string, rules: readonly string[]]>> = {
  'a lost brace': [(element) => element.slice(0, -1), ['json/syntax']],
  'a leading zero and no-break spaces between tokens': [
    (element) => element.replace('10080', '010080').replaceAll(',"', ',\u00a0"'),
    ['json/syntax', 'channel/no-global-visibility', 'json/syntax'],
  ],
};
for (const [what, [slip, rules]] of Object.entries(slips)) {
  test(`of a large file with ${what} the same is told as of a small one`, async () => {
    const element = (index: number) => (index === BAD ? slip(listed(index)) : listed(index));
    const small = Array.from({ length: BAD + 20 }, (_, index) => `\n    ${element(index)}`).join(',');
    const toldOf = async (fill: (folder: string) => unknown) => {
      const { files } = await besideExposed((folder) => void fill(join(folder, 'channels/exposed.json')), reportOn);
      return files.flatMap(({ diagnostics }) => diagnostics);
    };
    const ofSmall = await toldOf((path) => writeFileSync(path, `[${small}\n]`));
    const ofLarge = await toldOf((path) => writeLarge(path, '[', element, '\n]'));
    assert.equal(ofLarge.map(placed), ofSmall.map(placed));
    assert.equal(
      ofLarge.map(({ rule }) => rule),
      rules,
    );
  });
}

test('a large file that is no UTF-8 is an unreadable file', async () => {
  const latin1 = (folder: string) => {
    writeLarge(join(folder, 'channels/large.json'), '[', listed, ',');
    const descriptor = openSync(join(folder, 'channels/large.json'), 'a');
    writeSync(descriptor, Buffer.from('{"name":"café"}]', 'latin1'));
    closeSync(descriptor);
  };
  assert.equal(await found(latin1), [EXPOSED_FOUND, 'channels/large.json deskcheck/unreadable-file']);
});

test('a large .jsonc with brackets and quotes in its comments is read like a small one', async () => {
  const files = await found((folder) =>
    writeLarge(join(folder, 'channels/large.jsonc'), '[ // ] " {', (index) => `${listed(index)} /* ] " */`, '\n]'),
  );
  assert.equal(
    files.filter((line) => line.startsWith('channels/large')),
    ['channels/large.jsonc channel/no-global-visibility'],
  );
});

test.run();
