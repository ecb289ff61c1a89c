/** The action from its inputs to its annotations, outputs and exit code. What it says of who broke something is in blame.test.ts. */
import { join } from 'node:path';
import { renewBaseline } from '@deskcheck/core';
import { lintPaths, loadBaseline, lookedAtBy, saveBaseline } from '@deskcheck/core/node';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { PEER_ID } from './testing/repository.ts';
import { inRepository, LAYOUT, layoutOpening } from './testing/two-channels.ts';

test('a clean workspace passes, and says what was looked at', () =>
  inRepository(async (repository, base) => {
    const step = await repository.pushed(base);
    assert.is(step.code, 0, step.log);
    assert.equal(step.annotations, []);
    assert.is(step.outputs['errors'], '0');
    assert.is(step.outputs['warnings'], '0');
    assert.match(step.summary, '## deskcheck: no problems');
    assert.match(step.summary, 'files looked at');
    assert.match(step.log, 'deskcheck found 0 errors and 0 warnings in 12 files.');
  }));

test('changed-only shows what the change touches and what it broke elsewhere; the rest counts and is mentioned', () =>
  inRepository(async (repository) => {
    repository.write('layouts/old.json', layoutOpening(`00000000${PEER_ID.slice(8)}`).replace('3c5a', '4c5a'));
    const base = repository.commit('An old mistake');
    repository.remove('channels/supervisors.json');
    repository.commit('Tidy up');
    const { annotations, outputs, summary } = await repository.pushed(base, { 'INPUT_CHANGED-ONLY': 'true' });
    assert.equal(
      annotations.filter(({ type }) => type === 'error').map(({ file }) => file),
      [LAYOUT],
    );
    assert.is(outputs['errors'], '2');
    assert.match(summary, '1 error and 0 warnings elsewhere in the workspace are not shown');
    assert.not.match(summary, 'layouts/old.json');
  }));

test('changed-only shows no secret beside what the change broke, although the finding of the secret is older', () =>
  inRepository(async (repository) => {
    const secret = 'q8Zr3vT1mXc7LpW0sKd5';
    repository.edit(LAYOUT, '"initialChannelId"', `"clientSecret": "${secret}",\n        "initialChannelId"`);
    const base = repository.commit('An old secret');
    repository.remove('channels/supervisors.json');
    repository.commit('Tidy up');
    const { log, summary } = await repository.pushed(base, { 'INPUT_CHANGED-ONLY': 'true' });
    assert.match(log, '"clientSecret": "****');
    assert.not.match(log + summary, secret);
  }));

test('changed-only shows what a config brings up that another one extends', () =>
  inRepository(async (repository) => {
    repository.write('team.json', '{ "ignore": "layouts/old.json" }\n');
    repository.write('deskcheck.config.json', '{ "extends": ["deskcheck:recommended", "./team.json"] }\n');
    repository.write('layouts/old.json', layoutOpening(`00000000${PEER_ID.slice(8)}`).replace('3c5a', '4c5a'));
    const base = repository.commit('An ignored layout');
    repository.write('team.json', '{}\n');
    repository.commit('Look at everything');
    const { annotations } = await repository.pushed(base, { 'INPUT_CHANGED-ONLY': 'true' });
    assert.ok(annotations.some(({ file }) => file === 'layouts/old.json'));
  }));

test('changed-only shows everything where there is nothing to compare with, and says why', () =>
  inRepository(async (repository) => {
    repository.remove('channels/supervisors.json');
    repository.commit('Tidy up');
    const { annotations } = await repository.pushed('1'.repeat(40), { 'INPUT_CHANGED-ONLY': 'true' });
    assert.is(annotations[0]?.file, LAYOUT);
    assert.match(
      annotations[1]?.message ?? '',
      'commit 1111111, which this change started from, is not in the checkout (give actions/checkout "fetch-depth: 0")',
    );
  }));

test('what GitHub would drop is left out by rank: what the change broke comes first, the last one says how many more there are', () =>
  inRepository(async (repository) => {
    const stray = Array.from(
      { length: 14 },
      (_, index) => `${String(index).padStart(8, '0')}-9999-4999-8999-999999999999`,
    );
    repository.write('layouts/a.json', layoutOpening(...stray).replace('3c5a', '6c5a'));
    const base = repository.commit('Many old mistakes');
    repository.remove('channels/supervisors.json');
    repository.commit('Tidy up');
    const all = await repository.pushed(base);
    assert.is(all.dropped, 0);
    assert.is(all.annotations.length, 10);
    assert.is(all.annotations[0]?.file, LAYOUT);
    assert.match(
      all.annotations[9]?.message ?? '',
      '(5 more errors not shown here. The job summary lists what was found.)',
    );
    const few = await repository.pushed(base, { INPUT_ANNOTATIONS: '1' });
    assert.is(few.annotations.length, 1);
    assert.match(few.annotations[0]?.message ?? '', '(14 more errors not shown here.');
    assert.is((await repository.pushed(base, { INPUT_ANNOTATIONS: '0' })).annotations.length, 0);
  }));

test('a workspace in a subfolder is annotated by paths of the repository', () =>
  inRepository(async (repository, base) => {
    repository.remove('desk/channels/supervisors.json');
    repository.commit('Tidy up');
    const { annotations, summary } = await repository.pushed(base, { 'INPUT_WORKING-DIRECTORY': 'desk' });
    assert.is(annotations[0]?.file, `desk/${LAYOUT}`);
    assert.match(annotations[0]?.message ?? '', 'deleted desk/channels/supervisors.json');
    assert.match(summary, `desk/${LAYOUT}:10`);
  }, 'desk'));

test('fail-on and max-warnings decide whether the step fails', () =>
  inRepository(async (repository, base) => {
    repository.edit('layouts/agent-standard.json', '"FLOATING"', '"DOCKED"');
    repository.commit('Dock it');
    const code = async (env: Record<string, string>): Promise<number> => (await repository.pushed(base, env)).code;
    assert.is((await repository.pushed(base)).outputs['warnings'], '1');
    assert.is(await code({}), 0);
    assert.is(await code({ 'INPUT_FAIL-ON': 'warning' }), 1);
    assert.is(await code({ 'INPUT_MAX-WARNINGS': '0' }), 1);
    assert.is(await code({ 'INPUT_MAX-WARNINGS': '0', 'INPUT_FAIL-ON': 'never' }), 0);
    assert.is(await code({ 'INPUT_MAX-WARNINGS': '1' }), 0);
  }));

test('reports are written where the inputs say, of the whole workspace', () =>
  inRepository(async (repository, base) => {
    repository.remove('channels/supervisors.json');
    const env = { INPUT_FORMAT: 'stylish\nhtml=out/report.html', 'INPUT_SARIF-FILE': 'out/deskcheck.sarif' };
    const { outputs, log } = await repository.pushed(base, env);
    assert.is(outputs['report'], `${repository.folder}/out/report.html`);
    assert.is(outputs['sarif-file'], `${repository.folder}/out/deskcheck.sarif`);
    assert.match(repository.read('out/report.html'), 'layout/no-dangling-channel');
    const sarif = JSON.parse(repository.read('out/deskcheck.sarif')) as { runs: { results: { ruleId: string }[] }[] };
    assert.is(sarif.runs[0]?.results[0]?.ruleId, 'layout/no-dangling-channel');
    assert.match(log, `${repository.folder}/${LAYOUT}\n`);
  }));

test('a baseline sets known findings aside, and entries that are no longer needed are told of', () =>
  inRepository(async (repository, base) => {
    repository.remove('channels/supervisors.json');
    repository.commit('An old mistake');
    const tool = { name: 'deskcheck', version: '1.0.0' } as const;
    const result = await lintPaths({ cwd: repository.folder, paths: ['.'], tool });
    const baseline = loadBaseline(join(repository.folder, 'deskcheck.baseline.json'), { optional: true });
    const entries = renewBaseline(result.report.files, baseline.rootOf, [], lookedAtBy(result, baseline));
    saveBaseline({ ...baseline, entries });
    const env = { INPUT_BASELINE: 'deskcheck.baseline.json' };
    assert.is((await repository.pushed(base, { 'INPUT_FAIL-ON': 'error' })).code, 1);

    const before = repository.commit('Accept it');
    const known = await repository.pushed(before, env);
    assert.is(known.code, 0);
    assert.is(known.outputs['errors'], '0');

    repository.remove(LAYOUT);
    repository.commit('Fix it');
    const fixed = await repository.pushed(before, env);
    assert.match(fixed.annotations[0]?.message ?? '', '1 entry of the baseline is no longer needed.');
  }));

test('a mistake in the inputs or in the config is an error that says what to do', () =>
  inRepository(async (repository, base) => {
    const message = async (env: Record<string, string>): Promise<string> => {
      const { code, annotations } = await repository.pushed(base, env);
      assert.is(code, 2);
      return annotations[0]?.message ?? '';
    };
    assert.match(await message({ 'INPUT_FAIL-ON': 'all' }), 'fail-on takes error, warning or never, not "all"');
    assert.match(await message({ INPUT_FORMAT: 'nice' }), 'names "nice", which is not a format');
    assert.match(await message({ INPUT_FORMAT: 'sarif=' }), 'has no path behind the "=" of "sarif="');
    assert.match(await message({ 'INPUT_CHANGED-ONLY': 'yes' }), 'takes true or false, not "yes"');
    assert.match(await message({ 'INPUT_MAX-WARNINGS': '-1' }), 'takes a whole number, not "-1"');
    assert.match(await message({ 'INPUT_WORKING-DIRECTORY': 'desks' }), 'no such folder');
    assert.match(await message({ INPUT_PATHS: 'layuots' }), 'No file or folder matches "layuots"');

    repository.write('deskcheck.config.json', '{\n  "rulez": {}\n}\n');
    const { annotations } = await repository.pushed(base);
    assert.equal([annotations[0]?.file, annotations[0]?.line], ['deskcheck.config.json', '2']);
  }));

test('a path that is not there ends the step, with advice that an input can follow', () =>
  inRepository(async (repository, base) => {
    const step = await repository.pushed(base, { INPUT_PATHS: 'layouts\nnope' });
    assert.is(step.code, 2);
    assert.equal(
      step.annotations.map(({ message }) => message),
      ['No file or folder matches "nope". Check the spelling.'],
    );
  }));

test('paths choose what is reported, never what is known', () =>
  inRepository(async (repository, base) => {
    repository.remove('channels/supervisors.json');
    assert.is((await repository.pushed(base, { INPUT_PATHS: 'channels' })).outputs['errors'], '0');
    assert.is((await repository.pushed(base, { INPUT_PATHS: 'channels\nlayouts' })).outputs['errors'], '1');
  }));

test('what documents and file names hold is never obeyed', () =>
  inRepository(async (repository, base) => {
    const hostile = [
      'x\n::error::injected',
      '##[error]injected',
      '##[add-mask]injected',
      '%0A::warning::injected',
      'a\r##[set-env name=X]y',
    ];
    for (const [index, text] of hostile.entries()) {
      const layout = {
        ...(JSON.parse(layoutOpening(text)) as object),
        name: text,
        id: `${index}c5a7e91-2b4d-4f60-8a1c-9e7d5b3f1a20`,
      };
      repository.write(`layouts/${text}.json`, JSON.stringify(layout));
    }
    repository.write('layouts/::set-output name=errors::0.json', layoutOpening('x').replace('3c5a', '7c5a'));
    repository.commit('##[error]injected\n\n::error::injected');
    const { annotations, obeyed, code, outputs } = await repository.pushed(base);
    assert.is(code, 1);
    assert.equal(obeyed, []);
    assert.ok(annotations.every(({ message }) => message !== 'injected'));
    assert.ok(annotations.every(({ file }) => file?.startsWith('layouts/')));
    assert.equal(Object.keys(outputs), ['errors', 'warnings', 'sarif-file', 'report']);
  }));

test.run();
