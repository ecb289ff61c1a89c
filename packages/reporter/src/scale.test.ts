import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { FORMAT_NAMES, loadFormat } from './formats.ts';
import { manyDiagnostics, options } from './testing/report.ts';

const MINIFIED = `{"widgets":[${'{"initialChannelId":"abc"},'.repeat(400)}0]}`;
const LINES = '    "initialChannelId": "abc",\n'.repeat(100_000);

for (const name of FORMAT_NAMES) {
  test(`${name}: 100,000 findings, in pieces and in time`, async () => {
    const format = await loadFormat(name);
    const start = performance.now();
    let longest = 0;
    for (const of of [manyDiagnostics(50_000, 50_000), manyDiagnostics(50_000, 10)]) {
      for (const chunk of format(of, options({ readText: () => (of.files.length === 1 ? LINES : MINIFIED) }))) {
        longest = Math.max(longest, chunk.length);
      }
    }
    // Generous, for slow machines: a second or two here, where something quadratic would take minutes.
    assert.ok(performance.now() - start < 30_000, `${performance.now() - start} ms`);
    // The longest pieces are one file's source and the list of files: never the whole text.
    assert.ok(longest <= 4_000_000, `a chunk of ${longest}`);
  });
}

test.run();
