/** What a rule's page tells people to write is read by deskcheck as the page says. */
import { join } from 'node:path';
import { loadConfig } from '@deskcheck/core/node';
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
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

test.run();
