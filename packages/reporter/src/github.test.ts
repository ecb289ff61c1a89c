import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { github } from './github.ts';
import { diagnostic, fileReport, options, print, report } from './testing/report.ts';
import { SAMPLE } from './testing/sample.ts';

test('a command per finding; related places and the page below the message', () => {
  assert.is(
    print(github, SAMPLE),
    '::error file=/desk/site/channels/a b.json,line=2,endLine=2,col=9,endColumn=12,title=json/syntax::Expected a comma.\n' +
      '::warning file=/desk/site/layouts/sales.json,line=3,endLine=3,col=15,endColumn=60,title=layout/no-docked-chat::' +
      'Docked chat may cover fields of the CRM.\n' +
      '::error file=/desk/site/layouts/sales.json,line=3,endLine=3,col=53,endColumn=58,title=layout/no-dangling-channel::' +
      'Channel "abc" does not exist.%0Achannels/a b.json:2:9: The nearest channel.' +
      '%0Ahttps://example.org/rules/layout/no-dangling-channel\n',
  );
});

test("paths are the repository's when its root is known", () => {
  const one = report([fileReport('a.json', [diagnostic()])]);
  assert.match(print(github, one, options({ base: '/desk' })), '::error file=site/a.json,line=1,');
  assert.match(print(github, one, options({ base: '/elsewhere' })), '::error file=/desk/site/a.json,line=1,');
});

test('no columns where the place spans lines: the runner would complain', () => {
  const one = report([fileReport('a.json', [diagnostic({ line: 2, endLine: 4 })])]);
  assert.match(
    print(github, one),
    '::error file=/desk/site/a.json,line=2,endLine=4,title=layout/no-dangling-channel::',
  );
});

test('a name can be no property, a message no command', () => {
  const one = report([fileReport('a,line=9::b%.json', [diagnostic({ message: '50%\n::error::x' })])]);
  assert.match(print(github, one), '::error file=/desk/site/a%2Cline=9%3A%3Ab%25.json,line=1,');
  assert.match(print(github, one), '::50%25 ::error::x\n');
});

test('a message ends where the runner would cut it', () => {
  const one = report([fileReport('a.json', [diagnostic({ message: 'x'.repeat(10_000) })])]);
  assert.match(print(github, one), /::x{4095}\u2026\n$/);
});

test.run();
