import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { FORMAT_NAMES, type FormatName, loadFormat } from './formats.ts';
import { HOSTILE, HOSTILE_OPTIONS, HOSTILE_REPORT } from './testing/hostile.ts';
import { print } from './testing/report.ts';

async function hostile(name: FormatName): Promise<string> {
  return print(await loadFormat(name), HOSTILE_REPORT, HOSTILE_OPTIONS);
}

for (const name of FORMAT_NAMES) {
  test(`${name}: nothing that a terminal obeys gets through`, async () => {
    const text = await hostile(name);
    // The line breaks that are left are the format's own.
    assert.not.match(text, /(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Zl}|\p{Zp}|\p{Surrogate}|\ufeff/u);
  });
}

for (const name of FORMAT_NAMES) {
  test(`${name}: no line is a command to a CI system, but for those that are meant to be`, async () => {
    for (const line of (await hostile(name)).split(/\r\n|[\r\n]/)) {
      assert.not.match(line, /##[A-Za-z]*\[/);
      if (name !== 'github') assert.not.match(line, /^\s*::/);
    }
  });
}

test('github: one command per finding, all of them ours', async () => {
  const lines = (await hostile('github')).trimEnd().split('\n');
  assert.is(lines.length, HOSTILE.length);
  for (const line of lines) {
    assert.match(
      line,
      /^::(error|warning) file=[^:,]+,line=1,endLine=1,col=1,endColumn=2,title=layout\/no-dangling-channel::/,
    );
  }
});

for (const name of ['json', 'json-with-metadata', 'sarif', 'gitlab', 'rdjson'] as const) {
  test(`${name}: is JSON`, async () => {
    JSON.parse(await hostile(name));
  });
}

test('json: values read back as they were', async () => {
  const results = JSON.parse(await hostile('json')) as { messages: { message: string; pointer: string }[] }[];
  assert.equal(
    results.map(({ messages }) => messages[0]?.message),
    HOSTILE,
  );
});

for (const name of ['junit', 'checkstyle'] as const) {
  test(`${name}: no element but ours`, async () => {
    const text = await hostile(name);
    assert.not.match(text, /[\ufffe\uffff]|<!\[CDATA\[|]]>/);
    const names = new Set([...text.matchAll(/<\/?([^\s>/]+)/g)].map(([, element]) => element));
    const ours = ['?xml', 'testsuites', 'testsuite', 'testcase', 'failure', 'skipped', 'checkstyle', 'file', 'error'];
    for (const element of names) assert.ok(ours.includes(element ?? ''), element);
  });
}

test('html: no element but ours, and no script ends early', async () => {
  const text = await hostile('html');
  assert.is(text.match(/<script/g)?.length, 2);
  assert.is(text.match(/<\/script/g)?.length, 2);
  assert.not.match(text, /<img|<!--/);
});

test('markdown: one row per finding, no element, link or mention that is not ours', async () => {
  const lines = (await hostile('markdown')).split('\n');
  const rows = lines.filter((line) => line.startsWith('| :'));
  assert.is(rows.length, HOSTILE.length);
  for (const row of rows) {
    // Bars that part cells are those that no backslash escapes.
    assert.is(row.match(/(?<!\\)\|/g)?.length, 5, row);
    assert.not.match(row.replace(/`+[^`].*?`+/g, ''), /<(?!br>|!-- -->|span>|\/span>)/);
  }
  assert.not.match(rows.join('\n').replace(/(`+)[^`].*?[^`]?\1/g, ''), /@everyone|(?<!\\)\[link/);
});

test('sarif: no link and no placeholder that is not ours', async () => {
  const log = JSON.parse(await hostile('sarif')) as { runs: { results: { message: { text: string } }[] }[] };
  for (const { message } of log.runs[0]?.results ?? []) {
    assert.is(message.text.match(/(?<!\\)\]\(/g)?.length, 1, message.text);
    assert.not.match(message.text, /(?<!\{)\{\d+\}/);
  }
});

test.run();
