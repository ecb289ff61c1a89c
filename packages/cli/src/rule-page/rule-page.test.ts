/** What a rule's page tells people to write is read by deskcheck as the page says. */
import { join } from 'node:path';
import { type RuleId, RULES } from '@deskcheck/core';
import { lintPaths, loadConfig } from '@deskcheck/core/node';
import { inWorkspace, write } from '@deskcheck/core/testing/folder';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { TOOL } from '../tool.ts';
import { howToSuppress } from './how-to-suppress.ts';
import { EXAMPLES } from './rule-examples.generated.ts';
import { rulePages } from './rule-page.ts';

for (const { id, sections } of rulePages(EXAMPLES)) {
  for (const { title, blocks } of sections) {
    for (const block of blocks) {
      if (block.kind !== 'file' || block.name !== 'deskcheck.config.json') continue;
      test(`${id}: the config under "${title}" is accepted`, () =>
        inWorkspace({ [block.name]: block.text }, async (folder) => {
          assert.ok(loadConfig(join(folder, block.name)).path);
        }));
    }
  }
}

/** What is left of one file's findings, and what is suppressed. */
async function found(file: string, content: string | Uint8Array, config: string): Promise<[string[], string[]]> {
  return inWorkspace({ 'deskcheck.config.json': config }, async (folder) => {
    write(folder, file, content);
    const { report } = await lintPaths({ cwd: folder, paths: [file], tool: TOOL });
    const rulesOf = (what: 'diagnostics' | 'suppressed') =>
      report.files.flatMap((each) => each[what].map(({ rule }) => rule));
    return [rulesOf('diagnostics'), rulesOf('suppressed')];
  });
}

const sampleOf = (id: RuleId, kind: 'comment' | 'file') =>
  howToSuppress(id, RULES.get(id), undefined).flatMap((block) => (block.kind === kind ? [block.text] : []))[0];

for (const [id, content] of [
  ['deskcheck/unrecognised-file', '{ "a": 1 }'],
  ['deskcheck/unreadable-file', Uint8Array.of(0x22, 0xff, 0x22)],
] as const) {
  test(`${id}: the entry that the page shows suppresses it`, async () => {
    assert.equal(await found('path/of/the/file.json', content, '{}'), [[id], []]);
    assert.equal(await found('path/of/the/file.json', content, sampleOf(id, 'file') ?? ''), [[], [id]]);
  });
}

test('the comment that the page shows suppresses what is found of a whole file', async () => {
  const id = 'deskcheck/unrecognised-file';
  assert.equal(await found('a.jsonc', `${sampleOf(id, 'comment')}\n{ "a": 1 }`, '{}'), [[], [id]]);
  assert.is(sampleOf('deskcheck/unreadable-file', 'comment'), undefined);
});

test.run();
