/** What the change broke is told with the commit that broke it, and at both ends. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { OTHER_ID, PEER_ID } from './testing/repository.ts';
import { inRepository, LAYOUT, layoutOpening } from './testing/two-channels.ts';

test('a deleted channel is an error at whatever led to it, which says what deleted it', () =>
  inRepository(async (repository, base) => {
    repository.remove('channels/supervisors.json');
    const commit = repository.commit('Tidy up').slice(0, 7);
    const { code, annotations, summary } = await repository.pushed(base);
    assert.is(code, 1);
    assert.equal(
      annotations.map(({ type, file, line, title }) => [type, file, line, title]),
      [['error', LAYOUT, '10', 'layout/no-dangling-channel']],
    );
    assert.match(
      annotations[0]?.message ?? '',
      `Commit ${commit} deleted channels/supervisors.json, which held channel Agent_Supervisor_Channel.`,
    );
    assert.match(summary, '```mermaid\ngraph LR\n');
    assert.match(summary, `l0["${LAYOUT}"] -. missing .-> c1(["Agent_Supervisor_Channel ${OTHER_ID}"])`);
  }));

test('a channel deleted behind a map is an error at the entry, though the files no longer tell of that environment', () =>
  inRepository(async (repository, base) => {
    repository.remove('channels/peer-support.json');
    repository.commit('Tidy up');
    const { annotations, outputs } = await repository.pushed(base);
    assert.equal(
      annotations.map(({ file, title }) => [file, title]),
      [
        ['channel-map.json', 'variables/no-dangling-channel'],
        ['dlp-policies/internal-chat.json', 'compliance/no-dangling-exclusion'],
      ],
    );
    assert.is(outputs['errors'], '2');
  }));

test('deleting the last channel is noticed, though nothing says any more which channels exist', () =>
  inRepository(async (repository, base) => {
    repository.remove('channels');
    repository.commit('Tidy up');
    const { code, annotations } = await repository.pushed(base);
    assert.is(code, 1);
    assert.ok(annotations.some(({ file, title }) => file === LAYOUT && title === 'layout/no-dangling-channel'));
  }));

test('a changed ID is blamed at both ends: an error where the old one is used, a notice at the new one', () =>
  inRepository(async (repository, base) => {
    const id = 'ffffffff-0f2e-4c68-8a9b-1c2d3e4f5a6b';
    repository.edit('channels/supervisors.json', OTHER_ID, id);
    const commit = repository.commit('New ID').slice(0, 7);
    const { annotations } = await repository.pushed(base);
    const [error, notice] = annotations;
    assert.is(annotations.length, 2);
    assert.equal([error?.type, error?.file], ['error', LAYOUT]);
    assert.match(
      error?.message ?? '',
      `Commit ${commit} gave channel Agent_Supervisor_Channel another ID, ${id} (channels/supervisors.json:2).`,
    );
    assert.equal([notice?.type, notice?.file, notice?.line], ['notice', 'channels/supervisors.json', '2']);
    assert.match(
      notice?.message ?? '',
      `This ID was ${OTHER_ID} before, and 1 place still uses the old one: ${LAYOUT}:10.`,
    );
  }));

test('a deleted channel did not become another one of its name', () =>
  inRepository(async (repository) => {
    const NAME = 'Agent_Peer_Support_Channel';
    repository.edit('channels/supervisors.json', 'Agent_Supervisor_Channel', NAME);
    const base = repository.commit('The same name twice');
    repository.remove('channels/supervisors.json');
    repository.commit('Tidy up');
    const { annotations } = await repository.pushed(base);
    assert.equal(
      annotations.map(({ type, file }) => [type, file]),
      [['error', LAYOUT]],
    );
    assert.match(annotations[0]?.message ?? '', `deleted channels/supervisors.json, which held channel ${NAME}.`);
  }));

test('a file that was moved with its ID is no removal', () =>
  inRepository(async (repository, base) => {
    repository.git('mv', 'channels/supervisors.json', 'channels/leads.json');
    repository.commit('Move');
    assert.is((await repository.pushed(base)).code, 0);
  }));

test('a pull request is compared with where it left its base', () =>
  inRepository(async (repository, base) => {
    repository.git('checkout', '-q', '-b', 'topic');
    repository.remove('channels/supervisors.json');
    const head = repository.commit('Tidy up');
    repository.git('checkout', '-q', 'main');
    repository.write('layouts/later.json', layoutOpening(PEER_ID).replace('3c5a', '5c5a'));
    const later = repository.commit('The base moves on');
    const payload = { pull_request: { base: { sha: later }, head: { sha: head } } };

    repository.git('checkout', '-q', 'topic');
    const ofBranch = await repository.run({ name: 'pull_request', payload });
    assert.match(ofBranch.annotations[0]?.message ?? '', /deleted channels\/supervisors\.json/);

    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'topic');
    const ofMerge = await repository.run({
      name: 'pull_request',
      payload: { pull_request: { base: { sha: base }, head: { sha: head } } },
    });
    assert.match(ofMerge.annotations[0]?.message ?? '', `Commit ${head.slice(0, 7)} deleted channels/supervisors.json`);
  }));

test('without git it lints, and blames nobody', () =>
  inRepository(async (repository, base) => {
    repository.remove('channels/supervisors.json');
    const { code, annotations } = await repository.pushed(base, { PATH: '/nowhere' });
    assert.is(code, 1);
    assert.match(annotations[0]?.message ?? '', /^No channel has the ID/);
    assert.not.match(annotations[0]?.message ?? '', 'deleted');
  }));

test.run();
