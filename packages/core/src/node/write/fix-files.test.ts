/** What must hold of fixes whatever is fixed: tried on every invalid case below fixtures/rules, in several layouts of its files. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type FixExtent, offerOf } from '../../engine/change/fix.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import { RULES } from '../../rules/registry.generated.ts';
import { fixPaths, type FixOptions, type FixResult, rankForFixes } from './fix-files.ts';
import { lintPaths, type LintResult } from '../lint-paths.ts';
import { configIn } from '../config/load-config.ts';

const fixtures = fileURLToPath(new URL('../../../../../fixtures/rules/', import.meta.url));

/** Texts by path. */
type Workspace = ReadonlyMap<string, string>;

interface Case {
  readonly name: string;
  readonly rule: RuleId;
  readonly files: Workspace;
}

function cases(): Case[] {
  return [...RULES.keys()].flatMap((rule) => {
    const folder = join(fixtures, rule, 'invalid');
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return names.map(({ name }) => ({ name: `${rule}/${name}`, rule, files: readAll(join(folder, name)) }));
  });
}

function readAll(folder: string): Workspace {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

function writeAll(folder: string, files: Workspace): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

function optionsFor(folder: string, rule: RuleId, extent: FixExtent): FixOptions {
  const hasConfig = configIn(folder) !== undefined;
  return {
    cwd: folder,
    paths: ['.'],
    config: hasConfig ? undefined : false,
    rules: !hasConfig && RULES.get(rule).level === 'off' ? { [rule]: 'warn' } : {},
    tool: { name: 'deskcheck', version: '0.0.0' },
    today: '2026-01-01',
    extent,
  };
}

/** Findings in texts that aren't the same on one line: what isn't JSON, or gives a key twice. */
const UNLIKE_ON_ONE_LINE: readonly RuleId[] = ['json/syntax', 'json/no-duplicate-key', 'deskcheck/unreadable-file'];

interface Outcome {
  readonly of: Case;
  readonly extent: FixExtent;
  readonly fixed: FixResult;
  readonly after: Workspace;
}

/** Fixes a workspace on disk and returns what it holds then. */
async function fix(folder: string, of: Case, extent: FixExtent, files: Workspace = of.files): Promise<Outcome> {
  writeAll(folder, files);
  const fixed = await fixPaths(optionsFor(folder, of.rule, extent));
  if (fixed.applied === 0) return { of, extent, fixed, after: files };
  fixed.changes.write(rankForFixes(fixed.result.workspaces));
  return { of, extent, fixed, after: readAll(folder) };
}

const fixing = suite<{ folder: string; outcomes: Outcome[] }>('fixes');

fixing.before(async (context) => {
  context.folder = realpathSync(mkdtempSync(join(tmpdir(), 'deskcheck-fix-')));
  context.outcomes = [];
  for (const each of cases()) {
    for (const extent of ['safe', 'suggestions'] as const)
      context.outcomes.push(await fix(context.folder, each, extent));
  }
  context.outcomes = context.outcomes.filter(({ fixed }) => fixed.applied > 0);
});
fixing.after(({ folder }) => rmSync(folder, { recursive: true, force: true }));

fixing('leave nothing of what they can fix, and find their end', ({ outcomes }) => {
  for (const { of, extent, fixed } of outcomes) {
    const left = fixed.result.report.files.flatMap(({ diagnostics }) =>
      diagnostics.filter((found) => offerOf(found, extent)),
    );
    assert.equal(
      left.map(({ message }) => message),
      [],
      `left in ${of.name}`,
    );
    assert.ok(fixed.isSettled, `${of.name} doesn't settle`);
  }
  assert.ok(outcomes.length > 50, `only ${outcomes.length} cases had something to fix`);
});

fixing('change nothing the second time', async ({ folder, outcomes }) => {
  for (const { of, extent, after } of outcomes) {
    const again = await fix(folder, of, extent, after);
    assert.is(again.fixed.applied, 0, of.name);
  }
});

fixing('introduce no finding that was not there, when they are safe', async ({ folder, outcomes }) => {
  const identitiesOf = ({ report }: LintResult) =>
    report.files.flatMap(({ diagnostics }) => diagnostics.map(({ identity }) => identity));
  for (const { of, extent, fixed } of outcomes) {
    if (extent !== 'safe') continue;
    writeAll(folder, of.files);
    const before = new Set(identitiesOf(await lintPaths(optionsFor(folder, of.rule, extent))));
    assert.equal(
      identitiesOf(fixed.result).filter((identity) => !before.has(identity)),
      [],
      of.name,
    );
  }
});

/** Other ways in which the same files may be laid out. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'CR line ends': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'no final line break': (text) => text.replace(/\n$/, ''),
  tabs: (text) => text.replaceAll(/^(?: {2})+/gm, (indent) => '\t'.repeat(indent.length / 2)),
};

for (const [name, layout] of Object.entries(layouts)) {
  fixing(
    `keep ${name}: fixed and then laid out so is the same as laid out so and then fixed`,
    async ({ folder, outcomes }) => {
      const reshape = (files: Workspace): Workspace =>
        new Map(
          [...files].map(([file, text]) => [
            file,
            file.includes('config') || file.startsWith('.') ? text : layout(text),
          ]),
        );
      for (const { of, extent, after } of outcomes) {
        const reshaped = await fix(folder, of, extent, reshape(of.files));
        assert.equal(reshaped.after, reshape(after), of.name);
      }
    },
  );
}

fixing('of files on one line say the same as of files on many, and stay on one line', async ({ folder, outcomes }) => {
  const isJson = (file: string) => file.endsWith('.json') && !file.includes('config');
  const dense = (text: string) => JSON.stringify(JSON.parse(text));
  const squeeze = (files: Workspace): Workspace =>
    new Map([...files].map(([file, text]) => [file, isJson(file) ? dense(text) : text]));
  let tried = 0;
  for (const { of, extent, fixed, after } of outcomes) {
    const rules = new Set(fixed.result.report.files.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)));
    if (UNLIKE_ON_ONE_LINE.some((rule) => rules.has(rule))) continue;
    tried++;
    assert.equal((await fix(folder, of, extent, squeeze(of.files))).after, squeeze(after), of.name);
  }
  assert.ok(tried > 40, `only ${tried} cases could be tried`);
});

fixing.run();
