import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readLog } from './testing/runner.ts';
import { inert, workflowCommand } from './workflow-commands.ts';

/** Words that mean something to the runner, between anything else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\n',
        '\r',
        '::',
        '::error::',
        '##[error]',
        '##[stop-commands]',
        '%0A',
        '%',
        ',',
        '=',
        ' ',
        '::set-output name=x::',
      ),
    ),
  )
  .map((parts) => parts.join(''));

test('properties and data are written as the runner reads them', () => {
  assert.is(
    workflowCommand('error', { file: 'a,b:c.json', line: 3, col: undefined, title: '100%' }, 'One.\nTwo: 100%'),
    '::error file=a%2Cb%3Ac.json,line=3,title=100%25::One.%0ATwo: 100%25\n',
  );
  assert.is(workflowCommand('notice', {}, 'Text'), '::notice::Text\n');
});

test('whatever a text holds, it is one annotation and nothing else', () => {
  fc.assert(
    fc.property(hostile, hostile, (name, message) => {
      const log = workflowCommand('warning', { file: `a${name}`, line: 1, title: 'rule' }, message);
      const { annotations, obeyed } = readLog(log);
      assert.is(log.split(/[\r\n]/).length, 2);
      assert.equal(obeyed, []);
      assert.is(annotations.length, 1);
      assert.equal([annotations[0]?.line, annotations[0]?.title], ['1', 'rule']);
    }),
  );
});

test('in what is inert the runner finds no command, and after it finds them again', () => {
  fc.assert(
    fc.property(fc.array(hostile), (chunks) => {
      const log = [...inert(chunks), workflowCommand('notice', {}, 'after')].join('');
      const { annotations, obeyed } = readLog(log);
      assert.equal(obeyed, []);
      assert.equal(
        annotations.map(({ message }) => message),
        ['after'],
      );
    }),
  );
});

test.run();
