import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { baseOf, fileUri, pathBelow, relativeUri, shownPath } from './location.ts';
import { options, report } from './testing/report.ts';

test('paths start from the base, which is the working directory unless another is given', () => {
  const empty = report([], { cwd: '/repo/sub' });
  assert.is(baseOf(empty, options()), '/repo/sub');
  assert.is(baseOf(empty, options({ base: '/repo/' })), '/repo');
  assert.is(pathBelow('/repo', '/repo/sub/a.json'), 'sub/a.json');
});

test('a path outside stays absolute; a folder whose name merely begins alike is outside', () => {
  assert.is(pathBelow('/repo', '/repository/a.json'), undefined);
  assert.is(shownPath('/repo', '/repository/a.json'), '/repository/a.json');
});

test('paths of Windows have slashes, and other names keep their backslashes', () => {
  assert.is(pathBelow('C:/repo', 'C:\\repo\\sub\\a.json'), 'sub/a.json');
  assert.is(shownPath('/repo', '/repo/a\\b.json'), 'a\\b.json');
  assert.is(fileUri('C:\\My Repo'), 'file:///C:/My%20Repo');
  assert.is(fileUri('\\\\server\\share'), 'file://server/share');
});

test('URIs are encoded, whatever a name holds', () => {
  assert.is(relativeUri("a b/#1?%/é'(1).json"), 'a%20b/%231%3F%25/%C3%A9%27%281%29.json');
  assert.is(relativeUri('http:/x'), 'http%3A/x');
  assert.is(relativeUri('\ud800'), '%EF%BF%BD');
  assert.is(fileUri('/a b'), 'file:///a%20b');
});

test.run();
