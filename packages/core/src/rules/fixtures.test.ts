/**
 * Every case under fixtures/rules: a valid one is a workspace in which nothing is found, an invalid one a workspace in which exactly
 * that is found which the text file beside it says. `UPDATE=1` writes these files, to be read before they are committed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../model/report.ts';
import type { RuleId } from '../model/rule-ids.generated.ts';
import { lintCase } from '../testing/rule-case.ts';
import { RULES } from './registry.generated.ts';

const root = fileURLToPath(new URL('../../../../fixtures/rules/', import.meta.url));

/**
 * Messages that no committed workspace brings about: a file that may not be read, whose name or text is of another encoding, or that
 * is too deep or large to commit, a rule of ours that throws, what only `--strict-coverage` tells, and what a schema would say with a
 * keyword that none uses.
 */
const SHOWN_ELSEWHERE: Readonly<Partial<Record<RuleId, readonly string[]>>> = {
  'deskcheck/internal-error': ['threw'],
  'deskcheck/unreadable-file': ['access', 'depth', 'encoding', 'gone', 'name', 'size'],
  'deskcheck/unrecognised-file': ['unrecognised', 'unsupported'],
  'schema/valid': ['other'],
};

for (const [id, rule] of RULES) {
  const folder = `${root}${id}/`;
  const cases = (kind: string) => (existsSync(folder + kind) ? foldersIn(folder + kind) : []);
  const reached = new Set<string>();

  for (const name of cases('valid')) {
    test(`${id}: nothing is found in valid/${name}`, async () => {
      assert.is(describe(await lintCase(`${folder}valid/${name}`, id)), '');
    });
  }
  for (const name of cases('invalid')) {
    test(`${id}: invalid/${name}`, async () => {
      const report = await lintCase(`${folder}invalid/${name}`, id);
      const found = describe(report);
      const diagnostics = report.files.flatMap((file) => file.diagnostics);
      for (const diagnostic of diagnostics) if (diagnostic.rule === id) reached.add(diagnostic.messageId);
      const expected = `${folder}invalid/${name}.txt`;
      if (process.env['UPDATE']) writeFileSync(expected, found);
      assert.is(found, existsSync(expected) ? readFileSync(expected, 'utf8') : '');
      assert.match(found, ` ${id}\n`);
    });
  }
  test(`${id}: has an invalid case for every message, and a valid one beside them`, () => {
    const missing = Object.keys(rule.messages).filter((message) => !reached.has(message));
    assert.equal(missing.toSorted(), SHOWN_ELSEWHERE[id] ?? [], 'messages that no invalid case shows');
    if (reached.size > 0) assert.ok(cases('valid').length > 0, 'no valid case');
  });
}

/** Two lines a finding: its place, level and rule, and what it says. */
function describe({ files }: Report): string {
  return files
    .flatMap(({ file, diagnostics }) =>
      diagnostics.map(
        ({ line, column, endLine, endColumn, level, rule, message }) =>
          `${file}:${line}:${column}-${endLine}:${endColumn} ${level} ${rule}\n  ${message}\n`,
      ),
    )
    .join('');
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

test.run();
