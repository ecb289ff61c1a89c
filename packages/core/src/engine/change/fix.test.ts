import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Diagnostic, FileEdits } from '../../model/diagnostic.ts';
import { chooseFixes, offerOf } from './fix.ts';

const diagnostic: Diagnostic = {
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  rule: 'layout/no-docked-chat',
  level: 'warn',
  message: '',
  messageId: '',
  file: 'a.json',
  pointer: '',
  identity: '',
  related: [],
  fixable: false,
  suggestions: [],
};

const at = (file: string, start: number, end: number, text = 'x'): FileEdits => ({
  file,
  edits: [{ start, end, text }],
});
const offer = (...edits: FileEdits[]) => ({ diagnostic, edits });

test('a safe fix is offered always, a suggestion only on request and only where it is the one there is', () => {
  const edits = [at('a.json', 0, 1)];
  const suggestion = { message: 'Do it.', edits };
  assert.equal(offerOf({ ...diagnostic, fix: edits }, 'safe')?.edits, edits);
  assert.is(offerOf({ ...diagnostic, suggestions: [suggestion] }, 'safe'), undefined);
  assert.equal(offerOf({ ...diagnostic, suggestions: [suggestion] }, 'suggestions')?.edits, edits);
  assert.is(offerOf({ ...diagnostic, suggestions: [suggestion, suggestion] }, 'suggestions'), undefined);
});

test('of two fixes that overlap the first one is made', () => {
  const first = offer(at('a.json', 0, 4));
  const { offers, edits } = chooseFixes([first, offer(at('a.json', 2, 6)), offer(at('b.json', 2, 6))]);
  assert.is(offers.length, 2);
  assert.equal(edits.get('a.json'), first.edits[0]?.edits);
});

test('a fix across files is made whole or not at all', () => {
  const { offers, edits } = chooseFixes([
    offer(at('map.json', 5, 6, 'a')),
    offer(at('layout.json', 0, 4), at('map.json', 5, 6, 'b')),
  ]);
  assert.is(offers.length, 1);
  assert.equal([...edits.keys()], ['map.json']);
});

test('two fixes that need the same change elsewhere are both made', () => {
  const { offers, edits } = chooseFixes([
    offer(at('layout.json', 0, 4), at('map.json', 5, 5, ',"n":1')),
    offer(at('layout.json', 9, 12), at('map.json', 5, 5, ',"n":1')),
  ]);
  assert.is(offers.length, 2);
  assert.is(edits.get('map.json')?.length, 1);
});

test.run();
