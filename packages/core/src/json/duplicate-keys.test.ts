/** A key that is given twice is reported at the second, wherever it hides. */
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { survey } from '../engine/inspect/survey.ts';
import { below } from '../model/address.ts';
import { diagnosticsOf } from '../testing/texts.ts';
import { countColons, duplicateKeys } from './duplicate-keys.ts';

/** A text that JSON.parse accepts, with strings that look like keys and white space wherever it may stand. */
const anySpace = fc.constantFrom('', ' ', '\n', '\t', '\r\n');
const anyString = fc.oneof(fc.string(), fc.constantFrom('":', '"a":1', '\\', '{', '": "', 'a: b', '//', '/*'));
const { value: anyText } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('null', 'true', '-1.5e3', '{ }', '[ ]'),
    anyString.map((text) => JSON.stringify(text)),
    fc
      .tuple(anySpace, fc.array(tie('value'), { minLength: 1, maxLength: 4 }))
      .map(([space, elements]) => `[${space}${elements.join(`${space},${space}`)}${space}]`),
    fc
      .tuple(
        anySpace,
        fc.uniqueArray(anyString, { minLength: 1, maxLength: 4 }),
        fc.array(tie('value'), { minLength: 4 }),
      )
      .map(([space, keys, values]) =>
        objectOf(
          space,
          keys.map((key, index) => [JSON.stringify(key), values[index] ?? '0']),
        ),
      ),
  ),
}));

function objectOf(space: string, members: readonly (readonly [literal: string, value: string])[]): string {
  return `{${space}${members.map(([literal, value]) => `${literal}${space}:${space}${value}`).join(`${space},${space}`)}${space}}`;
}

/** Another way to write the same key. */
function escaped(literal: string): string {
  return literal.replace(
    /^"([a-z])/,
    (_match, letter: string) => `"\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const keysIn = (text: string): number => survey(JSON.parse(text), { secrets: false }).keys;

test('where no key is given twice, none is reported, and the count of colons says so at once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.equal(duplicateKeys(text), []);
      // Never fewer than there are keys: an equal count proves that none was dropped.
      assert.ok(countColons(text) >= keysIn(text));
    }),
    { numRuns: 500 },
  );
});

test('any object with a repeated key is reported at the second', () => {
  const anyMembers = fc.uniqueArray(fc.tuple(anyString, anyText), {
    minLength: 1,
    maxLength: 5,
    selector: ([key]) => key,
  });
  const anyWrapping = fc.constantFrom(['', ''], ['[0, ', ']'], ['{"outer": [', ', null]}'], ['{"a/b": {"~": ', '}}']);
  fc.assert(
    fc.property(anyMembers, fc.nat(), anyText, anySpace, anyWrapping, (members, choice, value, space, wrapping) => {
      const written = members.map(([key, text]) => [JSON.stringify(key), text] as const);
      const [key = ''] = members[choice % members.length] ?? [];
      const first = JSON.stringify(key);
      const second = escaped(first);
      const [before = '', after = ''] = wrapping;
      const text = before + objectOf(space, [...written, [second, value]]) + after;
      assert.ok(countColons(text) > keysIn(text), 'the count of colons gives it away');
      const [found, ...others] = duplicateKeys(text);
      assert.equal(others, []);
      assert.is(found?.key, key);
      assert.is(text.slice(...(found?.span ?? [0, 0])), second);
      assert.is(text.slice(...(found?.first ?? [0, 0])), first);
      assert.ok((found?.first[0] ?? 0) < (found?.span[0] ?? 0));
      assert.ok(found?.pointer.endsWith(below('', key)));
    }),
    { numRuns: 500 },
  );
});

test('a document with a repeated key is reported at it, and the value that counts is judged as well', () => {
  const text = `{
  "name": "Agent_Peer_Support_Channel", "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": { "autoArchiveAfterMinutes": 10080, "maxParticipants": 50 },
  "visib\\u0069lity": { "type": "GLOBAL" }
}`;
  const found = diagnosticsOf(new Map([['channel.json', text]])).map(
    ({ rule, line, column }) => `${rule} ${line}:${column}`,
  );
  assert.equal(found, ['json/no-duplicate-key 5:3', 'channel/no-global-visibility 5:32']);
});

test.run();
