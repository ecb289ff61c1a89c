import { annotationCommand } from '@deskcheck/reporter';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readLog } from './testing/runner.ts';
import { inert } from './workflow-commands.ts';

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

test('whatever a text holds, it is one annotation and nothing else', () => {
  fc.assert(
    fc.property(hostile, hostile, (name, message) => {
      const log = annotationCommand({ type: 'warning', file: `a${name}`, place: { line: 1 }, title: 'rule', message });
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
      const log = [...inert(chunks), annotationCommand({ type: 'notice', title: 'rule', message: 'after' })].join('');
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
