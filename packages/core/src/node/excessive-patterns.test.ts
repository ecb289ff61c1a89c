/** A pattern that asks too much is a mistake of the setup, told where it stands. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { LONGEST_GLOB } from '../model/config.ts';
import { SetupError } from '../model/setup-error.ts';
import { TOOL } from '../testing/exposed-channel.ts';
import { inWorkspace } from '../testing/folder.ts';
import type { LintOptions } from './lint-options.ts';
import { lintPaths } from './lint-paths.ts';
import { relateParts } from './shard/relate-parts.ts';

const LONG = `${'a/'.repeat(35_000)}*`;
const LONGEST = '*/'.repeat(LONGEST_GLOB / 2);

/** What stops a run, or nothing. */
async function refusal(run: (folder: string) => Promise<unknown>, config: unknown = {}): Promise<string> {
  return inWorkspace({ 'deskcheck.config.json': JSON.stringify(config), 'a.json': '{}' }, async (folder) => {
    try {
      await run(folder);
      return '';
    } catch (error) {
      if (error instanceof SetupError) return error.message.replaceAll(`${folder}/`, '');
      throw error;
    }
  });
}

const linting =
  (given: Partial<LintOptions> = {}) =>
  (cwd: string) =>
    lintPaths({ cwd, paths: ['.'], tool: TOOL, ...given });

const TOO_LONG =
  /The pattern "(?:a\/){20}…" has 70001 characters, and more than 4096 can't be read\. Write a shorter one/;

const configs: Readonly<Record<string, (pattern: string) => unknown>> = {
  ignore: (ignore) => ({ ignore }),
  'a list of ignore': (pattern) => ({ ignore: ['old', pattern] }),
  jsonc: (jsonc) => ({ jsonc }),
  inventory: (inventory) => ({ inventory: [inventory] }),
  complianceTags: (complianceTags) => ({ complianceTags }),
  documents: (channel) => ({ documents: { channel } }),
  environments: (inventory) => ({ environments: { production: { inventory } } }),
  overrides: (files) => ({ overrides: [{ files, rules: {} }] }),
  suppressions: (file) => ({ suppressions: [{ rule: 'channel/no-unused', file, pointer: '' }] }),
};
for (const [what, config] of Object.entries(configs)) {
  test(`${what}: a pattern may be as long as a path, and no longer`, async () => {
    assert.is(await refusal(linting(), config(LONGEST)), '');
    const message = await refusal(linting(), config(LONG));
    assert.match(message, /^deskcheck\.config\.json:1:\d+: /);
    assert.match(message, TOO_LONG);
  });
}

test('a pattern of the command line may be as long as a path, and no longer', async () => {
  assert.is(await refusal(linting({ ignorePatterns: [LONGEST] })), '');
  assert.match(await refusal(linting({ ignorePatterns: ['old', LONG] })), TOO_LONG);
});

for (const pattern of ['{1..100000000}', LONG, '{a,'.repeat(20_000) + '}'.repeat(20_000)]) {
  test(`the path ${pattern.slice(0, 20)} is refused with what to do about it`, async () => {
    const expected = `The pattern "${pattern.slice(0, 40)}`;
    assert.ok((await refusal(linting({ paths: [pattern] }))).startsWith(expected));
    const relating = (cwd: string) => relateParts({ cwd, tool: TOOL, parts: [pattern] });
    assert.ok((await refusal(relating)).startsWith(expected));
  });
}

test.run();
