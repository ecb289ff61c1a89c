import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Change, changeSince, isChanged } from './change.ts';
import { Git } from './git.ts';
import { Repository } from './testing/repository.ts';

const NAMES = [
  'plain.json',
  'sp ace.json',
  'quo"te.json',
  'new\nline.json',
  'tab\t.JSONC',
  'ünïcode/ñ.json',
  '-dash.json',
  ':(top)x.json',
];

async function changed(
  act: (repository: Repository) => void,
): Promise<{ change: Change; at: (file: string) => string }> {
  const repository = new Repository(async () => ({ code: 0, log: '' }));
  try {
    repository.git('init', '-q', '-b', 'main');
    for (const name of NAMES) repository.write(name, '1\n2\n3\n4\n5\n');
    const base = repository.commit('Before');
    act(repository);
    repository.commit('After');
    const git = Git.around(repository.folder, process.env);
    const change = git && changeSince(base, git);
    assert.ok(change);
    return { change, at: (file) => join(repository.folder, file) };
  } finally {
    repository.dispose();
  }
}

test('changed lines are told of each file, whatever it is called', async () => {
  const { change, at } = await changed((repository) => {
    for (const [index, name] of NAMES.entries()) {
      const lines = ['1', '2', '3', '4', '5'];
      lines[index % 5] = 'diff --git a/x b/x\n@@ -1 +1 @@';
      repository.write(name, `${lines.join('\n')}\n`);
    }
  });
  assert.is(change.files.size, NAMES.length);
  for (const [index, name] of NAMES.entries()) {
    const file = change.files.get(at(name));
    assert.ok(file, name);
    assert.equal([file.status, file.lines], ['modified', [[(index % 5) + 1, (index % 5) + 2]]]);
  }
});

test('an added file is changed on every line, a deleted one leaves what it held', async () => {
  const { change, at } = await changed((repository) => {
    repository.write('new.json', '{}\n');
    repository.remove('plain.json');
  });
  const added = change.files.get(at('new.json'));
  assert.is(added?.status, 'added');
  assert.is(added?.before, undefined);
  assert.ok(added && isChanged(added, 7));
  const deleted = change.files.get(at('plain.json'));
  assert.is(deleted?.status, 'deleted');
  assert.match(deleted?.before ?? '', /^[0-9a-f]{40}$/);
});

test('where lines were only removed, those around the gap are near the change', async () => {
  const { change, at } = await changed((repository) => repository.write('plain.json', '1\n2\n5\n'));
  const file = change.files.get(at('plain.json'));
  assert.ok(file);
  assert.equal(
    [1, 2, 3, 4].map((line) => isChanged(file, line)),
    [false, true, true, false],
  );
});

test('other files are none of our business', async () => {
  const { change } = await changed((repository) => repository.write('notes.txt', 'x'));
  assert.is(change.files.size, 0);
});

test.run();
