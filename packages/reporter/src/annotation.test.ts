import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { annotationCommand } from './annotation.ts';

test('properties and message are written as the runner reads them', () => {
  assert.is(
    annotationCommand({
      type: 'error',
      file: 'a,b:c.json',
      place: { line: 3, column: 2, endLine: 3, endColumn: 5 },
      title: '100%',
      message: 'One.\nTwo: 100%',
    }),
    '::error file=a%2Cb%3Ac.json,line=3,endLine=3,col=2,endColumn=5,title=100%25::One.%0ATwo: 100%25\n',
  );
});

test('it may belong to no file, or to a place of which only the start is known', () => {
  assert.is(annotationCommand({ type: 'notice', title: 'rule', message: 'Text' }), '::notice title=rule::Text\n');
  assert.is(
    annotationCommand({ type: 'error', file: 'a.json', place: { line: 3, column: 2 }, title: 'rule', message: 'Text' }),
    '::error file=a.json,line=3,col=2,title=rule::Text\n',
  );
});

test('a long message ends where the runner would cut it, before its note and not within a character', () => {
  const command = (message: string) =>
    annotationCommand({ type: 'error', title: 'rule', message, note: '\n(1 more)' }).slice(
      '::error title=rule::'.length,
    );
  assert.is(command('x'.repeat(5000)), `${'x'.repeat(4086)}…%0A(1 more)\n`);
  assert.is(command(`${'x'.repeat(4085)}${'😀'.repeat(9)}`), `${'x'.repeat(4085)}…%0A(1 more)\n`);
});

test.run();
