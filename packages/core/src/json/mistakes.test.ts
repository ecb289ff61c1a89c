/** One slip of the keyboard is one mistake, on the line where it was made, and nothing else is said of the document. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnosticsOf } from '../testing/texts.ts';

const channel = `{
  "id": "7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20",
  "name": "Agent_Peer_Support_Channel",
  "description": "For escalated issues",
  "channelType": "CHAT",
  "visibility": {
    "type": "GROUPS",
    "groups": [
      {
        "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11"
      }
    ]
  },
  "settings": {
    "encryptionEnabled": true,
    "loggingLevel": "STANDARD",
    "maxParticipants": 50,
    "autoArchiveAfterMinutes": 10080
  }
}
`;

/** What is found, as line and message. */
const found = (text: string): string[] =>
  diagnosticsOf(new Map([['channels/a.json', text]])).map(({ line, rule, messageId }) =>
    rule === 'json/syntax' ? `${line} ${messageId}` : rule,
  );

const slips: readonly (readonly [slip: string, from: string | RegExp, to: string, expected: string])[] = [
  ['a text without quotes', '"For escalated issues"', 'For escalated issues', '4 symbol'],
  ['a text without its opening quote', '"For escalated issues"', 'For escalated issues"', '4 symbol'],
  ['an id without its opening quote', '"7d0a2c1e', '7d0a2c1e', '2 number'],
  ['a text without its closing quote', 'issues"', 'issues', '4 openString'],
  ['a text that an editor gave quotes of its own', '"For escalated issues"', '“For escalated issues”', '4 symbol'],
  ['a text in single quotes', '"For escalated issues"', "'For escalated issues'", '4 symbol'],
  ['a name without its closing quote', '"description"', '"description', '4 symbol'],
  ['a name in single quotes', '"visibility"', "'visibility'", '6 propertyName'],
  ['a colon too few, before a text', '"name":', '"name"', '3 colon'],
  ['a colon too few, before an object', '"visibility":', '"visibility"', '6 colon'],
  ['an equals sign for the colon', '"visibility":', '"visibility" =', '6 symbol'],
  ['a value too few', ' 10080', '', '18 value'],
  ['a tab in a text', '"GROUPS"', '"\tGROUPS"', '7 character'],
  ['a backslash in a name', '"Agent_', '"\\qAgent_', '3 escape'],
  ['a remark behind #', '  "name"', '  # a remark of ours\n  "name"', '3 symbol'],
  ['a hole in a template', ' true', ' {{encrypted}}', '15 propertyName'],
  ['a bracket for a brace', '  },\n  "settings"', '  ],\n  "settings"', '13 closeBrace'],
  ['a brace for a bracket', '    ]\n', '    }\n', '12 closeBracket'],
  ['a brace too few', '      }\n    ]', '    ]', '11 closeBrace'],
  ['a bracket too few', '    ]\n', '', '12 closeBracket'],
  ['a brace with its comma too few', '  },\n  "settings"', '  "settings"', '13 closeBrace'],
  [
    'a merge conflict',
    '  "name": "Agent_Peer_Support_Channel",\n',
    '<<<<<<< HEAD\n  "name": "A",\n=======\n  "name": "B",\n>>>>>>> theirs\n',
    '3 conflict',
  ],
  ['no JSON at all', /^[^]*$/, 'Notes of the last meeting\n', '1 symbol'],
];

for (const [slip, from, to, expected] of slips) {
  test(slip, () => {
    const text = channel.replace(from, () => to);
    assert.is.not(text, channel);
    assert.equal(found(text), [expected]);
  });
}

test('two slips that have nothing to do with each other are two mistakes', () => {
  const text = channel.replace('50,', '050,').replace('"CHAT",', '"CHAT"').replace('true', 'True');
  assert.equal(found(text), ['6 comma', '15 symbol', '17 number']);
});

test('what is wrong besides is told where the brackets match', () => {
  const text = channel.replace('"CHAT",', '"CHAT"').replace('"STANDARD"', '"NONE"');
  assert.equal(found(text), ['6 comma', 'channel/require-logging']);
});

test.run();
