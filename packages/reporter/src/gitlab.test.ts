import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { gitlab } from './gitlab.ts';
import { hash } from './fingerprint.ts';
import { diagnostic, fileReport, options, print, report } from './testing/report.ts';

test('what GitLab asks for, and no more', () => {
  const one = report([fileReport('a.json', [diagnostic({ line: 2, endLine: 4, identity: 'i', level: 'warn' })])]);
  assert.equal(JSON.parse(print(gitlab, one)), [
    {
      description: 'Channel "abc" does not exist.',
      check_name: 'layout/no-dangling-channel',
      fingerprint: hash('i'),
      severity: 'minor',
      location: { path: 'a.json', lines: { begin: 2, end: 4 } },
    },
  ]);
});

test("paths are the repository's", () => {
  const one = report([fileReport('a.json', [diagnostic()])], { cwd: '/desk/site' });
  const [issue] = JSON.parse(print(gitlab, one, options({ base: '/desk' }))) as { location: { path: string } }[];
  assert.is(issue?.location.path, 'site/a.json');
});

test('fingerprints are unique, and survive a line that moved', () => {
  const fingerprints = (line: number) =>
    (
      JSON.parse(
        print(
          gitlab,
          report([fileReport('a.json', [diagnostic({ line, identity: 'i' }), diagnostic({ line, identity: 'i' })])]),
        ),
      ) as { fingerprint: string }[]
    ).map(({ fingerprint }) => fingerprint);
  assert.equal(fingerprints(1), fingerprints(100));
  assert.is(new Set(fingerprints(1)).size, 2);
});

test('no findings are an empty array', () => {
  assert.is(print(gitlab, report([])), '[]\n');
});

test.run();
