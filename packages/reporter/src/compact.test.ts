import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compact } from './compact.ts';
import { diagnostic, fileReport, print, report } from './testing/report.ts';

test("is the text of ESLint's compact", () => {
  const two = report([
    fileReport('a.json', [
      diagnostic({ line: 3, column: 7, message: 'Duplicate key "a".', rule: 'json/no-duplicate-key' }),
      diagnostic({ line: 9, level: 'warn', message: 'Docked\nchat', rule: 'layout/no-docked-chat' }),
    ]),
    fileReport('clean.json'),
  ]);
  assert.is(
    print(compact, two),
    `/desk/site/a.json: line 3, col 7, Error - Duplicate key "a". (json/no-duplicate-key)
/desk/site/a.json: line 9, col 1, Warning - Docked chat (layout/no-docked-chat)

2 problems`,
  );
});

test('counts one problem as one, and says nothing where nothing was found', () => {
  assert.match(print(compact, report([fileReport('a.json', [diagnostic()])])), /\n\n1 problem$/);
  assert.is(print(compact, report([fileReport('a.json')])), '');
});

test.run();
