import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnosticsOf } from '../../testing/texts.ts';
import { parse } from '../parse.ts';

const channel = (participants: string) => `{
  "name": "Support", "channelType": "CHAT",
  "visibility": { "type": "GROUPS", "groups": [{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11" }] },
  "settings": { "maxParticipants": ${participants}, "autoArchiveAfterMinutes": 10080 }
}`;
/** What is found, and the text at its place. */
const found = (participants: string) => {
  const text = channel(participants);
  return diagnosticsOf(new Map([['channel.json', text]])).map(({ rule, messageId, line, column, endColumn }) => {
    const source = text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1);
    return `${rule} ${messageId} ${source}`;
  });
};

const WRITTEN =
  '040|-040|00|1_000|1,000|1,000,000|1.000,5|50 000|50%|0x10|1.|1e|1.5.2|--5|5-3|12:30|1/2|2024-01-01|5a|50;';
for (const written of WRITTEN.split('|')) {
  test(`${written} is no number, and is judged as no other`, () => {
    assert.equal(found(written), [`json/syntax number ${written}`]);
  });
}

test('text that follows a number without a comma leaves open what was meant', () => {
  for (const written of ['1"50"', '1[50]']) assert.equal(found(written)[0]?.split(' ')[0], 'json/syntax', written);
  assert.not.match(found('1"50"').join('\n'), 'max-participants');
});

test('a number is judged though the text is broken elsewhere', () => {
  for (const rest of ['/* few */', ' /* few */', ' "few": 1']) {
    assert.match(found(`1${rest}`).join('\n'), 'channel/max-participants few 1', rest);
  }
});

test('of JSON that stands in broken text, everything is read', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom('', ' ', '\n'), (json, blank) => {
      const { value, form } = parse(`{"read":${json}${blank},"lost":}`, { comments: false });
      assert.is.not(form, 'json');
      assert.is(JSON.stringify((value as { read: unknown }).read), JSON.stringify(JSON.parse(json)));
    }),
    // Strings that end in a comma, and that hold the end of a list.
    {
      examples: [
        ['["-,","]"]', ''],
        ['["-,", ", 1"]', ''],
      ],
    },
  );
});

test.run();
