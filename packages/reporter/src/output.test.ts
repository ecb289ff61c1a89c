import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { FORMAT_NAMES, loadFormat } from './formats.ts';
import { loadPrinted, reportOutput } from './output.ts';
import { manyDiagnostics, options, print, report } from './testing/report.ts';
import { SAMPLE } from './testing/sample.ts';

const refuse = {
  unknown: (name: string): Error => new Error(`no format ${name}`),
  pathless: (name: string): Error => new Error(`no path for ${name}`),
};

test('an output is a format, and the file that it goes to', () => {
  assert.equal(reportOutput('stylish', refuse), { name: 'stylish', path: undefined });
  assert.equal(reportOutput('html=a=b.html', refuse), { name: 'html', path: 'a=b.html' });
  assert.throws(() => reportOutput('json=', refuse), /^no path for json$/);
  assert.throws(() => reportOutput('stilish=a', refuse), /^no format stilish$/);
});

for (const name of FORMAT_NAMES) {
  test(`what ${name} says ends with a line break when it is printed, and is else unchanged`, async () => {
    const printed = await loadPrinted(name);
    for (const of of [SAMPLE, report([])]) {
      const text = print(printed, of, options());
      assert.ok(text === '' || text.endsWith('\n'));
      assert.ok([text, text.slice(0, -1)].includes(print(await loadFormat(name), of, options())));
    }
  });
}

test('a long report comes in few chunks, each worth a write', async () => {
  const printed = await loadPrinted('unix');
  const lengths = [...printed(manyDiagnostics(10_000, 10), options())].map(({ length }) => length);
  assert.ok(lengths.length > 5 && lengths.slice(0, -1).every((length) => length >= 64 * 1024), lengths.join(', '));
});

test.run();
