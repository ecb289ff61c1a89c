import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { below, type Pointer } from '../model/address.ts';
import type { Change } from '../model/finding.ts';
import { blankComments } from './comments.ts';
import { editsFor } from './edit.ts';
import { applyTextEdits, EditSet } from './text-edits.ts';
import { TextPlaces } from './text-places.ts';

/** The text after a change. */
function edit(text: string, change: Change): string {
  const places = new TextPlaces(text, change.op === 'erase' ? [] : [change.pointer], { broken: false });
  const edits = editsFor(places, change);
  const set = new EditSet();
  assert.ok(set.admits(edits));
  set.add(edits);
  return applyTextEdits(text, set.edits);
}

const set = (text: string, pointer: Pointer, value: unknown) => edit(text, { op: 'set', pointer, value });
const remove = (text: string, pointer: Pointer) => edit(text, { op: 'remove', pointer });

test('a value is replaced where it stands', () => {
  assert.is(set('{"a":1,\r\n\t"b" : "x" }', '/b', 'y'), '{"a":1,\r\n\t"b" : "y" }');
  assert.is(set('[1, 2]', '/1', false), '[1, false]');
});

test('a key is renamed where it stands, and only there', () => {
  assert.is(edit('{ "a": { "a": 1 } }', { op: 'rename', pointer: '/a/a', to: 'b"' }), '{ "a": { "b\\"": 1 } }');
});

test('of two equal keys the one that counts is changed', () => {
  assert.is(set('{"a": 1, "a": 2}', '/a', 3), '{"a": 1, "a": 3}');
});

test('a new member gets a line of its own, indented like the last one', () => {
  assert.is(set('{\n  "a": 1\n}\n', '/b', 'x'), '{\n  "a": 1,\n  "b": "x"\n}\n');
  assert.is(set('{\r\n\t"a": 1\r\n}', '/b', 'x'), '{\r\n\t"a": 1,\r\n\t"b": "x"\r\n}');
  assert.is(set('{\r    "a": 1\r}', '/b', 'x'), '{\r    "a": 1,\r    "b": "x"\r}');
});

test('in an object on one line, a new member goes on that line, spaced like the others', () => {
  assert.is(set('{"a":1}', '/b', 'x'), '{"a":1,"b":"x"}');
  assert.is(set('{ "a": 1 }', '/b', 'x'), '{ "a": 1, "b": "x" }');
  assert.is(set('{ "a": 1,  "b": 2 }', '/c', 3), '{ "a": 1,  "b": 2,  "c": 3 }');
});

test('what has to be there for it is made: objects on lines like the document, or on one line where it is on one', () => {
  assert.is(
    set('{\n\t"a": 1\n}', '/settings/encryptionEnabled', true),
    '{\n\t"a": 1,\n\t"settings": {\n\t\t"encryptionEnabled": true\n\t}\n}',
  );
  assert.is(set('{"a":1}', '/s/e', true), '{"a":1,"s":{"e":true}}');
  assert.is(set('{ "a": 1 }', '/s/e', [1, 2]), '{ "a": 1, "s": { "e": [1, 2] } }');
});

test('how far a document is indented is not read off its comments', () => {
  const made = '        "encryptionEnabled": true\n    }\n}';
  for (const comment of ['/*\n * Channel\n */\n', '/*\n  "a": 1\n*/\n', '  // Channel\n', ' /* a */ '])
    assert.is(
      set(`${comment}{\n    "a": " /*"\n}`, '/settings/encryptionEnabled', true),
      `${comment}{\n    "a": " /*",\n    "settings": {\n${made}`,
    );
  assert.is(set('{\n/*\n * Channel\n */\n}', '/s/e', true), '{\n/*\n * Channel\n */\n  "s": {\n    "e": true\n  }\n}');
});

test('null is absent, so what would stand in it takes its place', () => {
  assert.is(set('{\n  "s": null\n}', '/s/e', true), '{\n  "s": {\n    "e": true\n  }\n}');
  assert.is(set('{ "x": 1, "s": null }', '/s/e', true), '{ "x": 1, "s": { "e": true } }');
});

test('nothing can be put into a text or a number, and nothing is removed that is not there', () => {
  assert.is(set('{"a":"b"}', '/a/c', 1), '{"a":"b"}');
  assert.is(set('[1]', '/7', 1), '[1]');
  assert.is(remove('{"a":1}', '/b'), '{"a":1}');
});

test('an empty object is filled on its line, or between its lines', () => {
  assert.is(set('{ "s": {} }', '/s/e', 1), '{ "s": { "e": 1 } }');
  assert.is(set('{ "s": [ ] }', '/s/0', 1), '{ "s": [1] }');
  assert.is(set('{\n  "s": {\n  }\n}', '/s/e', 1), '{\n  "s": {\n    "e": 1\n  }\n}');
  assert.is(set('{ // nothing\n}', '/e', 1), '{ // nothing\n  "e": 1\n}');
  assert.is(set('{ /* nothing */ }', '/e', 1), '{ /* nothing */\n  "e": 1\n}');
});

test('a comment stays beside what it was written for', () => {
  assert.is(set('{\n  "a": 1 // one\n  // the end\n}', '/b', 2), '{\n  "a": 1, // one\n  "b": 2\n  // the end\n}');
  assert.is(set('{\n  "a": 1, /* one */ // more\n}', '/b', 2), '{\n  "a": 1, /* one */ // more\n  "b": 2,\n}');
  assert.is(set('{ "a": 1, "b": 2 // two\n}', '/c', 3), '{ "a": 1, "b": 2, "c": 3 // two\n}');
  assert.is(set('{ "a": 1 /* one */ }', '/b', 2), '{ "a": 1, /* one */ "b": 2 }');
});

test('a trailing comma stays the style it is', () => {
  assert.is(set('{\n  "a": 1,\n}', '/b', 2), '{\n  "a": 1,\n  "b": 2,\n}');
  assert.is(set('[\n  1,\n]', '/1', 2), '[\n  1,\n  2,\n]');
});

test('what is removed takes its line and one comma along', () => {
  assert.is(remove('{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', '/b'), '{\n  "a": 1,\n  "c": 3\n}');
  assert.is(remove('{\r\n  "a": 1,\r\n  "b": 2\r\n}', '/b'), '{\r\n  "a": 1\r\n}');
  assert.is(remove('{ "a": 1, "b": 2 }', '/a'), '{ "b": 2 }');
  assert.is(remove('{ "a": 1, "b": 2 }', '/b'), '{ "a": 1 }');
  assert.is(remove('{\n  "a": 1, // one\n  "b": 2 // two\n}', '/b'), '{\n  "a": 1 // one\n  // two\n}');
  assert.is(remove('{\n  "a": 1\n}', '/a'), '{\n}');
  assert.is(remove('{ "a": 1 }', '/a'), '{}');
  assert.is(remove('{ "a": [ 1, ] }', '/a/0'), '{ "a": [] }');
  assert.is(remove('[ 1 /* one */ ]', '/0'), '[ /* one */ ]');
});

/** JSON in many layouts, with the value that it stands for. */
const documents = fc
  .record({
    value: fc.dictionary(
      fc.constantFrom('a', 'b', 'c d', 'é"'),
      fc.oneof(
        fc.integer(),
        fc.string(),
        fc.array(fc.oneof(fc.boolean(), fc.constant({ x: 1 })), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom(1, 't', null), { noNullPrototype: true }),
      ),
      { minKeys: 1, noNullPrototype: true },
    ),
    indent: fc.constantFrom('', '  ', '\t', '   '),
    eol: fc.constantFrom('\n', '\r\n', '\r'),
    comments: fc.boolean(),
    trailingCommas: fc.boolean(),
    end: fc.constantFrom('', 'eol'),
  })
  .map(({ value, indent, eol, comments, trailingCommas, end }) => {
    let text = JSON.stringify(value, null, indent);
    if (indent !== '' && comments) text = text.replaceAll(/(\d,?)\n/g, '$1 // "note", {\n');
    if (indent !== '' && trailingCommas) text = text.replaceAll(/(\d)\n/g, '$1,\n');
    return { value, text: (text + (end === '' ? '' : '\n')).replaceAll('\n', eol), indent, eol };
  });

const parseJsonc = (text: string): unknown => JSON.parse(blankComments(text).text);

/** What is left of two texts without the lines that they begin and end with alike. */
function changedLines(before: string, after: string, eol: string): { before: string[]; after: string[] } {
  const [a, b] = [before.split(eol), after.split(eol)];
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) {
    a.shift();
    b.shift();
  }
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return { before: a, after: b };
}

test('any member can be set in any layout: the text then says just that, and at most one line that was there differs', () => {
  fc.assert(
    fc.property(
      documents,
      fc.constantFrom('a', 'new', 'c d'),
      fc.oneof(fc.string(), fc.boolean(), fc.constant({ p: [1] })),
      ({ value, text, eol, indent }, key, put) => {
        const after = set(text, below('', key), put);
        assert.equal(parseJsonc(after), { ...value, [key]: put });
        if (indent === '' || key in value) return;
        const changed = changedLines(text, after, eol);
        assert.ok(changed.before.length <= 1, `${text}\n→\n${after}`);
      },
    ),
  );
});

test('any member can be removed from any layout: the text then says just that', () => {
  fc.assert(
    fc.property(documents, fc.nat(), ({ value, text }, choice) => {
      const keys = Object.keys(value);
      const key = keys[choice % keys.length] ?? '';
      const { [key]: _removed, ...rest } = value;
      assert.equal(parseJsonc(remove(text, below('', key))), rest);
    }),
  );
});

test('edits that touch each other are not made together, but the same edit counts once and new members line up', () => {
  const edits = new EditSet();
  const insertion = (text: string) => [{ start: 5, end: 5, text }];
  edits.add(insertion(',"a":1'));
  assert.ok(edits.admits(insertion(',"a":1')));
  assert.ok(edits.admits(insertion(',"b":1')));
  assert.not.ok(edits.admits(insertion(',"a":2')));
  assert.not.ok(edits.admits([{ start: 5, end: 6, text: '' }]));
  assert.not.ok(edits.admits([{ start: 2, end: 5, text: '' }]));
  assert.ok(edits.admits([{ start: 2, end: 4, text: '' }]));
  edits.add(insertion(',"b":1'));
  edits.add(insertion(',"a":1'));
  edits.add([{ start: 1, end: 2, text: 'x' }]);
  assert.is(applyTextEdits('01234}', edits.edits), '0x234,"a":1,"b":1}');
});

test.run();
