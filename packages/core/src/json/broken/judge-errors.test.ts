/** One slip of the keyboard is one mistake, on the line where it was made, and nothing else is said of the document. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnosticsOf } from '../../testing/texts.ts';
import { parse } from '../parse.ts';

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
  ['a string without quotes', '"For escalated issues"', 'For escalated issues', '4 symbol'],
  ['a string without its opening quote', '"For escalated issues"', 'For escalated issues"', '4 unopenedString'],
  ['an id without its opening quote', '"7d0a2c1e', '7d0a2c1e', '2 unopenedString'],
  ['a string without its closing quote', 'issues"', 'issues', '4 openString'],
  [
    'a string that an editor gave quotes of its own',
    '"For escalated issues"',
    '“For escalated issues”',
    '4 curlyQuotes',
  ],
  ['a string in single quotes', '"For escalated issues"', "'For escalated issues'", '4 symbol'],
  ['a name without its closing quote', '"description"', '"description', '4 openName'],
  ['a name without its closing quote, before a number', '"maxParticipants"', '"maxParticipants', '17 openName'],
  ['a name without its closing quote, before an object', '"settings"', '"settings', '14 openName'],
  ['a name without its opening quote', '"description"', 'description"', '4 propertyName'],
  ['a string without its closing quote, and a bracket behind it', /0f6f9d11"\s*}/, '0f6f9d11 }', '10 openString'],
  ['a string without its closing quote, and a name behind it', 'CHAT",\n ', 'CHAT,', '5 openString'],
  ['a line break in a string', 'escalated ', 'escalated\n', '4 lineBreak'],
  ['a line break in a string, and quotes', 'escalated ', 'escalated\n"urgent", other ', '4 lineBreak'],
  ['quotes in a string', 'escalated', '"escalated"', '4 innerQuote'],
  ['quotes at the beginning of a string', 'For', '"For"', '4 innerQuote'],
  ['quotes at the end of a string', 'issues', '"issues"', '4 innerQuote'],
  ['one quote in a string', 'escalated', '24" escalated', '4 innerQuote'],
  ['quotes in a string, and a comma', 'escalated', '"escalated", as we say,', '4 innerQuote'],
  ['a plus sign', ' 50', ' +50', '17 number'],
  ['a no-break space', '  "name"', '\u00a0 "name"', '3 invisible'],
  ['no-break spaces all over', /^ /gm, '\u00a0', '2 invisible'],
  ['a zero-width space beside a value', ' 50', ' \u200b50', '17 invisible'],
  ['two colons', '"settings":', '"settings"::', '14 value'],
  ['a comma in place of a colon, before a number', '"maxParticipants":', '"maxParticipants",', '17 colon'],
  ['a comma in place of a colon, before a string', '"loggingLevel":', '"loggingLevel",', '16 colon'],
  ['a semicolon in place of a colon', '"maxParticipants":', '"maxParticipants";', '17 colon'],
  ['a comma in place of a colon, before an object', '"settings":', '"settings",', '14 colon'],
  ['a semicolon behind a word', 'true,', 'true;', '15 comma'],
  ['a semicolon behind a number', '50,', '50;', '17 comma'],
  ['a semicolon behind a string', '"STANDARD",', '"STANDARD";', '16 comma'],
  ['a semicolon behind a bracket', /},(?=\s*"settings)/, '};', '13 comma'],
  ['a variable without quotes', '50', '${MAX_PARTICIPANTS}', '17 symbol'],
  ['a hole in a template, and blanks', '50', '{{ max_participants }}', '17 symbol'],
  ['a comment that never ends', '  "settings"', '  /* "settings"', '14 openComment'],
  ['a name in single quotes', '"visibility"', "'visibility'", '6 propertyName'],
  ['a colon too few, before a string', '"name":', '"name"', '3 colon'],
  ['a colon too few, before an object', '"visibility":', '"visibility"', '6 colon'],
  ['an equals sign for the colon', '"visibility":', '"visibility" =', '6 symbol'],
  ['a value too few', ' 10080', '', '18 value'],
  ['a tab in a string', '"GROUPS"', '"\tGROUPS"', '7 character'],
  ['a backslash in a name', '"Agent_', '"\\qAgent_', '3 escape'],
  ['a remark behind #', '  "name"', '  # a remark of ours\n  "name"', '3 symbol'],
  ['a hole in a template', ' true', ' {{encrypted}}', '15 symbol'],
  ['a bracket for a brace', '  },\n  "settings"', '  ],\n  "settings"', '13 closeBrace'],
  ['a brace for a bracket', '    ]\n', '    }\n', '12 closeBracket'],
  ['a brace too few', '      }\n    ]', '    ]', '11 closeBrace'],
  ['a bracket too few', '    ]\n', '', '12 closeBracket'],
  ['a brace with its comma too few', '  },\n  "settings"', '  "settings"', '13 closeBrace'],
  ['a brace too few, its comma still there', '  },\n  "settings"', '  ,\n  "settings"', '13 closeBrace'],
  ['a brace too few in one line', '10080\n  }\n}', '10080\n  }', '20 closeBrace'],
  ['a bracket too few, in front', '"groups": [', '"groups":', '8 openBracket'],
  ['a brace too few, in front', '"settings": {', '"settings":', '14 openBrace'],
  ['a brace too few, in front of all', '{', '', '2 openBrace'],
  ['a brace too many, in front', '"settings": {', '"settings": {{', '14 strayOpening'],
  ['a program', '{', 'module.exports = {', '1 program'],
  ['a mark of a merge conflict', '  "name"', '<<<<<<< HEAD\n  "name"', '3 conflictMark'],
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

test('any one sign that is lost is one mistake, on its line or beside it', () => {
  for (const { 0: sign, index } of channel.matchAll(/["{}[\],:]/g)) {
    const text = channel.slice(0, index) + channel.slice(index + 1);
    const line = channel.slice(0, index).split('\n').length;
    const [mistake = '', ...others] = found(text);
    assert.equal(others, [], `${sign} on line ${line}`);
    // Of brackets in a row, one for another is as good.
    assert.ok(Math.abs(parseInt(mistake, 10) - line) <= 2, `${sign} on line ${line}: ${mistake}`);
  }
});

test('any one sign that is one too many is one mistake, on its line or beside it', () => {
  const signs = '"{}[],:';
  // Inside a string, any sign but a quote is a part of it.
  for (const { 0: token, index } of channel.matchAll(/"[^"]*"|[{}[\],:]|[^\s"{}[\],:]+/g)) {
    for (const sign of signs) {
      const at = index + (sign === '"' ? 0 : token.length);
      const text = channel.slice(0, at) + sign + channel.slice(at);
      const line = channel.slice(0, at).split('\n').length;
      const [mistake = '', ...others] = found(text);
      assert.equal(others, [], `${sign} on line ${line}, beside ${token}`);
      // Of a bracket, its counterpart may as well be lost.
      if ('{}[]'.includes(sign)) continue;
      assert.ok(Math.abs(parseInt(mistake, 10) - line) <= 3, `${sign} on line ${line}, beside ${token}: ${mistake}`);
    }
  }
});

test('any one sign that is lost from a text without line breaks leaves nothing to be said but what follows from it', () => {
  const line = JSON.stringify(JSON.parse(channel));
  for (const { 0: sign, index } of line.matchAll(/["{}[\],]/g)) {
    const text = line.slice(0, index) + line.slice(index + 1);
    assert.is(found(text).length, 1, `${sign} at ${index}: ${found(text).join(', ')}`);
  }
});

test('two slips that have nothing to do with each other are two mistakes', () => {
  const text = channel.replace('50,', '050,').replace('"CHAT",', '"CHAT"').replace('true', 'True');
  assert.equal(found(text), ['6 comma', '15 symbol', '17 number']);
});

test('what is wrong besides is told where the brackets match', () => {
  const text = channel.replace('"CHAT",', '"CHAT"').replace('"STANDARD"', '"NONE"');
  assert.equal(found(text), ['6 comma', 'channel/require-logging']);
});

/** What each of these holds would once have been looked at to its end for each slip in it. */
const manySlips: Readonly<Record<string, (count: number) => string>> = {
  'quotes in strings': (count) => `["b"${'x,"b"'.repeat(count)}`,
  'strings that are never closed': (count) => `["${'a "b\n'.repeat(count)}`,
  'open strings with blanks behind them all': (count) => `[${'"ab\n'.repeat(count)}${' '.repeat(count * 5)}`,
  'numbers in a row': (count) => `[${'1 '.repeat(count)}`,
  'numbers without a blank': (count) => `[${'-1'.repeat(count)}`,
  'invisible characters': (count) => `[${'\u200b'.repeat(count)}x${'\u200b'.repeat(count)}`,
  comments: (count) => `{"a":1}${'/**/'.repeat(count)}`,
};

for (const [what, make] of Object.entries(manySlips)) {
  test(`reads a text of nothing but ${what} in time that grows with its length`, () => {
    const timeOf = (count: number): number => {
      const text = make(count);
      const start = performance.now();
      parse(text, { comments: false });
      return performance.now() - start;
    };
    timeOf(2000);
    const [short, long] = [Math.min(timeOf(10_000), timeOf(10_000)), Math.min(timeOf(80_000), timeOf(80_000))];
    // Where each slip costs the whole text, eight times as much takes 64 times as long: here, half a minute and more.
    assert.ok(
      long < Math.max(short, 100) * 30,
      `${short.toFixed(0)} ms, and ${long.toFixed(0)} ms for eight times as much`,
    );
  });
}

/** Each of these is too much for a parser's or a pattern's stack, and no count of brackets foresees it. */
const tooMuch: Readonly<Record<string, string>> = {
  'brackets that close before others open': `[${'},'.repeat(2600)}${'['.repeat(2600)}`,
  'brackets behind a string that ends with a carriage return': `["\r${'['.repeat(2600)}`,
  'a quote in a comment': `/*"*/${'['.repeat(6000)}`,
  'brackets in a comment': `/*${'}'.repeat(20_000)}*/${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  'a bracket lost among very many documents': `[${'{"name":"a","channelType":"CHAT"},\n'.repeat(150_000)}{"name":"b"]`,
  'one very long string': `["${'a'.repeat(20e6)}" 1`,
};

for (const [what, text] of Object.entries(tooMuch)) {
  test(`tells of ${what}, and doesn't throw`, () => {
    const told = diagnosticsOf(new Map([['channels/a.json', text]]));
    assert.ok(told.length > 0);
    for (const { rule } of told) assert.ok(['json/syntax', 'deskcheck/unreadable-file'].includes(rule), rule);
  });
}

test.run();
