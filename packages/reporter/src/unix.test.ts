import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnostic, fileReport, print, report } from './testing/report.ts';
import { unix } from './unix.ts';

test("is the text of ESLint's unix", () => {
  const two = report([
    fileReport('a.json', [
      diagnostic({ line: 3, column: 7, message: 'Duplicate key "a".', rule: 'json/no-duplicate-key' }),
      diagnostic({ line: 9, level: 'warn', message: 'Docked\nchat', rule: 'layout/no-docked-chat' }),
    ]),
    fileReport('clean.json'),
  ]);
  assert.is(
    print(unix, two),
    `/desk/site/a.json:3:7: Duplicate key "a". [Error/json/no-duplicate-key]
/desk/site/a.json:9:1: Docked chat [Warning/layout/no-docked-chat]

2 problems`,
  );
});

test('counts one problem as one, and says nothing where nothing was found', () => {
  assert.match(print(unix, report([fileReport('a.json', [diagnostic()])])), /\n\n1 problem$/);
  assert.is(print(unix, report([fileReport('a.json')])), '');
});

test.run();
